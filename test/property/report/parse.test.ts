import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { DataPath, Report } from '../../../server/src/report/model';
import { applyEdits, parseReport, reparse } from '../../../server/src/report/parse';
import { document, editPlans, fitEdits, runs } from './documents';
import { blockNode, referenceNodes } from './reference';

describe('reading a report', function () {
  this.timeout(0);

  it('gives the same after edits as from scratch', () => {
    fc.assert(
      fc.property(document, editPlans, (start, groups) => {
        let report = parseReport(start);
        for (const group of groups) {
          const edits = fitEdits(group, report.text.length);
          const text = applyEdits(report.text, edits);
          report = reparse(report, edits);
          equal(report.text, text);
          deepEqual(comparable(report), comparable(parseReport(text)));
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('gives the same blocks as the Markdown parser gives for the whole body', () => {
    fc.assert(
      fc.property(document, (text) => {
        const report = parseReport(text);
        const bodyStart = bodyOf(report);
        const nodes = report.blocks.map(({ node }, index) => blockNode(node, text, report.starts[index] ?? 0));
        deepEqual(nodes, referenceNodes(text, bodyStart));
      }),
      { numRuns: runs(400) },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (text, more) => {
          const report = parseReport(text);
          reparse(report, [{ span: { start: text.length >> 1, end: text.length >> 1 }, text: more }]);
        },
      ),
      { numRuns: runs(400) },
    );
  });
});

/** Where the body begins, by the report's own account of its front matter. */
function bodyOf({ text, frontMatter }: Report): number {
  if (frontMatter.span)
    return frontMatter.span.end + (/^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(frontMatter.span.end))?.[0].length ?? 0);
  return text.startsWith('\uFEFF') ? 1 : 0;
}

const paths: readonly DataPath[] = [[], ['title'], ['titel'], ['meeting'], ['meeting', 'start'], ['meeting', 'name']];

/** All that a report says, without functions. */
function comparable(report: Report) {
  const { valueSpan: _value, keySpan: _key, ...frontMatter } = report.frontMatter;
  return {
    ...report,
    frontMatter: {
      ...frontMatter,
      values: paths.map((path) => report.frontMatter.valueSpan(path)),
      keys: paths.map((path) => report.frontMatter.keySpan(path)),
    },
  };
}

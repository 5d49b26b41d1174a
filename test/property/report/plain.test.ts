import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { syntax, tree } from '../../../server/src/report/markdown';
import { parseReport } from '../../../server/src/report/parse';
import { readPlain } from '../../../server/src/report/plain';
import { proseToSource, sourceToProse } from '../../../server/src/report/prose';
import { readVerbatim } from '../../../server/src/report/verbatim';
import { document, runs } from './documents';
import { blockNode, referenceNodes } from './reference';

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the',
      'Meeting',
      'Mr.',
      'IOM',
      '2007',
      'é',
      '😀',
      'e\u0301',
      '“quoted”',
      '10:30',
      'a-b',
      '(x)',
      '5%',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...'*_`~[]()<>!#&|:\\-+=.\t\0\uFEFF\u00A0\u2028'.split(''),
      '1.',
      '2)',
      '&amp;',
      '::x',
      '---',
      '# ',
      '```',
      '<!--',
      '-->',
      'a&b',
      '& ',
      '< ',
      '  ',
      '===',
    ),
  },
);
const line = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));
const plainish = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '', '# ', '## ', '```', '~~~~ ', '<!-- '),
    fc.constantFrom('', '', '\n```', '-->'),
  )
  .map(([lines, ending, start, end]) => `${start}${lines.join(ending)}${end}`.replace(/[ \t\r\n]+$/, ''))
  .filter((source) => source !== '');

describe('the fast paths', function () {
  this.timeout(0);

  it('give what the Markdown parser gives', () => {
    let taken = 0;
    fc.assert(
      fc.property(plainish, (source) => {
        const block = readPlain(source) ?? readVerbatim(source);
        if (!block) return;
        taken++;
        deepEqual([blockNode(block.node, source, 0)], referenceNodes(source, 0));
      }),
      { numRuns: runs(2000) },
    );
    ok(taken > runs(2000) / 20, 'the fast paths are hardly ever taken');
  });
});

describe('prose', function () {
  this.timeout(0);

  it('has the text of the tree, and every character of it stands in the source', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { prose, source } of parseReport(text).blocks) {
          for (const run of prose) {
            let previous = 0;
            for (let offset = 0; offset <= run.text.length; offset++) {
              const place = proseToSource(run, offset);
              ok(place >= previous && place <= source.length);
              previous = place;
              if (offset < run.text.length) deepEqual(sourceToProse(run, place), offset);
              // Only a character reference is written in other letters than it reads.
              if (/[a-z\d]/i.test(run.text.charAt(offset))) {
                const inReference = source.charAt(place) === '&' || source.charAt(place - 1) === '&';
                ok(inReference || source.charAt(place) === run.text.charAt(offset));
              }
            }
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('of a plain block is the same as of a block with mark-up', () => {
    fc.assert(
      fc.property(plainish, (source) => {
        const block = readPlain(source);
        const [slow] = parseReport(`${source}\n<b>\n`).blocks;
        const [run] = block?.prose ?? [];
        if (!run || block?.kind !== 'paragraph' || slow?.kind !== 'paragraph') return;
        const [slowRun] = slow.prose;
        deepEqual(slowRun?.text, `${run.text} \uFFFC`);
        for (let offset = 0; offset <= run.text.length; offset++) {
          deepEqual(slowRun && proseToSource(slowRun, offset), proseToSource(run, offset));
        }
        ok(fromMarkdown(source, { extensions: [...syntax], mdastExtensions: [...tree] }).children.length === 1);
      }),
      { numRuns: runs(400) },
    );
  });
});

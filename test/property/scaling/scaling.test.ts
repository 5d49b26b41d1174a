import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis';
import { renderHtmlDocument } from '../../../server/src/publish/html';
import { renderPreview } from '../../../server/src/publish/preview';
import { builtInRegistry } from '../../../server/src/registry/create';
import { parseReport, reparse } from '../../../server/src/report/parse';
import { runRules } from '../../../server/src/rules/run';
import { chaptersReport, denseReport, proseReport } from '../../bench/inputs';
import { assertLinear, processorTime } from '../../support/growth';

const options = { registry: builtInRegistry(), hasParticipants: false };
const size = 16_000;

/** Each step by what it does with a text once it is prepared. */
const steps: Readonly<Record<string, (text: string) => () => unknown>> = {
  reading: (text) => () => parseReport(text),
  analysing: (text) => () => analyse(parseReport(text), options),
  checking: (text) => {
    const analysis = analyse(parseReport(text), options);
    return () => runRules(analysis);
  },
  rendering: (text) => {
    const analysis = analyse(parseReport(text), options);
    return () => renderPreview(analysis);
  },
  'publishing as HTML': (text) => {
    const analysis = analyse(parseReport(text), options);
    return () => renderHtmlDocument(analysis);
  },
};

describe('growth with the length of a report', () => {
  for (const [kind, make] of [
    ['prose', proseReport],
    ['dense Markdown', denseReport],
    ['many chapters', chaptersReport],
  ] as const) {
    for (const [step, prepare] of Object.entries(steps)) {
      it(`${step} ${kind} grows as the text does`, () => {
        assertLinear(4, (length) => processorTime(5, prepare(make(size * length))), 0.5);
      });
    }
  }

  it('an edit reads a bounded part of the text anew', () => {
    const text = proseReport(400_000);
    const report = parseReport(text);
    const at = text.indexOf(' ', 200_000);
    const next = reparse(report, [{ span: { start: at, end: at }, text: 'x' }]);
    const kept = new Set(report.blocks);
    const anew = next.blocks.filter((block) => !kept.has(block));
    assert.ok(anew.length <= 3, `${anew.length} of ${next.blocks.length} blocks were read anew`);
  });
});

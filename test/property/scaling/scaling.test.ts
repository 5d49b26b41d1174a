import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis';
import { renderPreview } from '../../../server/src/publish/html';
import { builtInRegistry } from '../../../server/src/registry/create';
import { parseReport, reparse } from '../../../server/src/report/parse';
import { runRules } from '../../../server/src/rules/run';
import { denseReport, proseReport } from '../../bench/inputs';
import { shortest } from '../../bench/measure';

/** How much longer the work takes on a text four times as long. The bound is far above linear growth and far below quadratic. */
const linear = 9;
const factor = 4;

/** A small text is measured on many runs, so that one disturbed run does not decide. */
function growth(make: (size: number) => string, size: number, work: (text: string) => () => unknown): number {
  const small = work(make(size));
  const large = work(make(size * factor));
  small();
  large();
  return shortest(5, large) / Math.max(shortest(12, small), 0.05);
}

describe('growth with the length of a report', () => {
  const options = { registry: builtInRegistry(), hasParticipants: false };

  for (const [name, make] of [
    ['prose', proseReport],
    ['dense Markdown', denseReport],
  ] as const) {
    it(`reading ${name} grows as the text does`, () => {
      assert.ok(growth(make, 16_000, (text) => () => parseReport(text)) < linear);
    });

    it(`analysing ${name} grows as the text does`, () => {
      assert.ok(growth(make, 16_000, (text) => () => analyse(parseReport(text), options)) < linear);
    });

    it(`checking ${name} grows as the text does`, () => {
      const work = (text: string) => {
        const analysis = analyse(parseReport(text), options);
        return () => runRules(analysis);
      };
      assert.ok(growth(make, 16_000, work) < linear);
    });
  }

  it('rendering grows as the text does', () => {
    const work = (text: string) => {
      const analysis = analyse(parseReport(text), options);
      return () => renderPreview(analysis);
    };
    assert.ok(growth(proseReport, 16_000, work) < linear);
  });

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

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits } from '../../../server/src/report/compose-edits';
import type { TextEdit } from '../../../server/src/report/model';
import { applyEdits } from '../../../server/src/report/parse';

/** Edits of any text of a length, rising and never overlapping, from arbitrary numbers. */
function editsOf(length: number, seeds: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [skip, size, text] of seeds) {
    const start = Math.min(length, at + skip);
    const end = Math.min(length, start + size);
    edits.push({ span: { start, end }, text });
    at = end;
  }
  return edits;
}

const seeds = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 5 })), { maxLength: 5 });

describe('two rounds of edits as one', () => {
  it('make the same text, rise and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), seeds, seeds, (text, one, two) => {
        const first = editsOf(text.length, one);
        const between = applyEdits(text, first);
        const second = editsOf(between.length, two);
        const both = composeEdits(first, second);
        assert.equal(applyEdits(text, both), applyEdits(between, second));
        let at = 0;
        for (const { span } of both) {
          assert.ok(span.start >= at && span.end >= span.start && span.end <= text.length, JSON.stringify(both));
          at = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('touch nothing that neither touches', () => {
    const first = [{ span: { start: 2, end: 4 }, text: 'xyz' }];
    const second = [
      { span: { start: 3, end: 4 }, text: '' },
      { span: { start: 8, end: 8 }, text: '!' },
    ];
    assert.deepEqual(composeEdits(first, second), [
      { span: { start: 2, end: 4 }, text: 'xz' },
      { span: { start: 7, end: 7 }, text: '!' },
    ]);
  });
});

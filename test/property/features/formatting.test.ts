import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formattingEdits } from '../../../server/src/features/formatting';
import { applyEdits, parseReport } from '../../../server/src/report/parse';
import { document, runs } from '../report/documents';

/** What a reader sees: kinds of blocks and their words. */
function seen(text: string): readonly string[] {
  return parseReport(text).blocks.map(({ kind, prose }) => `${kind}: ${prose.map((run) => run.text).join(' | ')}`);
}

function formatted(text: string): string {
  return applyEdits(text, formattingEdits(parseReport(text)));
}

describe('formatting', () => {
  it('changes no word of any document, and nothing the second time', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = formatted(text);
        assert.deepEqual(seen(once), seen(text));
        assert.equal(formatted(once), once);
      }),
      { numRuns: runs(1000) },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { previewDelta } from '../../../server/src/lsp/preview-delta';
import type { PreviewBlock, PreviewPiece } from '../../../server/src/lsp/protocol';

const block = (html: string, line?: number, more: Partial<PreviewBlock> = {}): PreviewBlock => ({
  html,
  lines: 1,
  marks: [],
  ...(line !== undefined && { line }),
  ...more,
});

/** What a page does with a delta. */
function apply(old: readonly PreviewBlock[], pieces: readonly PreviewPiece[]): readonly PreviewBlock[] {
  return pieces.flatMap((piece): readonly PreviewBlock[] => {
    if ('html' in piece) {
      const { from, ...fresh } = piece;
      return [fresh];
    }
    return old
      .slice(piece.from, piece.from + piece.count)
      .map((each) => (each.line === undefined ? each : { ...each, line: each.line + piece.moved }));
  });
}

describe('The delta of two previews', () => {
  const old = [block('<h2>A</h2>', 0), block('<p>one</p>', 2), block('<div></div>'), block('<p>two</p>', 4)];

  it('is one piece when nothing has changed', () => {
    assert.deepEqual(previewDelta(old, old), [{ from: 0, count: 4, moved: 0 }]);
  });

  it('is everything when there was nothing', () => {
    assert.deepEqual(previewDelta([], old), old);
  });

  it('names what has moved', () => {
    const fresh = [block('<h2>A</h2>', 0), block('<p>one</p>', 3), block('<div></div>'), block('<p>two</p>', 5)];
    assert.deepEqual(previewDelta(old, fresh), [
      { from: 0, count: 1, moved: 0 },
      { from: 1, count: 3, moved: 1 },
    ]);
  });

  it('says which block a changed one was', () => {
    const fresh = [...old.slice(0, 1), block('<p>one more</p>', 2), ...old.slice(2)];
    assert.deepEqual(previewDelta(old, fresh), [
      { from: 0, count: 1, moved: 0 },
      { ...block('<p>one more</p>', 2), from: 1 },
      { from: 2, count: 2, moved: 0 },
    ]);
  });

  it('knows a heading again whose number has changed', () => {
    const heading = (number: string, words: string, line: number) =>
      block(`<h2><span class="enumerator">${number}</span> ${words}</h2>`, line);
    const before = [heading('I.', 'A', 0), heading('II.', 'B', 2)];
    const after = [heading('I.', 'New', 0), heading('II.', 'A', 2), heading('III.', 'B', 4)];
    assert.deepEqual(
      previewDelta(before, after).map((piece) => ('html' in piece ? piece.from : 'kept')),
      [undefined, 0, 1],
    );
  });

  it('sends a block again whose findings have changed', () => {
    const mark = { severity: 'error', rule: 'r', what: 'w', why: 'y', todo: 't', element: 0, fixes: [] } as const;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const marked = (what: string) => [block('<p>a</p>', 0, { marks: [{ ...mark, what, range }] })];
    assert.deepEqual(previewDelta(marked('x'), marked('x')), [{ from: 0, count: 1, moved: 0 }]);
    assert.deepEqual(previewDelta(marked('x'), marked('z')), [{ ...marked('z')[0], from: 0 }]);
  });

  it('leads from any preview to any other, with indices that rise and blocks of the same kind', () => {
    const html = fc.constantFrom('<p>a</p>', '<p>b</p>', '<h2>a</h2>', '<p>a<sup>1</sup></p>', '<ul><li>x</li></ul>');
    const blocks = fc.array(
      fc.record({ html, gap: fc.nat(3), hasLine: fc.boolean(), lines: fc.integer({ min: 1, max: 2 }) }),
      {
        maxLength: 12,
      },
    );
    const place = (all: readonly { html: string; gap: number; hasLine: boolean; lines: number }[]) => {
      let line = 0;
      return all.map(({ html: source, gap, hasLine, lines }) => {
        line += gap;
        return block(source, hasLine ? line : undefined, { lines });
      });
    };
    fc.assert(
      fc.property(blocks, blocks, (one, two) => {
        const before = place(one);
        const after = place(two);
        const pieces = previewDelta(before, after);
        assert.deepEqual(apply(before, pieces), after);
        let last = -1;
        for (const piece of pieces) {
          if (piece.from === undefined) continue;
          assert.ok(piece.from > last);
          last = 'html' in piece ? piece.from : piece.from + piece.count - 1;
          if ('html' in piece) assert.equal(piece.html.slice(0, 3), before[piece.from]?.html.slice(0, 3));
        }
      }),
    );
  });
});

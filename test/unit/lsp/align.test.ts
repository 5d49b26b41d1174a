import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../../server/src/lsp/align';

describe('Aligning the blocks of two versions', () => {
  const cases: readonly (readonly [what: string, old: string, fresh: string, expected: readonly number[]])[] = [
    ['nothing changed', 'p:a p:b', 'p:a p:b', [0, 1]],
    ['a first version', '', 'p:a', [-1]],
    ['a block added above', 'p:a p:b', 'p:n p:a p:b', [-1, 0, 1]],
    ['a block added below', 'p:a', 'p:a p:n', [0, -1]],
    ['a block removed', 'p:a p:b p:c', 'p:a p:c', [0, 2]],
    ['a block edited', 'p:a p:b p:c', 'p:a p:B p:c', [0, 1, 2]],
    ['a block edited and one added above it', 'p:a p:b p:c', 'p:n p:a p:B p:c', [-1, 0, 1, 2]],
    ['a block replaced by one of another kind', 'p:a p:b', 'p:a ul:b', [0, -1]],
    ['edits at both ends', 'p:a p:b p:c', 'p:A p:b p:C', [0, 1, 2]],
    ['two blocks exchanged', 'p:a p:b p:c p:d', 'p:a p:c p:b p:d', [0, 2, -1, 3]],
    ['blocks that are alike', 'p:x p:x p:x', 'p:x p:x', [0, 1]],
  ];
  const list = (signatures: string) => signatures.split(' ').filter(Boolean);
  for (const [what, old, fresh, expected] of cases) {
    it(what, () => assert.deepEqual(align(list(old), list(fresh)), expected));
  }

  it('gives rising indices of blocks of the same kind, each at most once', () => {
    const blocks = fc.array(fc.constantFrom('p:a', 'p:b', 'p:c', 'h2:a', 'ul:x'), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, blocks, (old, fresh) => {
        let last = -1;
        align(old, fresh).forEach((index, at) => {
          if (index === -1) return;
          assert.ok(index > last && index < old.length);
          assert.equal(old[index]?.split(':')[0], fresh[at]?.split(':')[0]);
          last = index;
        });
      }),
    );
  });
});

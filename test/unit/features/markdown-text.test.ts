import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, withoutMarkup } from '../../../server/src/features/markdown-text';

describe('Markdown without mark-up', () => {
  it('keeps the words of emphasis, code and links', () => {
    assert.equal(
      withoutMarkup('**A \\*b\\***  \nIt is *off* in `x`.\n\n[All about it](file:///a.md)'),
      'A *b*\nIt is off in x.\n\nAll about it: file:///a.md',
    );
  });

  it('gives back every text that was escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+|~&$-=.a1') });
    fc.assert(
      fc.property(text, (plain) => {
        assert.equal(withoutMarkup(`**${escapeMarkdown(plain)}**`), plain);
      }),
    );
  });
});

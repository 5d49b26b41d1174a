import assert from 'node:assert/strict';
import { continueEnumeration } from '../../../server/src/features/on-type-formatting';
import { applyEdits } from '../../../server/src/report/parse';
import { LineIndex } from '../../../server/src/source/line-index';

/** The text after Enter was pressed at its end. */
function entered(text: string): string {
  const typed = `${text}\n`;
  const lines = new LineIndex(typed);
  const edits = continueEnumeration(lines, lines.positionAt(typed.length));
  return applyEdits(
    typed,
    edits.map(({ range, newText }) => ({ span: lines.spanOf(range), text: newText })),
  );
}

describe('a new line', () => {
  for (const [title, text, expected] of [
    ['goes on with an enumeration', 'They agreed:\n\n(a) To meet;', 'They agreed:\n\n(a) To meet;\n\n(b) '],
    ['goes on after items', '(a) One;\n\n(b) Two;', '(a) One;\n\n(b) Two;\n\n(c) '],
    ['keeps items together that are together', '(a) One;\n(b) Two;', '(a) One;\n(b) Two;\n(c) '],
    ['counts in roman numerals', '(i) One;\n\n(ii) Two;', '(i) One;\n\n(ii) Two;\n\n(iii) '],
    ['knows the letter i after h', '(g) One;\n\n(h) Two;\n\n(i) Three;', '(g) One;\n\n(h) Two;\n\n(i) Three;\n\n(j) '],
    ['writes as French and Spanish do', 'a) Un;', 'a) Un;\n\nb) '],
    ['keeps the indentation', '  (a) One;', '  (a) One;\n\n  (b) '],
    ['begins anew after other paragraphs', '(b) Two.\n\nThen:\n\n(a) One;', '(b) Two.\n\nThen:\n\n(a) One;\n\n(b) '],
    ['ends an enumeration', '(a) One.\n\n(b) ', '(a) One.\n\n\n'],
    ['does nothing after a paragraph', 'They agreed.', 'They agreed.\n'],
    ['does nothing after a parenthesis', '(See above) and so on.', '(See above) and so on.\n'],
    ['does nothing after the last letter', '(z) Last.', '(z) Last.\n'],
    ['counts the items of a list', '1. One\n2. Two', '1. One\n2. Two\n3. '],
    ['begins a list', '1. One', '1. One\n2. '],
    ['ends a list', '1. One\n2. ', '1. One\n\n'],
    ['does nothing after an initial', 'A. Quill spoke.', 'A. Quill spoke.\n'],
    ['does nothing after a year', '2007. It rained.', '2007. It rained.\n'],
  ] as const) {
    it(title, () => assert.equal(entered(text), expected));
  }

  it('does nothing where words follow the cursor', () => {
    const lines = new LineIndex('(a) One\ntwo');
    assert.deepEqual(continueEnumeration(lines, { line: 1, character: 0 }), []);
  });
});

import assert from 'node:assert/strict';
import { findPhrases, phraseAt } from '../../../server/src/mentions/phrases';

const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['the Institute for Public Policy Research said', ['Institute for Public Policy Research']],
  ['the Institute of the Sea and the Rivers said', ['Institute of the Sea and the Rivers']],
  ['a Centre for Women’s Studies, Port Ellery, was', ['Centre for Women’s Studies, Port Ellery']],
  ['la Escuela Nacional de las Artes dijo', ['Escuela Nacional de las Artes']],
  ['l’Institut national d’Études', ['Institut', 'Études']],
  ['at the Bread for the World office', ['Bread for the World']],
  ['Rome. Then Paris', ['Rome', 'Then Paris']],
  ['nothing here', []],
  ['the Board (the Fund) met', ['Board', 'Fund']],
];

describe('capitalised phrases', () => {
  for (const [text, expected] of cases) {
    it(text, () =>
      assert.deepEqual(
        findPhrases(text).map((phrase) => phrase.text),
        expected,
      ),
    );
  }

  it('gives the phrase at an offset, and nothing where none starts', () => {
    assert.equal(phraseAt('the Port Ellery Fund', 4)?.text, 'Port Ellery Fund');
    assert.equal(phraseAt('the Port Ellery Fund', 0), undefined);
  });

  it('gives its words without the commas after them', () => {
    const [phrase] = findPhrases('the Port Ellery Fund, Rome');
    assert.deepEqual(
      phrase?.words.map((word) => word.text),
      ['Port', 'Ellery', 'Fund', 'Rome'],
    );
  });
});

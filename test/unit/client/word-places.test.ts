import assert from 'node:assert/strict';
import { wordPlaces } from '../../../client/src/word-places';

describe('Places of a word', () => {
  const cases: readonly (readonly [text: string, word: string, places: readonly number[]])[] = [
    ['a cat, a catalogue, the cat', 'cat', [2, 24]],
    ['cat', 'cat', [0]],
    ['concat cats', 'cat', []],
    ['été étés l’été', 'été', [0, 11]],
    ['2007 12007 2007.', '2007', [0, 11]],
    ['𝒜cat cat𝒜 cat', 'cat', [12]],
    ['e\u0301te te', 'te', [5]],
    ['(cat) “cat” cat–cat', 'cat', [1, 7, 12, 16]],
    ['', 'cat', []],
  ];
  for (const [text, word, places] of cases) {
    it(`of ${word} in ${JSON.stringify(text)}`, () => assert.deepEqual(wordPlaces(text, word), places));
  }
});

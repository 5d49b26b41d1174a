import assert from 'node:assert/strict';
import { editDistance } from '../../../server/src/source/distance';

describe('editDistance', () => {
  const cases: readonly (readonly [a: string, b: string, distance: number])[] = [
    ['', '', 0],
    ['zlotnik', 'zlotnik', 0],
    ['', 'abc', 3],
    ['zlotnik', 'zlotnick', 1],
    ['zlotnik', 'slotnik', 1],
    ['zlotnik', 'zltonik', 1],
    ['conejos', 'connejo', 2],
    ['kitten', 'sitting', 3],
    // Optimal string alignment edits no part of the text twice.
    ['ca', 'abc', 3],
    ['abcd', 'badc', 2],
  ];
  for (const [a, b, distance] of cases) {
    it(`of “${a}” and “${b}” is ${distance}`, () => {
      assert.equal(editDistance(a, b, 9), distance);
      assert.equal(editDistance(b, a, 9), distance);
    });
  }

  it('gives one more than the limit for everything beyond it', () => {
    assert.equal(editDistance('kitten', 'sitting', 2), 3);
    assert.equal(editDistance('kitten', 'sitting', 0), 1);
    assert.equal(editDistance('abcdef', 'uvwxyz', 1), 2);
  });
});

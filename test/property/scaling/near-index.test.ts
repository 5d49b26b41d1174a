import assert from 'node:assert/strict';
import { editsAllowedInOrganizationName } from '../../../server/src/registry/entity-index';
import { NearIndex } from '../../../server/src/registry/near-index';
import { editsAllowedInName } from '../../../server/src/registry/people-index';

describe('growth of near look-ups with the size of the registry', () => {
  it('compares a text with no more keys when unrelated keys are added', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed;
    };
    const word = (length: number) => Array.from({ length }, () => letters.charAt(next() % 26)).join('');
    const examined = (size: number) => {
      const people = new NearIndex<number>(editsAllowedInName);
      const organizations = new NearIndex<number>(editsAllowedInOrganizationName);
      for (let number = 0; number < size; number++) {
        people.add(word(8 + (number % 5)), number);
        organizations.add(`${word(9)} ${word(6)} of ${word(12)}`, number);
      }
      people.add('zlotnikova', -1);
      organizations.add('organization for international migration', -1);
      const found = people.near('slotnikowa')[0] ?? organizations.near('')[0];
      assert.equal(found?.value, -1);
      assert.equal(organizations.near('organisation for international migrations')[0]?.value, -1);
      return (
        people.candidates('slotnikowa').size +
        organizations.candidates('organisation for international migrations').size
      );
    };
    const small = examined(200);
    const large = examined(20_000);
    assert.ok(
      large <= small + 20,
      `${small} keys are compared in a small index, ${large} in a hundred times as large a one`,
    );
  });
});

import assert from 'node:assert/strict';
import { NearIndex } from '../../../server/src/registry/near-index';
import { editsAllowedInName } from '../../../server/src/registry/people-index';

describe('NearIndex', () => {
  it('gives the nearest first, all values of a key, and an equal key with distance 0', () => {
    const index = new NearIndex<number>(editsAllowedInName);
    index.add('zlotnick', 1);
    index.add('zlotnik', 2);
    index.add('zlotnik', 3);
    index.add('conejos', 4);
    assert.deepEqual(index.near('zlotnik'), [
      { value: 2, distance: 0 },
      { value: 3, distance: 0 },
      { value: 1, distance: 1 },
    ]);
  });

  it('allows no edit in short names, one up to seven letters and two above, counting the shorter name', () => {
    const index = new NearIndex<string>(editsAllowedInName);
    for (const key of ['liu', 'kumar', 'ramirez', 'ndiayesow']) index.add(key, key);
    const near = (text: string) => index.near(text).map(({ value }) => value);
    assert.deepEqual(near('lin'), []);
    assert.deepEqual(near('liux'), []);
    assert.deepEqual(near('kumer'), ['kumar']);
    assert.deepEqual(near('kumerx'), []);
    assert.deepEqual(near('ramirezzz'), []);
    assert.deepEqual(near('ndiayezo'), ['ndiayesow']);
  });
});

import assert from 'node:assert/strict';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';

describe('a registry over the built-in data', () => {
  for (const name of ['New Office of Trials', 'United Nations Office of Trials', 'Office of Trials']) {
    it(`finds “${name}”, with whose first word built-in names begin, too`, () => {
      const file = loadRegistryFile(
        'registry.yaml',
        `organizations:\n  - { id: trials, name: ${name} }\n`,
        'workspace',
      );
      const [match] = createRegistry({ files: [file] }).scan(`The ${name} met.`);
      assert.equal(match?.forms[0]?.text, name);
    });
  }
});

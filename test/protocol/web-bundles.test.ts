import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { workerBundle } from './worker';

const client = readFileSync(join(process.cwd(), 'dist/web/client.js'), 'utf8');
const server = readFileSync(workerBundle, 'utf8');

/** The modules that a bundle asks for when it runs. */
function required(source: string): string[] {
  return [...source.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)|\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
    ([, first, second]) => first ?? second ?? '',
  );
}

describe('the bundles for a browser', () => {
  it('need no module of Node', () => {
    assert.deepEqual([...new Set(required(client))], ['vscode']);
    assert.deepEqual(required(server), []);
    for (const name of builtinModules)
      assert.ok(!server.includes(`"node:${name}"`) && !client.includes(`"node:${name}"`), name);
  });

  it('do not ask the page, which a worker has not', () => {
    assert.doesNotMatch(server, /(?<![.\w])document\.(createElement|body|head)\b/);
  });

  it('would be found out', () => {
    assert.deepEqual(required('const a=require("node:fs"),b=await import(\'path\')'), ['node:fs', 'path']);
  });
});

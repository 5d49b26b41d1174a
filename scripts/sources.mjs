/** What the TypeScript sources of the server say, for scripts that write it down elsewhere. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeBundle, root } from './esbuild.mjs';
import { generate } from './generate.mjs';

/**
 * Bundles modules of the server and loads them.
 * @param {Record<string, string[]>} modules the names that are wanted, by module, as in `{ 'rules/rule': ['ownSetting'] }`.
 * @returns {Promise<Record<string, unknown>>} what was wanted, by name.
 */
export async function loadSources(modules) {
  await generate();
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = await mkdtemp(join(root, 'out', 'sources-'));
  try {
    const outfile = join(folder, 'sources.cjs');
    const contents = Object.entries(modules)
      .map(([path, names]) => `export { ${names.join(', ')} } from './server/src/${path}';`)
      .join('\n');
    await build({ ...nodeBundle, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

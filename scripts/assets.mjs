/**
 * Copies the files that the program reads at run time into `dist/assets`: the typesetter and its fonts, with their licences. They
 * come from packages; `server/src/publish/pdf/assets.json` names them.
 */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from './esbuild.mjs';

/** Copies what is not there yet, or older than its package. */
export async function copyAssets() {
  const assets = JSON.parse(await readFile(join(root, 'server/src/publish/pdf/assets.json'), 'utf8'));
  await Promise.all(
    Object.entries(assets).map(([name, source]) => copyAsset(name, join(root, 'node_modules', source))),
  );
}

async function copyAsset(name, source) {
  const isCompressed = name.endsWith('.wasm');
  const target = join(root, 'dist/assets', isCompressed ? `${name}.br` : name);
  if ((await timeOf(target)) > (await timeOf(source))) return;
  await mkdir(dirname(target), { recursive: true });
  const bytes = await readFile(source);
  // What an interrupted build leaves must not pass for the file.
  await writeFile(`${target}.tmp`, isCompressed ? await compressed(bytes) : bytes);
  await rename(`${target}.tmp`, target);
}

/** When a file was changed or put here, whichever is later; packages keep the times of their files. */
async function timeOf(path) {
  const { mtimeMs = 0, ctimeMs = 0 } = (await stat(path).catch(() => undefined)) ?? {};
  return Math.max(mtimeMs, ctimeMs);
}

/** A third of the size for a second’s work; the best compression would take a minute and save a tenth more. */
function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
}

/**
 * Builds the extension and packs it: `npm run package [-- FILE.vsix]`, by default into `rapporteur-VERSION.vsix` beside
 * package.json. What is packed is said by `files` in package.json; the packer lists it, with sizes.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from './build.mjs';
import { root } from './esbuild.mjs';

/**
 * Builds and packs the extension.
 * @param {string} [path] where the package is to be written
 * @returns {Promise<string>} its path
 */
export async function pack(path = defaultPath()) {
  await build();
  await createVSIX({
    cwd: root,
    packagePath: path,
    // The bundles have all that is needed in them.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return path;
}

function defaultPath() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `${name}-${version}.vsix`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await pack(process.argv[2] && resolve(process.argv[2]));
}

/** Builds what is shipped into `dist/`: `node scripts/build.mjs [--watch]`. */
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { copyAssets } from './assets.mjs';
import { browserBundle, nodeBundle, root } from './esbuild.mjs';
import { generate } from './generate.mjs';
import { writeTexts } from './write-texts.mjs';

const require = createRequire(import.meta.url);

/** Minified, because every byte is read at each start; names are kept, because an internal error must still say where it arose. */
const shipped = { minify: true, keepNames: true, legalComments: 'linked', sourcemap: false };

/** Output formats that bring much with them, by what is imported of them: each is a bundle of its own, loaded when it is asked for. */
const formatsApart = new Map([
  ['./docx/docx', 'docx.cjs'],
  ['./pdf/in-background', 'pdf.cjs'],
]);

/** Packages that only an import of a file needs: each is a bundle of its own, too. */
const packagesApart = new Map([
  ['mammoth', 'mammoth.cjs'],
  ['read-excel-file/universal', 'read-excel-file.cjs'],
]);

/** Leaves all those out of a bundle for Node: what imports them loads their own bundles. */
const leaveApart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^(?:mammoth|read-excel-file\/universal)$/ }, ({ path, kind }) => {
      const bundle = packagesApart.get(path);
      if (bundle && kind === 'dynamic-import') return { path: `./${bundle}`, external: true };
    });
    build.onResolve({ filter: /^\.\/(?:docx|pdf)\// }, ({ path, kind }) => {
      const bundle = formatsApart.get(path);
      if (bundle && kind === 'dynamic-import') return { path: `./${bundle}`, external: true };
    });
  },
};

/** The typesetter needs a thread and files of Node: a web page has none of them, and says so. */
const refusePdf = {
  name: 'no-pdf',
  setup(build) {
    const path = join(root, 'server/src/publish/pdf/in-browser.ts');
    build.onResolve({ filter: /^\.\/pdf\/in-background$/ }, () => ({ path }));
  },
};

/** The bundles. The command line and the language server are one file, so that they can never be of two versions. */
async function bundles() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return [
    {
      ...nodeBundle,
      ...shipped,
      entryPoints: [join(root, 'server/src/cli/main.ts')],
      outfile: join(root, 'dist/rapporteur.cjs'),
      plugins: [...nodeBundle.plugins, leaveApart],
      supported: { 'dynamic-import': false },
      // A dependency asks where its module is, which only an ECMAScript module knows by itself.
      banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
      define: { RAPPORTEUR_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
    },
    ...Array.from(formatsApart, ([source, bundle]) => ({
      ...nodeBundle,
      ...shipped,
      entryPoints: [join(root, 'server/src/publish', `${source}.ts`)],
      outfile: join(root, 'dist', bundle),
      // The typesetter would look for its program beside its module; it is always given.
      define: { 'import.meta.url': 'undefined' },
    })),
    ...Array.from(packagesApart, ([source, bundle]) => ({
      ...nodeBundle,
      ...shipped,
      entryPoints: [require.resolve(source)],
      outfile: join(root, 'dist', bundle),
    })),
    {
      ...nodeBundle,
      ...shipped,
      entryPoints: [join(root, 'client/src/extension.ts')],
      outfile: join(root, 'dist/client.cjs'),
    },
    {
      ...browserBundle,
      ...shipped,
      entryPoints: [join(root, 'client/src/preview/page.ts')],
      outfile: join(root, 'dist/preview.js'),
    },
    {
      ...browserBundle,
      ...shipped,
      format: 'cjs',
      external: ['vscode'],
      entryPoints: [join(root, 'client/src/browser.ts')],
      outfile: join(root, 'dist/web/client.js'),
    },
    {
      ...browserBundle,
      ...shipped,
      entryPoints: [join(root, 'server/src/lsp/browser.ts')],
      plugins: [...browserBundle.plugins, refusePdf],
      outfile: join(root, 'dist/web/server.js'),
      // A worker is a browser without a page: a dependency that has a file for each must not ask the page.
      conditions: ['worker'],
      define: { RAPPORTEUR_VERSION: JSON.stringify(version), 'process.env': '{}' },
    },
  ].filter(({ entryPoints: [entry] }) => existsSync(entry));
}

/**
 * Builds all bundles once.
 * @returns {Promise<string[]>} the files that were written
 */
export async function build() {
  await generate();
  await writeTexts();
  const options = await bundles();
  await Promise.all([copyAssets(), ...options.map((bundle) => esbuild.build(bundle))]);
  const files = options.map(({ outfile }) => outfile);
  for (const file of files) if (file.endsWith('rapporteur.cjs')) await chmod(file, 0o755);
  return files;
}

/** Builds all bundles, and again whenever a source file changes, until the process is ended. */
export async function watch() {
  await generate();
  await writeTexts();
  await copyAssets();
  for (const bundle of await bundles()) {
    const context = await esbuild.context({ ...bundle, logLevel: 'info' });
    await context.watch();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) await watch();
  else await build();
}

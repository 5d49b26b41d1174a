/**
 * Bundles test files and runs them with mocha: `node scripts/mocha.mjs test/unit [mocha options…]`. With `--update`, tests that
 * compare output with a golden file write the file anew.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { nodeBundle, root } from './esbuild.mjs';
import { generate } from './generate.mjs';

const args = process.argv.slice(2);
const places = args.filter((arg) => !arg.startsWith('-') && existsSync(arg));
const options = args.filter((arg) => !places.includes(arg) && arg !== '--update');
if (args.includes('--update')) process.env['RAPPORTEUR_UPDATE_GOLDEN'] = '1';
const files = places.flatMap((place) =>
  statSync(place).isDirectory()
    ? globSync('**/*.test.ts', { cwd: place, absolute: true })
    : [join(process.cwd(), place)],
);
if (files.length === 0) {
  console.error('No test file. Name a test file or a folder of *.test.ts files, as: node scripts/mocha.mjs test/unit');
  process.exit(2);
}

await generate();
await mkdir(join(root, 'out'), { recursive: true });
const outdir = await mkdtemp(join(root, 'out', 'test-'));
try {
  // One bundle for all files: the modules they share are loaded once, which is what keeps the inner loop short.
  const entry = files
    .sort()
    .map((file) => `import ${JSON.stringify(file)};`)
    .join('\n');
  const outfile = join(outdir, 'tests.cjs');
  await build({
    ...nodeBundle,
    stdin: { contents: entry, resolveDir: root, sourcefile: 'tests.ts' },
    outfile,
    sourcemap: 'linked',
    external: [
      ...nodeBundle.external,
      'esbuild',
      'html-validate',
      'libxml2-wasm',
      '@vscode/test-electron',
      'playwright-core',
      '@myriaddreamin/typst-ts-node-compiler',
    ],
  });
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', mocha, '--reporter', 'dot', '--timeout', '20000', ...options, relative(root, outfile)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
} finally {
  await rm(outdir, { recursive: true, force: true });
}

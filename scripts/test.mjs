/**
 * `npm test`: sets up, builds, checks the code and runs every suite, real VS Code included. Each step runs even when one before
 * it failed, as far as it can; the last line counts them. `npm test -- NAME…` runs the steps whose names contain one of the words.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;
const bin = (name) => [node, `node_modules/${name}`];
const mocha = (...places) => [node, 'scripts/mocha.mjs', ...places];

/** The steps in order; a step that `blocks` ends the run when it fails, because the others would only fail after it. */
const steps = [
  { name: 'build', command: [node, 'scripts/build.mjs'], blocks: true },
  { name: 'types', command: [...bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint and format', command: [...bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'] },
  {
    name: 'layers',
    command: [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'server/src',
      'client/src',
    ],
  },
  { name: 'generated documents', command: [node, 'scripts/generate-docs.mjs', '--check'] },
  { name: 'translations', command: [node, 'scripts/l10n.mjs'] },
  { name: 'unit', command: mocha('test/unit') },
  { name: 'documents', command: mocha('test/documents', '--timeout', '120000') },
  { name: 'rules', command: mocha('test/rules') },
  { name: 'registry data', command: mocha('test/data') },
  { name: 'property', command: mocha('test/property', '--timeout', '120000') },
  { name: 'command line', command: mocha('test/cli', '--timeout', '60000') },
  { name: 'language server', command: mocha('test/protocol', '--timeout', '60000') },
  { name: 'Neovim', command: [node, 'scripts/neovim-suite.mjs'] },
  { name: 'VS Code host', command: [node, 'scripts/install-host.mjs'], blocks: true },
  { name: 'grammar', command: [node, 'scripts/test-grammar.mjs'] },
  { name: 'VS Code', command: [node, 'scripts/vscode-suite.mjs'] },
  { name: 'package', command: [node, 'scripts/package.mjs'], blocks: true },
  { name: 'walk', command: [node, 'scripts/walk-suite.mjs'] },
];

setUp();
const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const failed = [];
let passed = 0;
for (const [index, { name, command, blocks }] of chosen.entries()) {
  console.log(`\n[${index + 1}/${chosen.length}] ${name}`);
  const started = Date.now();
  const code = await run(command);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : `failed with exit code ${code}`}: ${name}, ${seconds} s`);
  if (code === 0) passed++;
  else failed.push(name);
  if (code !== 0 && blocks) break;
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;

function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/**
 * Runs the walks of test/walk/ through a real VS Code with the packaged extension:
 * `node scripts/walk-suite.mjs [test files…] [--vsix FILE] [--grep PATTERN]`. Without `--vsix` it takes the package that
 * `npm run package` makes. Pictures go to `.vscode-test/screenshots/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { mochaHooks } from '../test/walk/harness.mjs';
import { root } from './esbuild.mjs';
import { ensureHost } from './install-host.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vsix: { type: 'string' }, grep: { type: 'string' } },
});
// A walk that is interrupted ends as a process does, so that what it started is ended too.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(code));

try {
  process.env['RAPPORTEUR_VSIX'] = findPackage();
  await ensureHost();
  const failures = await runWalks();
  process.exitCode = failures > 0 ? 1 : 0;
} catch (error) {
  console.error(`The walks failed: ${error.message}`);
  process.exitCode = 1;
}

function findPackage() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = values.vsix ? resolve(values.vsix) : join(root, `${name}-${version}.vsix`);
  if (!existsSync(path)) throw new Error(`${path} does not exist. Run: npm run package`);
  return path;
}

async function runWalks() {
  const files = positionals.length
    ? positionals.map((file) => resolve(file))
    : globSync('test/walk/**/*.test.mjs', { cwd: root, absolute: true }).sort();
  const mocha = new Mocha({ reporter: 'spec', timeout: 120_000, forbidOnly: true, rootHooks: mochaHooks });
  if (values.grep) mocha.grep(values.grep);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const { failures, total } = await new Promise((done) => {
    const runner = mocha.run((failures) => done({ failures, total: runner.total }));
  });
  if (total === 0) throw new Error('there is no walk test/walk/*.test.mjs, or none is selected.');
  return failures;
}

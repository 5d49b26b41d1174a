/**
 * Runs the tests of test/vscode/ in a real VS Code: `node scripts/vscode-suite.mjs [test files…] [--grep PATTERN]`.
 *
 * The editor works on a copy of the samples and fixtures in a temporary folder, with a fresh profile and no extension but
 * ours, which must have been built.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { nodeBundle, root } from './esbuild.mjs';
import { ensureEditor } from './install-host.mjs';
import { writeSettings } from './vscode-host/settings.mjs';

/** The folders of the workspace that the tests open, and where they come from. */
const workspaceFolders = { samples: 'samples', fixtures: 'test/fixtures' };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const files = positionals.length
  ? positionals.map((file) => resolve(file))
  : globSync('test/vscode/**/*.test.ts', { cwd: root, absolute: true }).sort();

// The bundle lies inside the extension's folder: so the tests get the API under the extension's name, and find mocha.
mkdirSync(join(root, 'out'), { recursive: true });
const suite = mkdtempSync(join(root, 'out/vscode-'));
const temporary = mkdtempSync(join(tmpdir(), 'rapporteur-suite-'));
process.on('exit', () => {
  for (const folder of [suite, temporary]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
// test-electron ends the editor on an interrupt only.
process.on('SIGTERM', () => process.emit('SIGINT') || process.exit(143));

try {
  checkBuilt();
  await bundle();
  const { executable, name } = await ensureEditor();
  const userData = join(temporary, 'user-data');
  writeSettings(userData);
  console.log(`Running the VS Code suite in ${name} …`);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(suite, 'index.cjs'),
    extensionTestsEnv: { RAPPORTEUR_TEST_GREP: values.grep ?? '' },
    launchArgs: [
      copyWorkspace(),
      '--disable-extensions',
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(temporary, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(`The VS Code suite failed: ${error.message}`);
  process.exitCode = 1;
}

function checkBuilt() {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!main || !existsSync(join(root, main))) {
    throw new Error(
      `the extension is not built: ${main ?? 'the `main` of package.json'} does not exist. Run: npm run build`,
    );
  }
  if (files.length === 0) throw new Error('there is no test file test/vscode/*.test.ts.');
}

/** Two bundles: the entry that VS Code calls, and the tests, which mocha loads after it has defined `describe`. */
async function bundle() {
  const shared = { ...nodeBundle, sourcemap: 'linked', external: [...nodeBundle.external, 'mocha'] };
  await build({ ...shared, entryPoints: [join(root, 'test/vscode/index.ts')], outfile: join(suite, 'index.cjs') });
  const contents = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  await build({
    ...shared,
    stdin: { contents, resolveDir: root, sourcefile: 'tests.ts' },
    outfile: join(suite, 'tests.cjs'),
  });
}

function copyWorkspace() {
  const workspace = join(temporary, 'workspace');
  mkdirSync(workspace);
  for (const [name, source] of Object.entries(workspaceFolders)) {
    const from = join(root, source);
    if (existsSync(from)) cpSync(from, join(workspace, name), { recursive: true });
  }
  return workspace;
}

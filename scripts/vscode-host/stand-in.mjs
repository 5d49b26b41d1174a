#!/usr/bin/env node
/**
 * Stands in for the desktop `code` program: takes the arguments with which it runs an extension's tests, runs them in
 * the host from packages, and ends with the suite's exit code. `@vscode/test-electron` starts it as it starts VS Code.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { findChromium } from './chromium.mjs';
import { cache, screenshots } from './layout.mjs';
import { startServer } from './server.mjs';

const failure = 1;
const misuse = 2;
const interrupted = 130;
const signature = 'suite: ';

const options = readArguments(process.argv.slice(2));
const timeLimit = readTimeLimit();
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-host-'));
const marker = join(folder, 'passed');
const workbenchLog = join(cache, 'workbench.log');
let server;
let browser;

// Whatever ends this program, nothing that it started stays behind.
process.on('exit', () => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const stopped = new Promise((resolve) => {
  const stop = (reason) => resolve({ code: interrupted, problem: `The run was ended: ${reason}.` });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // A caller that was killed sends no signal, and then nobody reads what is printed.
  const caller = process.ppid;
  setInterval(() => process.ppid !== caller && stop('its caller is gone'), 1_000).unref();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop('its caller is gone'));
});
const outcome = await Promise.race([stopped, runSuite().catch((error) => ({ code: failure, problem: error.message }))]);
if (outcome.problem) console.error(outcome.problem);
await browser?.close().catch(() => undefined);
await server?.stop();
process.exit(outcome.code);

/** Runs the suite to its end, or to the time limit, and gives the exit code and, if it is not the suite's, the reason. */
async function runSuite() {
  const chromium = findChromium();
  if (!chromium) return { code: misuse, problem: 'No Chromium. Run: node scripts/install-host.mjs' };
  server = await startServer({
    folder,
    userData: options.userData ?? join(folder, 'user-data'),
    extensions: options.disableExtensions
      ? join(folder, 'extensions')
      : (options.extensions ?? join(folder, 'extensions')),
    trust: options.disableTrust,
  });
  browser = await openBrowser(chromium, folder);
  const { page } = browser;
  writeFileSync(workbenchLog, '');
  const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', forward);
  await page.addInitScript(addDevelopmentOptions, developmentOptions(server.authority));
  const query = options.workspace ? `?folder=${encodeURIComponent(options.workspace)}` : '?ew=true';
  await page.goto(`http://${server.authority}/${query}`);
  let timer;
  const end = await Promise.race([
    exit.then((code) => ({ code })),
    new Promise((resolve) => page.on('crash', () => resolve({ problem: 'The page of the workbench crashed.' }))),
    server.ended.then((reason) => ({ problem: `The VS Code server ended before the suite did: ${reason}.` })),
    new Promise((resolve) => {
      timer = setTimeout(resolve, timeLimit, { problem: `The suite did not end within ${timeLimit / 1000} s.` });
    }),
  ]);
  clearTimeout(timer);
  if (end.problem) return { code: failure, problem: end.problem + (await pictureOf(page)) };
  if (end.code !== 0) return { code: end.code };
  if (existsSync(marker)) return { code: 0 };
  // The workbench reports success when its extension host is gone, so success counts only where the suite left a mark.
  const problem = 'The suite did not reach its end: the extension host crashed or a test ended the process.';
  return { code: failure, problem: problem + (await pictureOf(page)) };
}

/** The arguments of the desktop program that matter here; its others tune a desktop window. */
function readArguments(args) {
  const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const path = (name) => (value(name) === undefined ? undefined : resolve(value(name)));
  const tests = path('extensionTestsPath');
  const developed = args
    .filter((arg) => arg.startsWith('--extensionDevelopmentPath='))
    .map((arg) => resolve(arg.slice(arg.indexOf('=') + 1)));
  if (!tests || developed.length === 0) {
    console.error(
      'This program runs tests: give --extensionDevelopmentPath=FOLDER, --extensionTestsPath=FILE and the workspace folder.',
    );
    process.exit(misuse);
  }
  const workspace = args.find((arg) => !arg.startsWith('-'));
  return {
    tests,
    developed,
    workspace: workspace && resolve(workspace),
    userData: path('user-data-dir'),
    extensions: path('extensions-dir'),
    disableExtensions: args.includes('--disable-extensions'),
    disableTrust: args.includes('--disable-workspace-trust'),
  };
}

/** How long the suite may take, in milliseconds: `RAPPORTEUR_VSCODE_TIMEOUT` seconds, else five minutes. */
function readTimeLimit() {
  const value = process.env['RAPPORTEUR_VSCODE_TIMEOUT'] ?? '300';
  const seconds = Number(value);
  if (seconds > 0) return seconds * 1000;
  console.error(`RAPPORTEUR_VSCODE_TIMEOUT is “${value}”, which is not a number of seconds. Correct or unset it.`);
  process.exit(misuse);
}

/**
 * What the workbench is told to develop and to test: a wrapper around the suite. It signs what the suite prints, to
 * tell it from the workbench's own log, and leaves the mark when the suite has passed. (The extension host has closed
 * the methods of its console to changes, hence a console of our own before it.)
 */
function developmentOptions(authority) {
  const wrapper = join(folder, 'suite.cjs');
  const source = `
const { writeFileSync } = require('node:fs');
const { format } = require('node:util');
const original = console;
const signed = (print) => ({ value: (...args) => print(${JSON.stringify(signature)} + format(...args)) });
globalThis.console = Object.create(original, {
  log: signed(original.log),
  info: signed(original.info),
  warn: signed(original.warn),
  error: signed(original.error),
});
exports.run = async () => {
  await require(${JSON.stringify(options.tests)}).run();
  writeFileSync(${JSON.stringify(marker)}, '');
};
`;
  writeFileSync(wrapper, source);
  const uri = (path) => ({ scheme: 'vscode-remote', authority, path });
  return { extensions: options.developed.map(uri), extensionTestsPath: uri(wrapper) };
}

/**
 * Runs in the page, before the workbench: adds the options to the settings that the workbench reads from its page. The
 * page itself is left as it came, because rewriting it on its way closes the workbench's web sockets.
 */
function addDevelopmentOptions(developmentOptions) {
  const original = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
    return JSON.stringify({ ...JSON.parse(value), developmentOptions });
  };
}

/** Prints what the suite prints, and keeps what the workbench and other extensions print for the one who looks for it. */
function forward(type, args) {
  const [first, ...rest] = args;
  if (typeof first === 'string' && first.startsWith(signature)) {
    const print = type === 'error' || type === 'warn' ? console.error : console.log;
    print(first.slice(signature.length));
  } else {
    appendFileSync(workbenchLog, `${type}: ${format(first, ...rest)}\n`);
  }
}

/** Takes a picture of the workbench as it is, and says where that and the log are, for the one who looks for the cause. */
async function pictureOf(page) {
  mkdirSync(screenshots, { recursive: true });
  const path = join(screenshots, 'vscode-suite-failure.png');
  const taken = await page.screenshot({ path, timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  return `${taken ? `\nA picture of the workbench: ${path}` : ''}\nThe log of the workbench: ${workbenchLog}`;
}

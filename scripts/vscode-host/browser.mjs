/** Opens the workbench in a headless Chromium. */
import { createRequire } from 'node:module';
import { playwright } from './layout.mjs';
import { temporaryEnvironment } from './temporary-environment.mjs';

const size = { width: 1600, height: 1000 };

/** The sandbox needs rights that containers and root do not have; the browser shows nothing but our own workbench. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser with a fresh profile and one empty page of 1600 by 1000 pixels.
 * @param {string} executable the path of Chromium.
 * @param {string} folder an existing folder for the browser's own files, removed by the caller.
 * @returns {Promise<{ page: object, close: () => Promise<void> }>} a Playwright page; `close` ends the browser.
 */
export async function openBrowser(executable, folder) {
  const { chromium } = createRequire(import.meta.url)(playwright);
  const browser = await chromium.launch({
    executablePath: executable,
    args: browserArguments,
    env: temporaryEnvironment(folder),
    // The caller ends the browser itself on a signal, after it has ended the server and taken its screenshot.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
  return { page: await context.newPage(), close: () => browser.close() };
}

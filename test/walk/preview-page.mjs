/**
 * The preview page alone in a real browser, between the real language server and a test that takes the place of the extension
 * host: what is sent, what is shown and what a person does can each be looked at.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { root } from '../../scripts/esbuild.mjs';
import { ensureHost } from '../../scripts/install-host.mjs';
import { openBrowser } from '../../scripts/vscode-host/browser.mjs';
import { themes } from './preview-themes.mjs';

/** How long anything may take to appear, in milliseconds. */
const patience = 20_000;

/**
 * Shows a report in the preview page.
 * @param {object} options
 * @param {string} options.path the report's file, from the root of the project; with a text, only its name and folder count.
 * @param {string} [options.text] the report, when it is not that of the file.
 * @param {'light' | 'dark' | 'high-contrast'} [options.theme]
 * @param {{ width: number, height: number }} [options.size] of the window, in pixels.
 * @returns {Promise<PreviewPage>}
 */
export async function openPreviewPage({
  path,
  text = readFileSync(join(root, path), 'utf8'),
  theme = 'light',
  size = { width: 900, height: 800 },
}) {
  const preview = new PreviewPage(pathToFileURL(join(root, path)).href, text);
  try {
    await preview.start(theme, size);
    return preview;
  } catch (error) {
    await preview.close();
    throw error;
  }
}

class PreviewPage {
  /** What the page has sent, in order. */
  received = [];
  /** Addresses that the page, or anything in it, has asked for. */
  requests = [];
  /** Those of them that the browser refused, because the page's policy does. */
  refused = [];
  /** The answers of the server, in order. */
  results = [];
  version = 1;
  #waiting = new Set();

  constructor(uri, text) {
    this.uri = uri;
    this.text = text;
    this.folder = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
  }

  async start(theme, size) {
    const { chromium } = await ensureHost();
    await this.#startLanguageServer();
    const address = await this.#serve(await pageSource());
    this.browser = await openBrowser(chromium, this.folder);
    const { page } = this.browser;
    this.page = page;
    page.setDefaultTimeout(patience);
    page.context().on('request', (request) => this.requests.push(request.url()));
    page.context().on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') this.refused.push(request.url());
    });
    page.on('dialog', (dialog) => {
      this.requests.push(`dialog:${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.setViewportSize(size);
    await page.exposeBinding('fromPreview', (_, message) => this.#receive(message));
    await page.addInitScript(takePlaceOfHost);
    await page.addInitScript(putOn, themes[theme]);
    await page.goto(address);
    await this.until((message) => message.type === 'ready');
    await this.update();
  }

  /** Sends a message to the page, as the extension host does. */
  async send(message) {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** Renders the report and waits until the page shows it; gives what the page says of it. */
  async update() {
    const base = this.results.at(-1)?.id;
    const params = { uri: this.uri, ...(this.shown && { base }) };
    const result = await this.connection.sendRequest('rapporteur/render', params);
    this.results.push(result);
    await this.send({ type: 'update', result });
    this.shown = await this.until((message) => message.type === 'shown' && message.id === result.id);
    return this.shown;
  }

  /** Replaces the first occurrence of a text in the report, and shows that. */
  async replace(before, after) {
    const start = this.text.indexOf(before);
    if (start === -1) throw new Error(`“${before}” is not in the report.`);
    const range = { start: this.#position(start), end: this.#position(start + before.length) };
    this.text = this.text.slice(0, start) + after + this.text.slice(start + before.length);
    this.version++;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range, text: after }],
    });
    return await this.update();
  }

  /** The line of the report, from 0, that a text begins in. */
  lineOf(text) {
    const start = this.text.indexOf(text);
    if (start === -1) throw new Error(`“${text}” is not in the report.`);
    return this.#position(start).line;
  }

  /** Loads the page anew, as VS Code does with one that was hidden. */
  async reload() {
    this.shown = undefined;
    const seen = this.received.length;
    await this.page.reload();
    await this.until((message) => message.type === 'ready', seen);
    await this.update();
  }

  /** Puts on a theme while the page is shown, as VS Code does when a person chooses another. */
  async wear(theme) {
    await this.page.evaluate(putOn, themes[theme]);
    await this.frames();
  }

  /** Waits for a message of the page, among those after the first `seen`. */
  async until(condition, seen = 0) {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(ask);
        reject(
          new Error(`The page did not say so within ${patience / 1000} s; it said ${JSON.stringify(this.received)}`),
        );
      }, patience);
      const ask = () => {
        const found = this.received.slice(seen).find(condition);
        if (!found) return;
        clearTimeout(timer);
        this.#waiting.delete(ask);
        resolve(found);
      };
      this.#waiting.add(ask);
      ask();
    });
  }

  /** Waits until the page has painted twice: whatever an event leads to has happened. */
  async frames() {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
  }

  async close() {
    await this.browser?.close();
    this.http?.close();
    this.connection?.dispose();
    if (this.server && this.server.exitCode === null) {
      this.server.kill();
      await once(this.server, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #receive(message) {
    this.received.push(message);
    for (const ask of [...this.#waiting]) ask();
  }

  #position(offset) {
    const lines = this.text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1).length };
  }

  async #startLanguageServer() {
    this.server = spawn(process.execPath, [join(root, 'dist/rapporteur.cjs'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.connection.listen();
    const folder = { uri: new URL('.', this.uri).href, name: 'workspace' };
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      capabilities: {},
      workspaceFolders: [folder],
    });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: 'meeting-report', version: 1, text: this.text },
    });
  }

  /** Serves the page and its two files on the loopback interface, and gives the page's address. */
  async #serve(previewPage) {
    const files = {
      '/preview.js': ['text/javascript', readFileSync(join(root, 'dist/preview.js'))],
      '/preview.css': ['text/css', readFileSync(join(root, 'client/media/preview.css'))],
    };
    this.http = createServer(({ url }, response) => {
      const [type, content] = files[url] ?? ['text/html', html];
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, connection: 'close' }).end(content);
    }).listen(0, '127.0.0.1');
    await once(this.http, 'listening');
    const origin = `http://127.0.0.1:${this.http.address().port}`;
    const html = previewPage({
      script: `${origin}/preview.js`,
      style: `${origin}/preview.css`,
      styleSource: origin,
      report: this.uri,
      zoom: 100,
    });
    this.origin = origin;
    return `${origin}/page`;
  }
}

/** The function of the extension that writes the page. */
async function pageSource() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'client/src/preview-page.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { previewPage } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return previewPage;
}

/** Runs in the page before its own script: what VS Code gives to a page. */
function takePlaceOfHost() {
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => void window.fromPreview(structuredClone(message)),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective, sample }) =>
    window.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
  );
}

/** Runs in the page: gives it the colours of a theme in the place of those that it has. */
function putOn({ className, colours }) {
  const put = () => {
    document.body.classList.remove(...[...document.body.classList].filter((name) => name.startsWith('vscode-')));
    document.body.classList.add(...className.split(' '));
    const { style } = document.documentElement;
    for (const name of [...style]) if (name.startsWith('--vscode-')) style.removeProperty(name);
    for (const [name, value] of Object.entries(colours)) style.setProperty(name, value);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put);
  else put();
}

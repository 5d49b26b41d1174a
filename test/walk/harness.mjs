/**
 * Uses VS Code as a person does: starts a workbench with the packaged extension in a browser and gives the hands and
 * eyes (keyboard, mouse, what is on the screen) for a walk through it. Every helper waits for what it needs to see.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ensureHost } from '../../scripts/install-host.mjs';
import { openBrowser } from '../../scripts/vscode-host/browser.mjs';
import { screenshots } from '../../scripts/vscode-host/layout.mjs';
import { installExtension, startServer } from '../../scripts/vscode-host/server.mjs';

/** How long anything may take to appear, in milliseconds; generous, because a slow machine is not a wrong result. */
const patience = 20_000;
/** How long a menu may take to open before its key is pressed again, in milliseconds. */
const summonPatience = 2_000;

/** The editors that are open, for the picture of a failed test and for the end of the process. */
const open = new Set();
process.on('exit', () => {
  for (const editor of open) editor.abandon();
});

/** For mocha: leaves a picture of what was to be seen when a test failed, and closes what the test forgot. */
export const mochaHooks = {
  async afterEach() {
    if (this.currentTest?.state !== 'failed') return;
    const name = `failed-${this.currentTest.fullTitle().replaceAll(/\W+/g, '-')}`;
    for (const editor of open) console.log(`    Picture: ${await editor.screenshot(name)}`);
  },
  async afterAll() {
    await Promise.all([...open].map((editor) => editor.close()));
  },
};

/**
 * Opens a workbench of 1600 by 1000 pixels on a copy of a folder, with the packaged extension as the only one installed.
 * @param {object} options
 * @param {string} [options.vsix] the packaged extension; without it, the one that `RAPPORTEUR_VSIX` names.
 * @param {string} [options.workspace] the folder to work on; it is copied, so a walk changes nothing of it.
 * @param {Record<string, string>} [options.files] texts by the names of files that are written into the folder; without a
 * folder, into a new one.
 * @param {string} [options.openFile] a file to open at once, relative to the folder.
 * @param {Record<string, unknown>} [options.settings] user settings.
 * @param {string} [options.locale] the language of the editor, as in `fr`; English without it.
 * @param {boolean} [options.trust] false to open the folder in Restricted Mode, as VS Code does with a folder it does not know.
 * @returns {Promise<Editor>}
 * @throws {Error} when the host is missing and cannot be installed, or something does not start.
 */
export async function startEditor({
  vsix = process.env['RAPPORTEUR_VSIX'],
  workspace,
  files = {},
  openFile,
  settings,
  locale,
  trust = true,
}) {
  if (!vsix) throw new Error('No packaged extension: give `vsix`, or name one in RAPPORTEUR_VSIX.');
  const { chromium } = await ensureHost();
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-walk-'));
  const editor = new Editor(folder, join(folder, basename(workspace ?? 'meeting')));
  open.add(editor);
  try {
    if (workspace) cpSync(workspace, editor.workspace, { recursive: true });
    else mkdirSync(editor.workspace);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(editor.workspace, name), text);
    const profile = { folder, userData: join(folder, 'user-data'), extensions: join(folder, 'extensions') };
    await installExtension({ ...profile, vsix });
    editor.server = await startServer({ ...profile, trust, settings, locale });
    editor.browser = await openBrowser(chromium, folder);
    editor.page.setDefaultTimeout(patience);
    await editor.load(openFile);
    return editor;
  } catch (error) {
    await editor.close();
    throw error;
  }
}

/** A person's hands and eyes in one workbench. `page` is the Playwright page, for what has no helper here. */
class Editor {
  server;
  browser;

  /** @param {string} folder holds everything of this editor. @param {string} workspace the copy that is worked on. */
  constructor(folder, workspace) {
    this.folder = folder;
    this.workspace = workspace;
  }

  get page() {
    return this.browser.page;
  }

  /** Loads the workbench with a file of the workspace open. */
  async load(openFile) {
    const { authority } = this.server;
    const query = new URLSearchParams({ folder: this.workspace });
    if (openFile) {
      const uri = `vscode-remote://${authority}${join(this.workspace, openFile)}`;
      query.set('payload', JSON.stringify([['openFile', uri]]));
    }
    await this.page.goto(`http://${authority}/?${query}`);
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
    if (openFile) await this.waitForFile(openFile);
  }

  /**
   * Loads the window anew as a person does. The command saves what was open where; a mere reload of the page may not. The file that
   * the address asks for is taken out of it, because VS Code would open that one instead of what was open.
   */
  async reload() {
    const query = new URLSearchParams({ folder: this.workspace });
    await this.page.evaluate((address) => window.history.replaceState(null, '', address), `/?${query}`);
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** Opens a file of the workspace by its path, with Go to File. */
  async openFile(path) {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.fill(join(this.workspace, path));
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: basename(path) })
      .first()
      .click();
    await this.waitForFile(path);
  }

  /** Puts the cursor at a line and column, both counted from 1 as the status bar shows them. */
  async goTo(line, column = 1) {
    await this.focusEditor();
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Puts the cursor at the start (or the end) of the first occurrence of a text in a saved file of the workspace. */
  async goToText(path, text, { end = false } = {}) {
    const content = this.savedText(path);
    const found = content.indexOf(text);
    if (found < 0) throw new Error(`${path} does not contain “${text}”.`);
    const before = content.slice(0, end ? found + text.length : found).split('\n');
    await this.goTo(before.length, before.at(-1).length + 1);
  }

  /** Types into the editor at the cursor, one key after another. */
  async typeText(text) {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Saves the active file, which must have unsaved changes, and waits until it is on the disk. */
  async save() {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    const changed = tab.and(this.page.locator('.dirty'));
    // The mark of a change comes a moment after the change; without waiting for it, "no mark" would not mean "saved".
    await changed.waitFor();
    await this.focusEditor();
    await this.page.keyboard.press('Control+S');
    await changed.waitFor({ state: 'detached' });
  }

  /** Saves all files that have unsaved changes, of which there is one at least, and waits until they are on the disk. */
  async saveAll() {
    const changed = this.page.locator('.tab.dirty');
    await changed.first().waitFor();
    await this.runCommand('File: Save All');
    await this.until(changed, 0);
  }

  /** The text of a file of the workspace as it is on the disk. */
  savedText(path) {
    return readFileSync(join(this.workspace, path), 'utf8');
  }

  /** Waits until a file of the workspace is on the disk with exactly this text. */
  async untilSaved(path, text) {
    const file = join(this.workspace, path);
    await new Promise((resolve) => {
      const watcher = watch(dirname(file), ask);
      const timer = setTimeout(end, patience);
      ask();

      function ask() {
        if (existsSync(file) && readFileSync(file, 'utf8') === text) end();
      }
      function end() {
        clearTimeout(timer);
        watcher.close();
        resolve();
      }
    });
    assert.equal(existsSync(file) ? this.savedText(path) : `${path} does not exist.`, text);
  }

  /** The command lines of the processes on this machine that run something in a folder of this editor. */
  processes(path) {
    const commands = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(commandLine);
    return commands.filter((command) => command.includes(this.folder) && command.includes(path));
  }

  /** Asks for suggestions at the cursor, which VS Code does not offer by itself in the middle of a word. */
  async suggest() {
    await this.summon(this.page.locator('.suggest-widget.visible .monaco-list-row').first(), 'Control+Space');
  }

  /** The labels of the suggestions on the screen; waits for the list to appear, and with `containing` for one of them. */
  async completionRows(containing = '') {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: containing }).first().waitFor();
    return await rows.locator('.label-name').allInnerTexts();
  }

  /** Accepts the suggestion with exactly this label, with the mouse. */
  async pickCompletion(label) {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first()
      .click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** A locator of the squiggles on the screen: `error`, `warning`, `info` or `hint`. `waitFor` and `until` wait on it. */
  squiggles(severity = 'error') {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** Waits until a locator has exactly this number of elements. */
  async until(locator, count) {
    if (count === 0) return await locator.first().waitFor({ state: 'detached' });
    await locator.nth(count - 1).waitFor({ state: 'attached' });
    await locator.nth(count).waitFor({ state: 'detached' });
  }

  /** Waits until an element has stayed where it is for half a second, counted in frames, and gives its top in its window, in pixels. */
  async rest(locator) {
    return await locator.evaluate(async (element) => {
      const frames = 30;
      for (let still = 0, last; ; ) {
        const { top } = element.getBoundingClientRect();
        still = top === last ? still + 1 : 0;
        if (still === frames) return top;
        last = top;
        await new Promise(requestAnimationFrame);
      }
    });
  }

  /** The rows of the Problems panel; opens it, and waits for a row, and with `containing` for one with this text. */
  async problems(containing = '') {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    const rows = panel.locator('.monaco-list-row');
    await rows.filter({ hasText: containing }).first().waitFor();
    return await rows.allInnerTexts();
  }

  /** Runs a command by its title in the command palette, as in `Rapporteur: Open Preview`. */
  async runCommand(title) {
    const label = this.page.locator('.quick-input-list .monaco-list-row .label-name').getByText(title, { exact: true });
    // A palette that was opened before VS Code had read what the extension brings does not take its commands in later.
    await this.callUp(label.first(), `The command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`);
    });
    await label.first().click();
  }

  /** The rows to choose from in the question that is on the screen, and with `containing` those with this text. */
  choices(containing = '') {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: containing });
  }

  /** Waits for a question that shows these words, in its title or below it; what stands in its empty field does not count. */
  async question(words) {
    await this.page.locator('.quick-input-widget', { hasText: words }).waitFor();
  }

  /** Writes the answer to the question with these words, and goes on. */
  async answer(words, text) {
    await this.question(words);
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.fill(text);
    await input.press('Enter');
  }

  /** Chooses a row of the question with these words, with the mouse. */
  async choose(words, row) {
    await this.question(words);
    await this.choices(row).first().click();
  }

  /** A locator of the content of the visible webview, for instance the preview. */
  webviewFrame() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Applies the quick fix with this title to the problem at the cursor. */
  async quickFix(title) {
    const fix = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await this.summon(fix, 'Control+.');
    await fix.click();
    await fix.waitFor({ state: 'hidden' });
  }

  /**
   * Presses a key in the text editor until what it calls up is to be seen, as a person does: VS Code closes a menu again
   * when the answer of a language server arrives while the menu opens.
   */
  async summon(locator, key) {
    await this.callUp(locator, key, async () => {
      await this.focusEditor();
      await this.page.keyboard.press(key);
    });
  }

  /** Does again what is to call something up until that is to be seen; what it called up instead is closed with Escape. */
  async callUp(locator, name, act) {
    const deadline = Date.now() + patience;
    for (;;) {
      await act();
      const seen = await locator.waitFor({ timeout: summonPatience }).then(
        () => true,
        () => false,
      );
      if (seen) return;
      if (Date.now() > deadline) throw new Error(`${name}: within ${patience / 1000} s nobody saw ${locator}.`);
      await this.page.keyboard.press('Escape');
    }
  }

  /** Puts on a theme of VS Code by its name, and waits until the workbench has the class of such themes. */
  async wear(theme, className) {
    await this.runCommand('Preferences: Color Theme');
    await this.page.getByPlaceholder('Select Color Theme').fill(theme);
    await this.choices(theme).first().click();
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Takes a picture of the whole workbench and gives its path. */
  async screenshot(name) {
    mkdirSync(screenshots, { recursive: true });
    const path = join(screenshots, `${name}.png`);
    // What fades in is there already.
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /** Ends everything that belongs to this editor and removes its files. Closing twice is closing once. */
  async close() {
    open.delete(this);
    await this.browser?.close();
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** The same at once, for the end of the process; the browser ends by itself with the process that drives it. */
  abandon() {
    this.server?.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Gives the keyboard to the active text editor, whatever panel, list or preview had it. */
  async focusEditor() {
    const focused = this.page.locator('.monaco-editor.focused');
    if ((await focused.count()) > 0) return;
    // A panel that closes at the same time may take the keyboard back.
    await this.callUp(focused, 'Control+1', () => this.page.keyboard.press('Control+1'));
  }

  /** Waits until VS Code has seen that the open file is a report. */
  async untilReport() {
    await this.page.locator('.statusbar-item', { hasText: 'Meeting Report' }).waitFor();
  }

  async waitForFile(path) {
    await this.page.locator('.tab.active', { hasText: basename(path) }).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }
}

function commandLine(process) {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

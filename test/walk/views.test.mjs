/** A person looks at the report as a whole: who spoke, which acronyms there are, what the registry knows; in any theme. */
import assert from 'node:assert/strict';
import { enough, tooFaint } from './contrast.mjs';
import { startEditor } from './harness.mjs';

const file = 'draft-with-errors.report.md';

/** Themes that come with VS Code: the class of the workbench in each, the icons that go with it, and how preview pages are told of it. */
const themes = [
  {
    name: 'light',
    theme: 'Light Modern',
    base: 'vs',
    icon: /preview-light/,
    kind: 'vscode-light',
    text: enough.text,
  },
  {
    name: 'dark',
    theme: 'Dark Modern',
    base: 'vs-dark',
    icon: /preview-dark/,
    kind: 'vscode-dark',
    text: enough.text,
  },
  {
    name: 'high-contrast',
    theme: 'Dark High Contrast',
    base: 'hc-black',
    icon: /preview-dark/,
    kind: 'vscode-high-contrast',
    text: enough.textForContrast,
  },
];

describe('Views', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ workspace: 'samples/draft-with-errors', openFile: file });
    await editor.squiggles('error').first().waitFor();
  });
  after(() => editor?.close());

  const row = (text) => editor.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

  it('shows who spoke, and goes there', async () => {
    await editor.runCommand('Meeting Report: Focus on Speakers View');
    await row('Henrikje Aldersloot').waitFor();
    await editor.screenshot('views-1-speakers');
    await row('Siiri Rautalampi').click();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 32' }).waitFor();
  });

  it('shows the acronyms, those with problems first', async () => {
    await editor.runCommand('Meeting Report: Focus on Acronyms View');
    await row('IOM').waitFor();
    await editor.screenshot('views-2-acronyms');
  });

  it('shows the registry, and finds an entry', async () => {
    await editor.runCommand('Meeting Report: Focus on Registry View');
    await row('People').waitFor();
    await editor.runCommand('Rapporteur: Find in Registry…');
    await editor.page.locator('.quick-input-widget input[type=text]').fill('Tchakount');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Tchakounté' }).first().waitFor();
    await editor.screenshot('views-3-registry');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active', { hasText: 'participants.csv' }).waitFor();
  });

  it('says in the status bar what was found, and how long the report is', async () => {
    await editor.page.locator('.statusbar-item', { hasText: /\d+\s+[\d,]+\s+(?:generic|un-desa)/ }).waitFor();
  });

  it('lies beside its preview', async () => {
    await editor.openFile(file);
    // Words that are selected have colours of their own.
    await editor.goTo(22);
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    await editor.webviewFrame().locator('.mark.error').first().waitFor();
  });

  for (const { name, theme, base, icon, kind, text } of themes) {
    it(`can be read in a ${name} theme: views, report and preview`, async () => {
      await editor.wear(theme, base);
      const preview = editor.webviewFrame();
      await preview.locator(`body.${kind} .mark.error`).first().waitFor();
      await editor.screenshot(`views-4-${name}`);
      const button = editor.page.getByRole('button', { name: /^Open Preview to the Side/ }).first();
      assert.match(await button.evaluate((element) => getComputedStyle(element).backgroundImage), icon);
      const { page } = editor;
      const sideBar = page.locator('.part.sidebar');
      const icons = sideBar.locator('.monaco-list-row .custom-view-tree-node-item-icon');
      assert.deepEqual(await tooFaint(icons, sideBar, enough.sign), []);
      const words = page.locator('.view-lines .view-line span[class*=mtk]');
      assert.deepEqual(await tooFaint(words, page.locator('.monaco-editor-background').first(), text), []);
      const paper = preview.locator('#report > article');
      assert.deepEqual(await tooFaint(preview.locator('.mark'), paper, enough.sign), []);
      assert.deepEqual(await tooFaint(preview.locator('#report :is(h1, h2, h3, p, li, td, .front)'), paper, text), []);
    });
  }
});

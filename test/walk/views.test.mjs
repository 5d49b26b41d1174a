/** A person looks at the report as a whole: who spoke, which acronyms there are, what the registry knows. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'draft-with-errors.report.md';

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

  it('says in the status bar what was found', async () => {
    const item = editor.page.locator('.statusbar-item', { hasText: 'un-desa' });
    const texts = await editor.page.locator('.statusbar-item').allInnerTexts();
    assert.ok((await item.count()) > 0 || texts.some((text) => text.includes('generic')), texts.join(' | '));
  });
});

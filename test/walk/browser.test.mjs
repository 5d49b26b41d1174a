/** The same extension in a browser: no process of Node, the language server in a worker, files through the workspace. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'draft-with-errors.report.md';

describe('In a browser', () => {
  let editor;

  before(async () => {
    editor = await startEditor({
      workspace: 'samples/draft-with-errors',
      openFile: file,
      settings: { 'remote.extensionKind': { 'rapporteur.rapporteur': ['web'] } },
    });
  });
  after(() => editor?.close());

  it('checks the report in a worker, with the participants file of the workspace', async () => {
    await editor.squiggles('error').first().waitFor();
    // The list of participants is a file that only the workspace can read.
    const problems = await editor.problems('Vukassinović');
    assert.ok(problems.some((problem) => problem.includes('Vukašinović')));
    const workers = await Promise.all(
      editor.page.workers().map((worker) => worker.evaluate(() => String(globalThis.location)).catch(() => '')),
    );
    assert.ok(workers.length > 0, 'the extension host is a worker');
    await editor.screenshot('browser-1-findings');
    await editor.page.keyboard.press('Control+Shift+M');
  });

  it('corrects a name, and shows the report', async () => {
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    await editor.goToText(file, 'Vukassinović');
    await editor.quickFix('Replace “Vukassinović” by “Vukašinović”');
    await editor.webviewFrame().locator('p', { hasText: 'Professor Vukašinović replied' }).waitFor();
    await editor.screenshot('browser-2-preview');
  });

  it('is not run by the extension host of the server', async () => {
    await editor.runCommand('Developer: Show Running Extensions');
    const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row, .editor-container .monaco-list-row', {
      hasText: 'Rapporteur',
    });
    await row.first().waitFor();
    await editor.screenshot('browser-3-running');
  });
});

/** The same extension in a browser: no process of Node, the language server in a worker, files through the workspace. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('checks the report, with the participants file and the registry of the workspace', async () => {
    await editor.squiggles('error').first().waitFor();
    // The list of participants is a file that only the workspace can read.
    const problems = await editor.problems('Vukassinović');
    assert.ok(problems.some((problem) => problem.includes('Vukašinović')));
    await editor.screenshot('browser-1-findings');
    await editor.page.keyboard.press('Control+Shift+M');
  });

  it('runs in the extension host of the browser, and no process of Node serves it', async () => {
    await editor.runCommand('Developer: Show Running Extensions');
    const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Rapporteur' });
    await row.first().waitFor();
    assert.equal(await row.count(), 1);
    assert.match(await row.innerText(), /web worker/);
    await editor.screenshot('browser-2-running');
    await editor.page.keyboard.press('Escape');
    await row.first().waitFor({ state: 'detached' });
    assert.deepEqual(editor.processes('dist/rapporteur.cjs'), []);
  });

  it('completes a speaker', async () => {
    await editor.goToText(file, 'Professor Vukassinović replied', { end: true });
    await editor.typeText('. Ms. Rautal');
    assert.ok((await editor.completionRows('Rautalampi')).includes('Rautalampi'));
    await editor.screenshot('browser-3-completion');
    await editor.page.keyboard.press('Escape');
    for (const _ of '. Ms. Rautal') await editor.page.keyboard.press('Backspace');
  });

  it('corrects a name, and shows the report', async () => {
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    await editor.goToText(file, 'Vukassinović');
    await editor.quickFix('Replace “Vukassinović” by “Vukašinović”');
    await editor.webviewFrame().locator('p', { hasText: 'Professor Vukašinović replied' }).waitFor();
    await editor.screenshot('browser-4-preview');
  });

  it('checks anew when a file of the workspace is changed', async () => {
    const registry = editor.savedText('registry.yaml');
    const unknown = 'Institute for Nowhere Studies';
    await editor.problems();
    const rows = editor.page.locator('.markers-panel .monaco-list-row');
    await editor.page.getByPlaceholder('Filter').fill(unknown);
    await editor.until(rows.filter({ hasText: unknown }), 1);
    writeFileSync(
      join(editor.workspace, 'registry.yaml'),
      registry.replace('organizations:', `organizations:\n  - { id: nowhere, name: ${unknown}, category: academic }`),
    );
    await editor.until(rows.filter({ hasText: unknown }), 0);
    await editor.screenshot('browser-5-changed-registry');
    await editor.page.getByPlaceholder('Filter').fill('');
  });

  it('restarts the server, and leaves no worker behind', async () => {
    const before = await servers();
    assert.equal(before.length, 1);
    await editor.runCommand('Rapporteur: Restart Server');
    await before[0].closed;
    await editor.goToText(file, 'Rautalmapi');
    await editor.quickFix('Replace “Rautalmapi” by “Rautalampi”');
    assert.equal((await servers()).length, 1);
  });

  /** The workers that the extension host of the browser has started. */
  async function servers() {
    const named = await Promise.all(
      editor.page.workers().map(async (worker) => ({
        name: await worker.evaluate(() => globalThis.name).catch(() => ''),
        closed: new Promise((resolve) => worker.once('close', resolve)),
      })),
    );
    return named.filter(({ name }) => name.startsWith('ExtensionHostWorker -> '));
  }
});

/** A person imports the list that a registration system has exported. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEditor } from './harness.mjs';

const report = 'informe.report.md';
const list = 'registro.csv';
const csv = `Exportado el 3 de marzo;;;
Código;Nombre;Apellidos;Entidad que representa
01;Leocadia;Zubizarreta-Olmo;CEPAL
02;Leocadia;Zubizareta-Olmo;CEPAL
03;Fulgencio;MONTEALTO;Gobierno de Chile
`;

const text = `---
title: Informe de la Reunión de Expertos
language: es
meeting:
  name: Reunión de Expertos
  start: 2012-08-21
---

# Apertura

La reunión se inauguró a las 10 horas.
`;

describe('Importing participants', () => {
  let editor;
  let rows;
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'));
    writeFileSync(join(folder, list), csv);
    writeFileSync(join(folder, report), text);
    editor = await startEditor({ workspace: folder, openFile: report });
    rows = editor.page.locator('.quick-input-list .monaco-list-row');
  });
  after(async () => {
    await editor?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts from the file in the explorer', async () => {
    await editor.page.keyboard.press('Control+Shift+E');
    const file = editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: list });
    await file.click({ button: 'right' });
    await editor.page.getByRole('menuitem', { name: 'Import Participants…' }).click();
    await rows.filter({ hasText: 'Continue' }).waitFor();
    await editor.screenshot('import-1-columns');
    await rows.filter({ hasText: 'Nombre' }).filter({ hasText: 'Given name' }).waitFor();
  });

  it('lets one say what a column is that is not understood', async () => {
    await rows.filter({ hasText: 'Entidad que representa' }).filter({ hasText: 'ignored' }).click();
    await rows.filter({ has: editor.page.getByText('Organization', { exact: true }) }).click();
    await rows.filter({ hasText: 'Entidad que representa' }).filter({ hasText: 'Organization' }).waitFor();
    await rows.filter({ hasText: 'Continue' }).click();
  });

  it('asks about two names that are nearly the same', async () => {
    await editor.page.locator('.quick-input-title', { hasText: 'Zubizareta-Olmo' }).waitFor();
    await editor.screenshot('import-2-near-duplicate');
    await rows.filter({ hasText: 'The same person' }).click();
  });

  it('writes the list, names it in the report, and says what was not taken over', async () => {
    await editor.page
      .locator('.notification-toast', { hasText: '2 participants were added from registro.csv' })
      .waitFor();
    await editor.save();
    assert.equal(
      editor.savedText('participants.csv'),
      'Full name,Family name,Organization\nLeocadia Zubizarreta-Olmo,Zubizarreta-Olmo,CEPAL\nFulgencio Montealto,Montealto,Gobierno de Chile\n',
    );
    assert.match(editor.savedText(report), /\nparticipants: participants\.csv\n---\n/);
    await editor.page.locator('.notification-toast').getByText('Show Details').click();
    await editor.page.locator('.monaco-editor .view-line', { hasText: 'Zubizareta-Olmo' }).first().waitFor();
    await editor.screenshot('import-3-details');
  });
});

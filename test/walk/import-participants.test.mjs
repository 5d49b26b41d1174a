/** A person imports the list that a registration system has exported, and writes of those who are on it. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'gardens.report.md';
const list = 'registration.csv';
const csv = `Exported on 3 March 2026;;;;
No;First name;Surname;Representing;Room
01;Leocadia;Zubizarreta-Olmo;Institute of Hedges;B 12
02;Leocadia;Zubizareta-Olmo;Institute of Hedges;B 12
03;Fulgencio;MONTEALTO;Government of Chile;
`;
const report = `---
title: Report of the Meeting on Gardens
meeting: { name: Meeting on Gardens, start: 2026-03-09, end: 2026-03-11 }
---

# Opening

The meeting was opened.
`;
const participants = `Full name,Family name,Organization
Leocadia Zubizarreta-Olmo,Zubizarreta-Olmo,Institute of Hedges
Fulgencio Montealto,Montealto,Government of Chile
`;

describe('Importing participants', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ files: { [file]: report, [list]: csv }, openFile: file });
  });
  after(() => editor?.close());

  it('starts from the file in the explorer', async () => {
    const row = editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: list });
    const command = editor.page.getByRole('menuitem', { name: 'Import Participants…' });
    await editor.callUp(command, 'The menu of the file', () => row.click({ button: 'right' }));
    await editor.screenshot('import-1-menu');
    await command.click();
  });

  it('shows what each column is taken for, and lets one say what is not understood', async () => {
    await editor.question('Import Participants: columns');
    const column = (name, use) => editor.choices(name).filter({ hasText: use }).waitFor();
    await column('First name', 'Given name');
    await column('Surname', 'Family name');
    await column('Room', 'ignored');
    await column('Representing', 'ignored');
    await editor.screenshot('import-2-columns');
    await editor.choose('Import Participants: columns', 'Representing');
    await editor.choose('What is in “Representing”?', 'Organization');
    await column('Representing', 'Organization');
    await editor.choose('Import Participants: columns', 'Continue');
  });

  it('asks about two names that are nearly the same', async () => {
    await editor.page.getByPlaceholder('Row 3 has nearly the same name: Leocadia Zubizarreta-Olmo').waitFor();
    await editor.screenshot('import-3-near-duplicate');
    await editor.choose('Zubizareta-Olmo', 'The same person');
  });

  it('writes the list, and says what was not taken over', async () => {
    const toast = editor.page.locator('.notification-toast', { hasText: '2 participants were added' });
    await toast.getByText('Show Details').click();
    await editor.page.locator('.monaco-editor .view-line', { hasText: 'Zubizareta-Olmo' }).first().waitFor();
    await editor.screenshot('import-4-details');
    await editor.untilSaved('participants.csv', participants);
  });

  it('names the list in the report, where those who were imported are completed', async () => {
    await editor.openFile(file);
    await editor.save();
    await editor.goToText(file, 'was opened.', { end: true });
    await editor.typeText(' Mr. Mont');
    await editor.completionRows('Fulgencio Montealto');
    await editor.screenshot('import-5-completed');
    await editor.pickCompletion('Fulgencio Montealto');
    await editor.save();
    assert.equal(
      editor.savedText(file),
      report
        .replace('\n---\n\n', '\nparticipants: participants.csv\n---\n\n')
        .replace('was opened.', 'was opened. Mr. Fulgencio Montealto, Government of Chile'),
    );
  });

  it('adds nobody when the same list is imported again', async () => {
    await editor.runCommand('Rapporteur: Import Participants…');
    await editor.choose('Import Participants', list);
    await editor.choose('Import Participants: columns', 'Continue');
    await editor.question('(1 of 3)');
    await editor.screenshot('import-6-again');
    for (const number of ['1', '2', '3']) await editor.choose(`(${number} of 3)`, 'The same person');
    await editor.page.locator('.notification-toast', { hasText: 'No participant was added' }).waitFor();
    await editor.untilSaved('participants.csv', participants);
  });
});

/** A person learns that a speaker is called otherwise, and renames him: everywhere, in the report and in the list, and nothing else. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'gardens.report.md';
// Ends of lines, spaces at ends of lines and the decomposed letter in “Café” are none of the renaming's business.
const report = `---
title: Report of the Meeting on Gardens
meeting: { name: Meeting on Gardens, start: 2026-03-09, end: 2026-03-11 }
organizer:  DESA
participants: participants.csv
---

# Opening  

Mr. Ozren Tavčarević, Senior Horticulturist, opened the meeting in the Cafe\u0301 Tavčarevićeva. Ms. Mira Tavčarević-Holm thanked him.

* Mr. Tavčarević’s guide,\twhich Mr. Tavčarević had   written[^1]

[^1]: Mr. Tavčarević said so.

# Closing

Mr. Tavčarević closed the meeting. Ms. Tavčarević-Holm agreed with Mr. Tavčarević.
`.replaceAll('\n', '\r\n');
const list = `Honorific,Given name,Family name,Position,Remarks
Ms.,Mira,Tavčarević-Holm,Gardener,
Mr.,Ozren,Tavčarević,Senior Horticulturist,"Arrives late, asked for a desk"
`;

describe('Renaming a speaker', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ files: { [file]: report, 'participants.csv': list }, openFile: file });
    await editor.untilReport();
  });
  after(() => editor?.close());

  it('begins at the name, with F2', async () => {
    await editor.goToText(file, 'Tavčarević closed');
    const input = editor.page.locator('.rename-box input');
    await editor.summon(input, 'F2');
    assert.equal(await input.inputValue(), 'Tavčarević');
    await input.fill('Oglaj');
    await editor.screenshot('rename-1-name');
    await input.press('Enter');
  });

  it('asks before the list of participants is changed, too', async () => {
    const rows = editor.page.locator('.bulk-edit-panel .monaco-list-row');
    const entry = rows.filter({ hasText: 'asked for a desk' }).getByRole('checkbox');
    await entry.waitFor();
    // Two files, six places in the report and one in the list.
    await editor.until(rows, 9);
    await editor.screenshot('rename-2-list');
    await entry.check();
    await editor.page.getByRole('button', { name: 'Apply' }).click();
  });

  it('changes all that is his name, and no other byte', async () => {
    // VS Code saves by itself what a renaming has changed.
    await editor.untilSaved(
      file,
      report.replaceAll('Mr. Tavčarević', 'Mr. Oglaj').replace('Ozren Tavčarević', 'Ozren Oglaj'),
    );
    await editor.untilSaved('participants.csv', list.replace('Ozren,Tavčarević', 'Ozren,Oglaj'));
    await editor.until(editor.squiggles('warning'), 0);
    await editor.screenshot('rename-3-renamed');
  });
});

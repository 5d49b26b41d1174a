/** A person writes a report from nothing: the questions, the paragraphs, a finding and its correction, and a report that is clean. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { startEditor } from './harness.mjs';

const report = 'expert-group-meeting-urban-gardens.report.md';
const participants = `Honorific,Given name,Family name,Position,Organization,Country
Ms.,Leontine,Brasswell,Chief of the Gardens Unit,Department of Economic and Social Affairs,
Mr.,Ozren,Tavčarević,Senior Horticulturist,Food and Agriculture Organization of the United Nations,
`;

const skeleton = `---
title: Report of the Expert Group Meeting on Urban Gardens
profile: un-desa
language: en
meeting:
  name: Expert Group Meeting on Urban Gardens
  start: 2026-03-09
  end: 2026-03-11
  city: Bangkok
  country: Thailand
organizer: DESA
participants: participants.csv
---

# Opening

# Soil and water

# Closing

# Annex: List of participants

::participants
`;

const fao = 'Food and Agriculture Organization of the United Nations (FAO)';
const finished = skeleton
  .replace(
    '# Opening',
    `# Opening

Ms. Leontine Brasswell, Chief of the Gardens Unit, Department of Economic and Social Affairs, opened the meeting. She thanked the ${fao} for its help.`,
  )
  .replace(
    '# Soil and water',
    `# Soil and water

Mr. Ozren Tavčarević, Senior Horticulturist, FAO, said that gardens needed less water than lawns. Mr. Tavčarević added that FAO had published a guide.`,
  )
  .replace(
    '# Closing',
    `# Closing

The meeting was closed on 11 March 2026.`,
  );

describe('Writing a report', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ files: { 'participants.csv': participants } });
  });
  after(() => editor?.close());

  it('begins with questions, and opens what they make', async () => {
    await editor.runCommand('Rapporteur: New Meeting Report…');
    await editor.choose('(1/9)', 'un-desa');
    await editor.choose('(2/9)', 'English');
    await editor.answer('(3/9)', 'Expert Group Meeting on Urban Gardens');
    await editor.answer('(4/9)', '2026-03-09');
    await editor.answer('(5/9)', '2026-03-08');
    await editor.question('It is before the first day.');
    await editor.screenshot('write-1-question');
    await editor.answer('(5/9)', '2026-03-11');
    await editor.answer('(6/9)', 'Bangkok, Thailand');
    await editor.answer('(7/9)', 'DESA');
    await editor.answer('(8/9)', 'Soil and water');
    await editor.choose('(9/9)', 'participants.csv');
    await editor.question('Where to Save the Report');
    await editor.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await editor.waitForFile(report);
    assert.equal(editor.savedText(report), skeleton);
  });

  it('goes on with paragraphs, whose speakers and acronyms are completed', async () => {
    await editor.goToText(report, '# Opening', { end: true });
    await editor.typeText('\n\nMs. Brass');
    await editor.completionRows('Leontine Brasswell');
    await editor.screenshot('write-2-speaker');
    await editor.pickCompletion('Leontine Brasswell');
    await editor.typeText(', opened the meeting. She thanked the FAO');
    await editor.suggest();
    await editor.completionRows(fao);
    await editor.screenshot('write-3-acronym');
    await editor.pickCompletion(fao);
    await editor.typeText(' for its help.');
    await editor.save();
    await editor.goToText(report, '# Soil and water', { end: true });
    await editor.typeText('\n\nMr. Tav');
    await editor.completionRows('Ozren Tavčarević');
    await editor.pickCompletion('Ozren Tavčarević');
    await editor.typeText(', said that gardens needed less water than lawns.');
    await editor.typeText(' Mr. Tavcarevic added that FAO had published a guide.');
    await editor.save();
    await editor.goToText(report, '# Closing', { end: true });
    await editor.typeText('\n\nThe meeting was closed on 11 March 2026.');
    await editor.save();
  });

  it('corrects what is found', async () => {
    const problems = await editor.problems('Tavcarevic');
    assert.ok(
      problems.some((problem) => problem.includes('name-diacritics')),
      problems.join('\n'),
    );
    await editor.screenshot('write-4-finding');
    await editor.goToText(report, 'Tavcarevic');
    await editor.quickFix('Replace by “Tavčarević”');
    await editor.save();
  });

  it('has a report in which nothing is found, neither in the editor nor by the command', async () => {
    await editor.page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
    await editor.until(editor.page.locator('.monaco-editor [class*=squiggly]'), 0);
    await editor.screenshot('write-5-clean');
    assert.equal(editor.savedText(report), finished);
    const { status, stdout } = spawnSync(process.execPath, ['dist/rapporteur.cjs', 'check', editor.workspace], {
      encoding: 'utf8',
    });
    assert.equal(stdout, 'No findings in 1 file.\n');
    assert.equal(status, 0);
  });
});

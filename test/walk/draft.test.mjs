/** A person drafts: picks a speaker, corrects a name, and sees the report as it will look. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'draft-with-errors.report.md';
const misspelt = 'Vukassinović';
const correct = 'Vukašinović';

describe('Drafting', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ workspace: 'samples/draft-with-errors', openFile: file });
  });
  after(() => editor?.close());

  it('marks what is wrong', async () => {
    await editor.squiggles('error').first().waitFor();
    const problems = await editor.problems(misspelt);
    assert.ok(problems.some((problem) => problem.includes(correct)));
    await editor.screenshot('1-findings');
    await editor.page.keyboard.press('Control+Shift+M');
  });

  it('offers the speakers after an honorific', async () => {
    await editor.goToText(file, 'accepted at once.', { end: true });
    await editor.typeText(' Mr. ');
    const rows = await editor.completionRows('Tchakounté');
    assert.ok(rows.some((row) => row.includes('Petrosyan')) === false, 'Nobody is offered with a wrong honorific.');
    await editor.screenshot('2-completion');
    // Fewer letters than the name has leave one name in the list.
    await editor.typeText('Tchak');
    await editor.until(editor.page.locator('.suggest-widget.visible .monaco-list-row'), 1);
    const [row] = await editor.completionRows('Tchakounté');
    await editor.pickCompletion(row);
    await editor.typeText(' thanked the archivists.');
    await editor.save();
    assert.match(
      editor.savedText(file),
      /accepted at once\. Mr\. (?:Bonaventure )?Tchakounté thanked the archivists\./,
    );
  });

  it('opens the preview beside the report', async () => {
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    const preview = editor.webviewFrame();
    await preview.locator('h1', { hasText: 'Report of the Expert Group Meeting' }).waitFor();
    await preview.locator('p', { hasText: misspelt }).waitFor();
    await editor.screenshot('3-preview');
  });

  it('corrects a misspelt name with the quick fix, and the preview follows', async () => {
    await editor.goToText(file, misspelt);
    await editor.quickFix(`Replace “${misspelt}” by “${correct}”`);
    const preview = editor.webviewFrame();
    await preview.locator('p', { hasText: `Professor ${correct} replied` }).waitFor();
    await editor.until(preview.locator('p', { hasText: misspelt }), 0);
    await editor.save();
    assert.ok(!editor.savedText(file).includes(misspelt));
    await editor.screenshot('4-corrected');
  });

  it('keeps the selection in the preview while the report changes above', async () => {
    const preview = editor.webviewFrame();
    const paragraph = preview.locator('p', { hasText: 'had followed 80 nurses' });
    await paragraph.evaluate((element) => getSelection().selectAllChildren(element));
    const other = preview.locator('p', { hasText: 'Every fourth household' });
    await other.evaluate((element) => {
      element.wasThereBefore = true;
    });
    await editor.typeText('A new sentence, and a long one at that. ');
    await preview.locator('p', { hasText: 'A new sentence, and a long one at that. ' }).waitFor();
    assert.match(await paragraph.evaluate(() => String(getSelection())), /had followed 80 nurses/);
    assert.ok(
      await other.evaluate((element) => element.wasThereBefore),
      'A paragraph that did not change was replaced.',
    );
    await editor.save();
  });

  it('goes to the source of what is double-clicked', async () => {
    const paragraph = editor.webviewFrame().locator('p', { hasText: 'had followed 80 nurses' });
    await paragraph.scrollIntoViewIfNeeded();
    // What moves between the two clicks is not double-clicked: the preview still follows what was typed.
    await editor.rest(paragraph);
    await paragraph.dblclick();
    const lines = editor.savedText(file).split('\n');
    const line = lines.findIndex((text) => text.includes('had followed 80 nurses')) + 1;
    await editor.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ` }).waitFor();
  });

  it('is where it was after the window is loaded anew', async () => {
    const preview = editor.webviewFrame();
    const paragraph = preview.locator('p', { hasText: 'had followed 80 nurses' });
    const before = await editor.rest(paragraph);
    await editor.reload();
    await preview.locator('p', { hasText: 'A new sentence' }).waitFor({ state: 'attached' });
    const after = await editor.rest(paragraph);
    assert.ok(Math.abs(after - before) <= 1, `${before}, ${after}`);
    await editor.screenshot('5-restored');
  });
});

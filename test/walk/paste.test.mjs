/** A person pastes from Word into a report. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEditor } from './harness.mjs';

const report = 'a.report.md';
const html = `<p>The "Chair" <b>noted</b> it.<a href="#_ftn1">[1]</a></p>
<div id="ftn1"><p><a href="#_ftnref1">[1]</a> See A/RES/61/208.</p></div>`;

describe('Pasting', () => {
  let editor;
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-paste-'));
    writeFileSync(join(folder, report), '# Opening\n\nWords.\n\n# Closing\n');
    const settings = { 'editor.pasteAs.preferences': ['rapporteur.reportText'] };
    editor = await startEditor({ workspace: folder, openFile: report, settings });
  });
  after(async () => {
    await editor?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the mark-up and the notes of what was copied in Word', async () => {
    await editor.squiggles('error').first().waitFor();
    await editor.goTo(3, 7);
    await editor.typeText(' ');
    // The browser hands over what is in its clipboard when the keys are pressed, as it does for a person.
    await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.page.evaluate(async (content) => {
      const blob = (text, type) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('The "Chair" noted it.[1]', 'text/plain'),
          'text/html': blob(content, 'text/html'),
        }),
      ]);
    }, html);
    await editor.page.keyboard.press('Control+V');
    await editor.page.locator('.view-line', { hasText: '[^1]: See' }).waitFor();
    await editor.screenshot('paste-1-report-text');
    await editor.save();
    assert.equal(
      editor.savedText(report),
      '# Opening\n\nWords. The “Chair” **noted** it.[^1]\n\n# Closing\n\n[^1]: See A/RES/61/208.\n',
    );
  });
});

/** A person writes of delegates whom no list has, and adds them: to the participants, and to the registry. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'gardens.report.md';
const report = `---
title: Report of the Meeting on Gardens
meeting: { name: Meeting on Gardens, start: 2026-03-09, end: 2026-03-11 }
participants: participants.yaml
---

# Opening

Mr. Ozren Tavčarević, Senior Horticulturist, opened the meeting. Ms. Philippa Grenholm, Gardener, thanked him. Mr. Bertil Aasgaard agreed.

# Closing

The meeting was closed.
`;
const participants = `# Kept by the secretariat; in the order of the seats.
participants:
  # The Chair.
  - { name: Ozren Tavčarević, honorific: Mr., role: Senior Horticulturist }   # seat 1

  - name: Anneke Zuiderveld   # seat 2
    honorific: Ms.
# End of the list.
`;
const registry = `# What our reports need.
people:
  - name: Wendeline Abbot # Never comes.
    honorific: Ms.

# Bodies.
organizations: [] # None yet.
`;

const end = '# End of the list.';
const withHer = participants.replace(end, `\n  - name: Philippa Grenholm\n    honorific: Ms.\n${end}`);
const withBoth = withHer.replace(end, `\n  - name: Bertil Aasgaard\n    honorific: Mr.\n${end}`);
const withHim = registry.replace('\n\n# Bodies', '\n  - name: Bertil Aasgaard\n    honorific: Mr.\n\n# Bodies');

describe('Adding delegates', () => {
  let editor;

  before(async () => {
    editor = await startEditor({
      files: { [file]: report, 'participants.yaml': participants, 'registry.yaml': registry },
      openFile: file,
    });
  });
  after(() => editor?.close());

  /** What the Problems panel says of people who are on no list. */
  const unknown = () => editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'is not a known person' });

  it('begins with squiggles under names that nobody knows', async () => {
    await editor.squiggles('warning').first().waitFor();
    await editor.problems('is not a known person');
    await editor.until(unknown(), 2);
    await editor.screenshot('add-1-unknown');
  });

  it('adds her to the list of participants, at its end, and leaves the rest of it as it was', async () => {
    await editor.goToText(file, 'Philippa');
    await editor.quickFix('Add Ms. Philippa Grenholm to the participants (participants.yaml)');
    await editor.saveAll();
    await editor.untilSaved('participants.yaml', withHer);
    await editor.until(unknown(), 1);
    await editor.screenshot('add-2-participant');
  });

  it('adds him to the registry, which makes him known, and to the list of participants', async () => {
    await editor.goToText(file, 'Bertil');
    await editor.quickFix('Add Mr. Bertil Aasgaard to the registry (registry.yaml)');
    await editor.saveAll();
    await editor.untilSaved('registry.yaml', withHim);
    await editor.until(unknown(), 0);
    await editor.problems('is not on the list of participants');
    await editor.quickFix('Add Mr. Bertil Aasgaard to the participants (participants.yaml)');
    await editor.saveAll();
    await editor.untilSaved('participants.yaml', withBoth);
    await editor.until(editor.squiggles('warning'), 0);
    await editor.screenshot('add-3-nothing-unknown');
  });

  it('completes both', async () => {
    await editor.goToText(file, 'was closed.', { end: true });
    for (const [honorific, name] of [
      ['Ms.', 'Grenholm'],
      ['Mr.', 'Aasgaard'],
    ]) {
      await editor.typeText(` ${honorific} ${name.slice(0, 2)}`);
      await editor.completionRows(name);
      await editor.pickCompletion(name);
      await editor.typeText(' spoke.');
    }
    await editor.screenshot('add-4-completed');
    await editor.save();
    assert.equal(
      editor.savedText(file),
      report.replace('was closed.', 'was closed. Ms. Grenholm spoke. Mr. Aasgaard spoke.'),
    );
  });
});

import assert from 'node:assert/strict';
import { commands, languages, Position, Selection, tasks, Uri, window, workspace } from 'vscode';
import { createReport } from '../../client/src/commands/new-report';
import { draft, fileUri, openFile, openText } from './editing';

describe('Commands', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('write a new report with a registry beside it, and never replace a report', async () => {
    const folder = fileUri('new-report-of-a-test');
    const report = Uri.joinPath(folder, 'mobility.report.md');
    const answers = {
      title: 'Report of the Meeting',
      language: 'en',
      profile: 'un-desa',
      meeting: 'Meeting',
      start: '2026-03-09',
      end: '2026-03-11',
      city: 'Geneva',
      country: '',
      organizer: 'DESA',
      participants: '',
      agenda: ['Data'],
    } as const;
    try {
      assert.ok(await createReport(report, answers));
      assert.equal(window.activeTextEditor?.document.uri.toString(), report.toString());
      assert.equal(window.activeTextEditor?.document.languageId, 'meeting-report');
      const files = (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
      assert.deepEqual(files, ['mobility.report.md', 'registry.yaml']);
      const before = await workspace.fs.readFile(report);
      void createReport(report, { ...answers, title: 'Other' }).then((created) => assert.equal(created, undefined));
      assert.deepEqual(await workspace.fs.readFile(report), before);
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('insert a footnote after the paragraph, with the cursor in it', async () => {
    const document = await openText('One.[^3]\n\nTwo words\nand more.\n\nThree.\n');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(new Position(2, 9), new Position(2, 9));
    await commands.executeCommand('rapporteur.insertFootnote');
    assert.equal(document.getText(), 'One.[^3]\n\nTwo words[^4]\nand more.\n\n[^4]: \n\nThree.\n');
    assert.deepEqual(editor.selection.active, new Position(5, 6));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'One.[^3]\n\nTwo words\nand more.\n\nThree.\n');
  });

  it('insert the list of abbreviations as a block', async () => {
    const document = await openText('One.\n\nTwo.\n');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(new Position(0, 2), new Position(0, 2));
    await commands.executeCommand('rapporteur.insertAbbreviations');
    assert.equal(document.getText(), 'One.\n\n::abbreviations\n\nTwo.\n');
  });

  it('check all reports, those that are not open included', async () => {
    await openFile('samples/coordination-meeting/coordination-meeting.report.md');
    await commands.executeCommand('rapporteur.checkAllReports');
    const found = languages.getDiagnostics(fileUri(draft));
    assert.ok(found.some(({ message }) => message.includes('Vukassinović')));
    assert.deepEqual(languages.getDiagnostics(fileUri('samples/session-report/session-report.report.md')), []);
  });

  it('offer a task that checks as CI does', async () => {
    const found = await tasks.fetchTasks({ type: 'rapporteur' });
    assert.deepEqual(
      found.map(({ name, problemMatchers }) => [name, problemMatchers]),
      [['check all reports', ['$rapporteur']]],
    );
  });
});

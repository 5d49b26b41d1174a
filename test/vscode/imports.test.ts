import assert from 'node:assert/strict';
import { type CodeAction, commands, env, Range, Uri, window, workspace } from 'vscode';
import type { Imported } from '../../server/src/lsp/protocol';
import { wordDraft } from '../support/draft';
import { api, diagnosticsOf, fileUri, openText, rangeOf, replace, until } from './editing';

describe('Importing', () => {
  const folder = fileUri('imports');
  const report = Uri.joinPath(folder, 'imports.report.md');
  const list = Uri.joinPath(folder, 'participants.csv');
  const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, Buffer.from(text));
  const read = async (uri: Uri) => Buffer.from(await workspace.fs.readFile(uri)).toString('utf8');
  /** A report of its own, as the text of one that is open is what the editor has; and where its list is to be. */
  const reportWith = async (name: string, text = '') => {
    const report = Uri.joinPath(folder, `${name}.report.md`);
    await write(
      report,
      `---\ntitle: Report\nparticipants: ${name}\nmeeting: { name: Meeting, start: 2007-11-26 }\n---\n\n# Opening\n\n${text}`,
    );
    return { report, list: Uri.joinPath(folder, name) };
  };

  before(async () => {
    await api();
    await workspace.fs.createDirectory(folder);
  });
  after(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('makes a list of participants, names it in the report, and adds to it the next time', async () => {
    await write(report, '---\ntitle: Report\nmeeting: { name: Meeting, start: 2007-11-26 }\n---\n\n# Opening\n');
    const file = Uri.joinPath(folder, 'export.csv');
    await write(file, 'Title,First name,Last name\nMs.,Adela,QUINTERO\nMr.,Tobias,FENNIMORE\n');
    const run = () =>
      commands.executeCommand<Imported | undefined>('rapporteur.importParticipants', file, {
        report,
        acceptProposals: true,
      });
    assert.equal((await run())?.added, 2);
    const first = 'Honorific,Full name,Family name\nMs.,Adela Quintero,Quintero\nMr.,Tobias Fennimore,Fennimore\n';
    assert.equal(await read(list), first);
    const document = await workspace.openTextDocument(report);
    assert.match(document.getText(), /2007-11-26 }\nparticipants: participants\.csv\n---/);

    await write(file, 'Name\nAdela Quintero\nLiu Wenbo\n');
    const again = await run();
    assert.equal(again?.added, 1);
    assert.match(again.log.join(), /Adela Quintero is in the list already/);
    assert.equal(await read(list), `${first.trimEnd()}\n,Liu Wenbo,Wenbo\n`);
  });

  it('sorts a list of participants in CSV, each row as it is written', async () => {
    const { report, list: sorted } = await reportWith('sorted.csv');
    const head = 'Name,Organization,Country,Category';
    const zed = 'Zed Umberfield,"League, ""Invented""",,Non-governmental organizations';
    const ada = 'Ada Quillfeather,,Norway,Member States';
    const moe = 'Moe Stoneacre, WHO ,,Specialized agencies';
    await write(sorted, `${[head, zed, ada, moe].join('\r\n')}\r\n`);
    for (const _ of ['sorts', 'leaves as it is']) {
      await commands.executeCommand('rapporteur.sortParticipants', report);
      assert.equal(await read(sorted), `${[head, ada, moe, zed].join('\r\n')}\r\n`);
    }
  });

  it('sorts a list of participants in YAML, each entry with its comments', async () => {
    const { report, list: sorted } = await reportWith('sorted.yaml');
    const head = '# As registered.\n\n';
    const zed = '# By letter.\n- name: Zed Umberfield\n  category: Non-governmental organizations # since 2006\n';
    const ada = '- name: Ada Quillfeather # chair\n  country: Norway\n  # role: to come\n  category: Member States\n';
    await write(sorted, `${head}${zed}${ada}`);
    await commands.executeCommand('rapporteur.sortParticipants', report);
    assert.equal(await read(sorted), `${head}${ada}${zed}`);
  });

  it('adds to a list in CSV as it reads in the editor, and sorts it so, saved or not', async () => {
    const { report, list } = await reportWith('unsaved.csv', 'Mr. Tobias Quill, Adviser, thanked Ms. Ada Abe.\n');
    await write(list, 'Title,Name\nMs.,Ada Zed\n');
    const open = await workspace.openTextDocument(list);
    await replace(open, new Range(1, 0, 1, 0), 'Ms.,Zoe Unsaved\nMs.,Ada Abe\n');
    assert.ok(open.isDirty);
    const { document } = await window.showTextDocument(report);
    await diagnosticsOf(document, (found) => found.some(({ message }) => message.includes('Tobias Quill')));
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'Tobias Quill'),
    );
    const add = actions.find(({ title }) => title.endsWith('to the participants (unsaved.csv)'));
    assert.ok(add?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await workspace.applyEdit(add.edit));
    const rows = ['Ms.,Zoe Unsaved', 'Ms.,Ada Abe', 'Ms.,Ada Zed', 'Mr.,Tobias Quill'];
    assert.equal(open.getText(), `Title,Name\n${rows.join('\n')}\n`);
    await commands.executeCommand('rapporteur.sortParticipants', report);
    const [unsaved, abe, zed, quill] = rows;
    assert.equal(await read(list), `Title,Name\n${[abe, quill, unsaved, zed].join('\n')}\n`);
  });

  it('makes a report of a draft in Word, and opens it', async () => {
    const draft = Uri.joinPath(folder, 'draft.docx');
    await workspace.fs.writeFile(draft, await wordDraft());
    const made = await commands.executeCommand<Uri | undefined>('rapporteur.importWordDraft', draft);
    assert.equal(made?.toString(), Uri.joinPath(folder, 'draft.report.md').toString());
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.uri.toString(), made?.toString());
    assert.equal(document?.languageId, 'meeting-report');
    assert.match(document.getText(), /\n# Opening\n\nThe meeting was \*opened\*\.\n$/);
  });

  it('pastes as report text', async () => {
    const document = await openText('# Opening\n\n');
    await commands.executeCommand('cursorBottom');
    await env.clipboard.writeText('He said "yes".');
    const changed = until(workspace.onDidChangeTextDocument, () => document.getText() !== '# Opening\n\n');
    await commands.executeCommand('rapporteur.pasteAsReportText');
    await changed;
    assert.equal(document.getText(), '# Opening\n\nHe said “yes”.');
  });
});

import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/report/parse';
import { LineIndex } from '../../server/src/source/line-index';
import { Client, pushing, rangeOf } from './client';
import { createProject, type Project, registry } from './project';

const report = `---
title: Report
meeting: { name: Meeting, start: 2007-11-26 }
participants: participants.csv
---

# Opening

Mr. Tobias Quill, Adviser, opened the meeting. Ms. Zlotnik replied.
`;

describe('actions over the protocol', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;
  const creating: ClientCapabilities = {
    ...pushing,
    workspace: {
      ...pushing.workspace,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    },
  };

  const start = async (text = report, capabilities = creating): Promise<void> => {
    client = await Client.start([project.folder], capabilities);
    await client.open(project.report, text);
  };
  const actions = async (words: string, only?: string[], text = report): Promise<CodeAction[]> => {
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: project.report },
      range: rangeOf(text, words),
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (found ?? []).filter((action): action is CodeAction => 'edit' in action);
  };
  /** A file after an edit, and what is to be created before. */
  const edited = async (edit: WorkspaceEdit | undefined, uri: string): Promise<string> => {
    const created = edit?.documentChanges?.some(
      (change) => 'kind' in change && change.kind === 'create' && change.uri === uri,
    );
    const text = created ? '' : await readFile(new URL(uri), 'utf8');
    const lines = new LineIndex(text);
    const changes = edit?.documentChanges?.flatMap((change) =>
      'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
    );
    return applyEdits(
      text,
      (changes ?? []).flatMap((each) =>
        'newText' in each ? [{ span: lines.spanOf(each.range), text: each.newText }] : [],
      ),
    );
  };

  /** A text that is open after the one change of an action. */
  const changed = (unsaved: string, workspaceEdit: WorkspaceEdit | undefined): string => {
    const [change] = workspaceEdit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    return applyEdits(unsaved, [{ span: new LineIndex(unsaved).spanOf(edit.range), text: edit.newText }]);
  };

  beforeEach(async () => {
    project = await createProject();
    await project.write('participants.csv', 'Title,First name,Last name\nMs.,Hania,Zlotnik\n');
  });

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  it('adds a stranger to the participants and to the nearest registry', async () => {
    await start();
    const found = await actions('Tobias', ['quickfix']);
    const [toList, toRegistry] = found;
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'Add Mr. Tobias Quill to the participants (participants.csv)',
        'Add Mr. Tobias Quill to the registry (registry.yaml)',
      ],
    );
    assert.equal(
      await edited(toList?.edit, project.uri('participants.csv')),
      'Title,First name,Last name\nMs.,Hania,Zlotnik\nMr.,Tobias,Quill\n',
    );
    assert.equal(
      await edited(toRegistry?.edit, project.uri('registry.yaml')),
      `${registry}  - { name: Tobias Quill, honorific: Mr. }\n`,
    );
  });

  it('adds to a registry as it reads in the editor, saved or not', async () => {
    await start();
    const unsaved = `# Not saved yet\n${registry}`;
    await client.open(project.uri('registry.yaml'), unsaved, 'yaml');
    const action = (await actions('Tobias', ['quickfix'])).find(({ title }) => title.endsWith('(registry.yaml)'));
    assert.equal(changed(unsaved, action?.edit), `${unsaved.trimEnd()}\n  - { name: Tobias Quill, honorific: Mr. }\n`);
  });

  it('adds to a list in CSV as it reads in the editor, saved or not', async () => {
    await start();
    const unsaved = 'Title,First name,Last name,Country\nMs.,Ada,Unsaved,Chile\nMs.,Hania,Zlotnik,\n';
    await client.open(project.uri('participants.csv'), unsaved, 'plaintext');
    const action = (await actions('Tobias', ['quickfix'])).find(({ title }) => title.endsWith('(participants.csv)'));
    assert.equal(changed(unsaved, action?.edit), `${unsaved}Mr.,Tobias,Quill,\n`);
  });

  it('makes a registry where there is none, for a client that can make files', async () => {
    await rm(new URL(project.uri('registry.yaml')));
    await start();
    const action = (await actions('Tobias', ['quickfix'])).find(({ title }) => title.endsWith('(new registry.yaml)'));
    assert.equal(
      await edited(action?.edit, project.uri('registry.yaml')),
      'people:\n  - name: Tobias Quill\n    honorific: Mr.\n',
    );
  });

  it('offers no new registry to a client that cannot make files', async () => {
    await rm(new URL(project.uri('registry.yaml')));
    await start(report, pushing);
    assert.deepEqual(
      (await actions('Tobias', ['quickfix'])).map(({ title }) => title),
      ['Add Mr. Tobias Quill to the participants (participants.csv)'],
    );
  });

  it('adds a participant to a list in the report itself', async () => {
    const text = report.replace('participants: participants.csv', 'participants:\n  - { name: Hania Zlotnik }');
    await start(text);
    const [action] = await actions('Tobias', ['quickfix'], text);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: project.report, version: 1 });
    assert.deepEqual(
      change.edits.map((edit) => ('newText' in edit ? edit.newText : '')),
      ['\n  - { name: Tobias Quill, honorific: Mr. }'],
    );
  });

  it('offers refactorings by kind, and none to whoever wants fixes', async () => {
    await start();
    const titles = async (only?: string[]) => (await actions('Zlotnik', only)).map(({ title }) => title);
    const introduce = 'Introduce Ms. Hania Zlotnik here';
    assert.ok((await titles()).includes(introduce));
    assert.deepEqual(await titles(['refactor.rewrite']), [introduce]);
    const extract = await actions('Ms. Zlotnik replied.', ['refactor.extract']);
    assert.deepEqual(
      extract.map(({ title }) => title),
      ['Move into a footnote'],
    );
    assert.ok(!(await titles(['quickfix'])).includes(introduce));
  });
});

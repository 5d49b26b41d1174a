import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  ShowMessageNotification,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { Client, pushing, rangeOf } from './client';
import { createProject, type Project } from './project';

const report = `---
title: Report
meeting: { name: Meeting, start: 2007-11-26 }
participants: participants.yaml
---

# Opening

Ms. Hania Zlotnik, Director, opened the meeting.[^1]

Ms. Zlotnik closed it.

[^1]: See A/RES/61/208.
`;

describe('navigation over the protocol', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;
  const position = rangeOf(report, 'Zlotnik closed').start;

  const start = async (capabilities = pushing): Promise<void> => {
    client = await Client.start([project.folder], capabilities);
    await client.open(project.report, report);
  };
  const textDocument = () => ({ uri: project.report });

  beforeEach(async () => {
    project = await createProject();
    await project.write('registry.yaml', 'people: []\n');
    await project.write('participants.yaml', '- { name: Hania Zlotnik, honorific: Ms., role: Director }\n');
  });

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  it('goes to the introduction and to the entry in the list', async () => {
    await start();
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: textDocument(),
      position,
    });
    assert.ok(Array.isArray(found));
    assert.deepEqual(
      found.map((place) => ('uri' in place ? place : undefined)),
      [
        { uri: project.report, range: rangeOf(report, 'Hania Zlotnik') },
        {
          uri: project.uri('participants.yaml'),
          range: { start: { line: 0, character: 2 }, end: { line: 0, character: 57 } },
        },
      ],
    );
  });

  it('says what a definition is of to a client that shows it', async () => {
    await start({ ...pushing, textDocument: { ...pushing.textDocument, definition: { linkSupport: true } } });
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: textDocument(),
      position,
    });
    const [first] = Array.isArray(found) ? found : [];
    assert.ok(first && 'targetUri' in first);
    assert.deepEqual(first.originSelectionRange, {
      start: position,
      end: { line: position.line, character: position.character + 'Zlotnik'.length },
    });
  });

  it('finds and highlights references', async () => {
    await start();
    const context = { includeDeclaration: true };
    const params = { textDocument: textDocument(), position };
    const places = await client.connection.sendRequest(ReferencesRequest.type, { ...params, context });
    assert.equal(places?.length, 2);
    assert.equal((await client.connection.sendRequest(DocumentHighlightRequest.type, params))?.length, 2);
  });

  it('tells the outline, what folds, what a selection grows to and what can be followed', async () => {
    await start();
    const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: textDocument() });
    assert.deepEqual(
      outline?.map(({ name }) => name),
      ['Report', 'Opening'],
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: textDocument() });
    assert.deepEqual(
      folds?.map(({ startLine }) => startLine),
      [0, 6],
    );
    const positions = [position];
    const [range] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument: textDocument(), positions })) ??
      [];
    assert.deepEqual(range?.range.start, position);
    assert.deepEqual(range?.parent?.range, rangeOf(report, 'Ms. Zlotnik closed it.'));
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: textDocument() });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [project.uri('participants.yaml'), 'https://docs.un.org/en/A/RES/61/208'],
    );
  });

  it('finds headings of reports that are not open, and entries of the registry', async () => {
    await project.write(
      'second.report.md',
      '---\ntitle: Second\nmeeting: { name: M, start: 2007-11-26 }\n---\n\n# Openness\n',
    );
    await start();
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'open' });
    assert.deepEqual(found?.map(({ name, containerName }) => [name, containerName]).sort(), [
      ['Opening', 'Report'],
      ['Openness', 'Second'],
    ]);
    const people = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'zlot' });
    assert.deepEqual(
      people?.map(({ name }) => name),
      ['Hania Zlotnik'],
    );
  });

  describe('renaming', () => {
    const asking = {
      ...pushing,
      workspace: { ...pushing.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    };

    it('changes the report, and asks before it changes the list', async () => {
      await start(asking);
      const params = { textDocument: textDocument(), position };
      assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, params), {
        range: { start: position, end: { line: position.line, character: position.character + 7 } },
        placeholder: 'Zlotnik',
      });
      const edit = await client.connection.sendRequest(RenameRequest.type, { ...params, newName: 'Zlotkova' });
      const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
      assert.deepEqual(
        changes.map(({ textDocument: { uri, version }, edits }) => [uri, version, edits.length]),
        [
          [project.report, 1, 2],
          [project.uri('participants.yaml'), null, 1],
        ],
      );
      assert.equal(edit?.changeAnnotations?.['entry']?.needsConfirmation, true);
    });

    it('leaves a list alone that is edited and not saved, and says so', async () => {
      await start(asking);
      const shown: string[] = [];
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
        shown.push(message);
        client.changed();
      });
      await client.open(project.uri('participants.yaml'), '# New\n- { name: Hania Zlotnik }\n', 'yaml');
      const params = { textDocument: textDocument(), position, newName: 'Zlotkova' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      assert.equal(edit?.documentChanges?.length, 1);
      await client.until(() => shown.length > 0);
      assert.match(shown[0] ?? '', /participants\.yaml still has “Hania Zlotnik”/);
    });

    it('tells a client that cannot ask that the list was left alone', async () => {
      await start();
      const shown: string[] = [];
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
        shown.push(message);
        client.changed();
      });
      const params = { textDocument: textDocument(), position, newName: 'Zlotkova' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      assert.equal(edit?.documentChanges?.length, 1);
      await client.until(() => shown.length > 0);
      assert.match(shown[0] ?? '', /participants\.yaml still has “Hania Zlotnik”/);
    });

    it('says why it cannot', async () => {
      await start();
      const params = { textDocument: textDocument(), position, newName: '' };
      await assert.rejects(client.connection.sendRequest(RenameRequest.type, params), /cannot be the name of a person/);
    });
  });
});

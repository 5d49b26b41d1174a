import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidSaveTextDocumentNotification,
  HoverRequest,
} from 'vscode-languageserver/node';
import {
  type AnalysedParams,
  analysedNotification,
  type RenderResult,
  renderRequest,
} from '../../server/src/lsp/protocol';
import { bundle, Client, pulling, pushing, rangeOf } from './client';
import { createProject, type Project, registry, text } from './project';

after(() => Client.endAll());

describe('the language server', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  describe('for a client that is pushed diagnostics', () => {
    beforeEach(async () => {
      project = await createProject();
      client = await Client.start([project.folder], pushing);
    });

    it('says who it is and what it can do', () => {
      const { serverInfo, capabilities } = client.initialized;
      assert.equal(serverInfo?.name, 'rapporteur');
      assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.equal(capabilities.diagnosticProvider, undefined);
    });

    it('publishes the findings of a report with its version', async () => {
      await client.open(project.report, text);
      const { version, diagnostics } = await client.diagnostics(project.report, () => true);
      assert.equal(version, 1);
      assert.deepEqual(
        diagnostics.map(({ code, source, severity, range }) => ({ code, source, severity, range })),
        [{ code: 'misspelled-speaker', source: 'rapporteur', severity: 1, range: rangeOf(text, 'Zlotnick') }],
      );
    });

    it('follows edits, several in one notification', async () => {
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
      const wrong = rangeOf(text, 'Zlotnick');
      await client.edit(project.report, 2, { range: wrong, text: 'Zlotnik' });
      assert.deepEqual((await client.diagnostics(project.report, ({ version }) => version === 2)).diagnostics, []);

      const corrected = text.replace('Zlotnick', 'Zlotnik');
      const top = { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } };
      await client.edit(
        project.report,
        3,
        { range: top, text: 'A first line.\n\n' },
        {
          range: rangeOf(corrected.replace('# Opening\n', '# Opening\nA first line.\n\n'), 'Nordmann'),
          text: 'Nordman',
        },
      );
      const { diagnostics } = await client.diagnostics(project.report, ({ version }) => version === 3);
      const expected = corrected.replace('# Opening\n', '# Opening\nA first line.\n\n').replace('Nordmann', 'Nordman');
      assert.deepEqual(
        diagnostics.map(({ code, range }) => ({ code, range })),
        [{ code: 'misspelled-speaker', range: rangeOf(expected, 'Ola Nordman') }],
      );
    });

    it('ends a burst of thirty edits with the diagnostics of the last', async () => {
      await client.open(project.report, text);
      await client.diagnostics(project.report, () => true);
      const { start } = rangeOf(text, 'Mr. Ola Nordmann');
      const sent: Promise<void>[] = [];
      for (let version = 2; version <= 31; version++) {
        sent.push(client.edit(project.report, version, { range: { start, end: start }, text: 'x ' }));
      }
      await Promise.all(sent);
      const { diagnostics } = await client.diagnostics(project.report, ({ version }) => version === 31);
      assert.equal(diagnostics.length, 1);
      assert.deepEqual(diagnostics[0]?.range, rangeOf(text, 'Zlotnick'));
      const versions = client.published.map(({ version }) => version);
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
      );
      assert.equal(versions.at(-1), 31);
    });

    it('clears the diagnostics of a report that is closed', async () => {
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
      const textDocument = { uri: project.report };
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 0);
      assert.equal(
        await client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 9, character: 6 } }),
        null,
      );
    });

    it('offers a fix, and finds nothing more where it was applied', async () => {
      await client.open(project.report, text);
      const { diagnostics } = await client.diagnostics(project.report, () => true);
      const range = rangeOf(text, 'Zlotnick');
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: project.report },
        range,
        context: { diagnostics },
      });
      const [action] = actions ?? [];
      assert.ok(action && 'edit' in action);
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.isPreferred, true);
      assert.deepEqual(action.diagnostics, diagnostics);
      const [change] = action.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri: project.report, version: 1 });
      const edits = change.edits.filter((edit) => 'newText' in edit);
      await client.edit(project.report, 2, ...edits.map((edit) => ({ range: edit.range, text: edit.newText })));
      assert.deepEqual((await client.diagnostics(project.report, ({ version }) => version === 2)).diagnostics, []);
    });

    it('offers fixes of no other kind than asked for', async () => {
      await client.open(project.report, text);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: project.report },
        range: rangeOf(text, 'Zlotnick'),
        context: { diagnostics: [], only: ['refactor'] },
      });
      assert.deepEqual(actions, []);
    });

    it('fixes everything at once for a client that asks for it, such as one that does so on saving', async () => {
      const draft = `${text}\nThe delegation of Ivory Coast and Mr. Nordman spoke. Ms. Zlotnick agreed.\n`;
      const { codeActionProvider } = client.initialized.capabilities;
      assert.ok(typeof codeActionProvider === 'object');
      assert.ok(codeActionProvider.codeActionKinds?.includes('source.fixAll.rapporteur'));
      assert.ok(codeActionProvider.codeActionKinds?.includes('source.fixAllUnsafe.rapporteur'));
      await client.open(project.report, draft);
      const ask = (...only: string[]) =>
        client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri: project.report },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [], only },
        });
      const [action, ...others] = (await ask('source.fixAll')) ?? [];
      assert.ok(action && 'edit' in action);
      assert.deepEqual(others, []);
      assert.equal(action.kind, 'source.fixAll.rapporteur');
      const [change] = action.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri: project.report, version: 1 });
      const edits = change.edits.filter((edit) => 'newText' in edit);
      assert.ok(edits.length >= 4, JSON.stringify(edits));
      // From the last to the first, since each is a place in the text as it was.
      const changes = edits.map((edit) => ({ range: edit.range, text: edit.newText })).reverse();
      await client.edit(project.report, 2, ...changes);
      await client.diagnostics(project.report, ({ version }) => version === 2);
      assert.deepEqual(await ask('source.fixAll'), [], 'nothing fixable is left');
    });

    it('completes what was typed a moment ago', async () => {
      await client.open(project.report, text);
      const { end } = rangeOf(text, 'Adviser, replied.');
      await client.edit(project.report, 2, { range: { start: end, end }, text: ' Ms. Zl' });
      const list = await client.connection.sendRequest<CompletionList>(CompletionRequest.method, {
        textDocument: { uri: project.report },
        position: { line: end.line, character: end.character + 7 },
      });
      assert.equal(list.isIncomplete, false);
      assert.deepEqual(
        list.items.map(({ textEdit }) => textEdit?.newText),
        ['Zlotnik'],
      );
    });

    it('tells what it knows under the pointer', async () => {
      await client.open(project.report, text);
      const found = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: project.report },
        position: rangeOf(text, 'Hania').start,
      });
      assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
      assert.match(found.contents.value, /Hania Zlotnik[\s\S]*Director[\s\S]*registry\.yaml/);
      assert.deepEqual(found.range, rangeOf(text, 'Ms. Hania Zlotnik'));
    });

    it('checks open reports again when their registry changes', async () => {
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
      await client.until(() => client.watched.length > 0);
      assert.ok(client.watched.some((pattern) => pattern.includes('yaml') && pattern.includes('csv')));
      await project.write('registry.yaml', `${registry}  - { name: Ada Zlotnick, honorific: Ms. }\n`);
      await client.fileChanged(project.uri('registry.yaml'));
      await client.diagnostics(
        project.report,
        ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'misspelled-speaker'),
      );
    });

    it('takes up a registry that is saved in the editor', async () => {
      await client.open(project.report, text);
      await client.open(project.uri('registry.yaml'), 'people: []', 'yaml');
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
      await project.write('registry.yaml', `${registry}  - { name: Ada Zlotnick, honorific: Ms. }\n`);
      const textDocument = { uri: project.uri('registry.yaml') };
      await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
      await client.diagnostics(
        project.report,
        ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'misspelled-speaker'),
      );
    });

    it('publishes the findings of a registry, and takes them back', async () => {
      const file = project.uri('registry.yaml');
      await project.write('registry.yaml', `${registry}nonsense: 1\n`);
      await client.open(project.report, text);
      const { diagnostics } = await client.diagnostics(file, (params) => params.diagnostics.length > 0);
      assert.deepEqual(
        diagnostics.map(({ code, range }) => ({ code, line: range.start.line })),
        [{ code: 'registry-invalid', line: 3 }],
      );
      await project.write('registry.yaml', registry);
      await client.fileChanged(file);
      await client.diagnostics(file, (params) => params.diagnostics.length === 0);
    });

    it('judges a list in CSV as it reads in the editor, where it is the list of a report', async () => {
      const list = project.uri('list.csv');
      const other = project.uri('other.csv');
      const bad = 'Id,Status\n1,Attended\n';
      await project.write('list.csv', 'Name\nHania Zlotnik\n');
      await client.open(other, bad, 'csv');
      await client.open(list, bad, 'csv');
      await client.open(project.report, text.replace('meeting:', 'participants: list.csv\nmeeting:'));
      const { diagnostics } = await client.diagnostics(list, (params) => params.diagnostics.length > 0);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['registry-invalid'],
      );
      await client.edit(list, 2, { range: rangeOf(bad, 'Id'), text: 'Name' });
      await client.diagnostics(list, (params) => params.diagnostics.length === 0);
      assert.ok(!client.published.some(({ uri }) => uri === other));
    });

    it('renders the preview and says when it is out of date', async () => {
      const analysed: AnalysedParams[] = [];
      client.connection.onNotification(analysedNotification, (params: AnalysedParams) => {
        analysed.push(params);
        client.changed();
      });
      await client.open(project.report, text);
      await client.until(() => analysed.length > 0);
      assert.deepEqual(analysed, [{ uri: project.report, version: 1 }]);
      const rendered = await client.connection.sendRequest<RenderResult>(renderRequest, { uri: project.report });
      assert.equal(rendered.version, 1);
      assert.match(rendered.title, /Meeting/);
      assert.equal(rendered.base, undefined);
      assert.match(JSON.stringify(rendered.pieces), /Hania Zlotnik/);
      const base = rendered.id;
      const same = await client.connection.sendRequest<RenderResult>(renderRequest, { uri: project.report, base });
      assert.deepEqual(same, { ...rendered, base, pieces: [{ from: 0, count: rendered.pieces.length, moved: 0 }] });
      const other = await client.connection.sendRequest<RenderResult>(renderRequest, {
        uri: project.report,
        base: 'x',
      });
      assert.deepEqual(other, rendered);
      assert.equal(await client.connection.sendRequest(renderRequest, { uri: project.uri('other.report.md') }), null);
    });

    it('leaves documents alone that it was not told of', async () => {
      const textDocument = { uri: project.uri('other.report.md') };
      const position = { line: 0, character: 0 };
      await client.edit(textDocument.uri, 2, { range: { start: position, end: position }, text: 'x' });
      assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
      const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      assert.deepEqual(list, { isIncomplete: false, items: [] });
    });
  });

  describe('for a client that asks for diagnostics', () => {
    beforeEach(async () => {
      project = await createProject();
      client = await Client.start([project.folder], pulling);
    });

    it('answers, and pushes nothing', async () => {
      assert.equal(client.initialized.capabilities.diagnosticProvider?.identifier, 'rapporteur');
      await client.open(project.report, text);
      const report = await client.pull(project.report);
      assert.ok(report.kind === 'full');
      assert.deepEqual(
        report.items.map(({ code, range }) => ({ code, range })),
        [{ code: 'misspelled-speaker', range: rangeOf(text, 'Zlotnick') }],
      );
      assert.deepEqual(client.published, []);
    });

    it('says when nothing is new', async () => {
      await client.open(project.report, text);
      const first = await client.pull(project.report);
      assert.deepEqual(await client.pull(project.report, first.resultId), {
        kind: 'unchanged',
        resultId: first.resultId,
      });
      await client.edit(project.report, 2, { range: rangeOf(text, 'Zlotnick'), text: 'Zlotnik' });
      const second = await client.pull(project.report, first.resultId);
      assert.ok(second.kind === 'full' && second.items.length === 0);
    });

    it('asks the client to ask again when the registry changes', async () => {
      let refreshed = 0;
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        refreshed++;
        client.changed();
      });
      await client.open(project.report, text);
      const { resultId } = await client.pull(project.report);
      await project.write('registry.yaml', `${registry}  - { name: Ada Zlotnick, honorific: Ms. }\n`);
      await client.fileChanged(project.uri('registry.yaml'));
      await client.until(() => refreshed === 1);
      const report = await client.pull(project.report, resultId);
      assert.ok(report.kind === 'full');
      assert.ok(!report.items.some(({ code }) => code === 'misspelled-speaker'));
    });

    it('follows folders that are removed from the workspace', async () => {
      await client.open(project.report, text);
      assert.equal((await client.pull(project.report)).kind, 'full');
      const event = { added: [], removed: [{ uri: project.folder, name: 'x' }] };
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
      // Without a workspace folder the report's own folder counts, and the registry is in it.
      const report = await client.pull(project.report);
      assert.ok(report.kind === 'full' && report.items.length === 1);
    });

    it('has nothing to say of a document that is not open', async () => {
      assert.deepEqual(await client.pull(project.uri('other.report.md')), { kind: 'full', items: [] });
    });
  });
});

describe('the language server, treated badly', function () {
  this.timeout(5_000);
  let project: Project;
  beforeEach(async () => {
    project = await createProject();
  });
  afterEach(() => project.remove());

  it('answers malformed requests and goes on', async () => {
    const client = await Client.start([project.folder], pushing);
    await client.open(project.report, text);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 1 }, position: 'x' }]) {
      assert.equal(await client.connection.sendRequest('textDocument/hover', params), null);
      assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', params), []);
      await client.connection.sendNotification('textDocument/didChange', params);
      await client.connection.sendNotification('textDocument/didOpen', params);
    }
    await assert.rejects(client.connection.sendRequest('rapporteur/nonsense', {}));
    const position = { line: 1e9, character: -1 };
    const textDocument = { uri: project.report };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
    assert.ok(client.logged.every((message) => /The server goes on/.test(message) && !/\n\s+at /.test(message)));
    assert.equal(await client.stop(), 0);
  });

  it('survives a message that is no JSON', async () => {
    const client = await Client.start([project.folder], pushing);
    client.process.stdin.write('Content-Length: 5\r\n\r\n{"x":');
    await client.open(project.report, text);
    await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 1);
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 when the client leaves without a word', async () => {
    const server = spawn(process.execPath, [bundle, 'lsp', '--stdio']);
    const exit = once(server, 'exit');
    server.stdin.end();
    assert.deepEqual(await exit, [1, null]);
  });

  it('writes nothing but the protocol to standard output', async () => {
    const client = await Client.start([project.folder], pushing);
    let errors = '';
    client.process.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    await client.open(project.report, text);
    await client.diagnostics(project.report, () => true);
    assert.equal(await client.stop(), 0);
    assert.equal(errors, '');
  });
});

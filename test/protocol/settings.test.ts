import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  HoverRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { Client, pulling, pushing, rangeOf } from './client';
import { createProject, type Project, text } from './project';

after(() => Client.endAll());

/** What a client can do whose settings can be asked for. */
const asking = {
  ...pushing,
  workspace: { ...pushing.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

describe('the language server and what it is set to', function () {
  this.timeout(10_000);
  let project: Project;
  let client: Client;

  beforeEach(async () => {
    project = await createProject();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  describe('in the editor', () => {
    /** Starts a client that answers what it is asked with these settings. */
    async function startWith(settings: () => object): Promise<string[]> {
      const asked: string[] = [];
      client = await Client.start([project.folder], asking);
      client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        for (const { scopeUri = '', section = '' } of items) asked.push(`${section} ${scopeUri}`);
        return items.map(settings);
      });
      return asked;
    }

    it('asks for the settings of each report once, and follows them', async () => {
      let rules: object = { 'misspelled-speaker': 'warning' };
      const asked = await startWith(() => ({ rules, language: null, registry: [], trace: { server: 'messages' } }));
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics[0]?.severity === 2);
      await client.edit(project.report, 2, { range: rangeOf(text, 'Adviser'), text: 'Counsellor' });
      await client.diagnostics(project.report, ({ version }) => version === 2);
      assert.deepEqual(asked, [`rapporteur ${project.report}`]);

      rules = { 'misspelled-speaker': 'off' };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics.length === 0);
    });

    it('lets the configuration file have the last word', async () => {
      await project.write('.rapporteur.yaml', 'rules: { misspelled-speaker: information }\n');
      await startWith(() => ({ rules: { 'misspelled-speaker': 'off' } }));
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics[0]?.severity === 3);
    });

    it('says once that a setting is wrong, and goes on', async () => {
      const shown: string[] = [];
      await startWith(() => ({ rules: { 'misspelled-speeker': 'off', 'misspelled-speaker': 'warning' } }));
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
        shown.push(message);
        client.changed();
      });
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics[0]?.severity === 2);
      await client.edit(project.report, 2, { range: rangeOf(text, 'Adviser'), text: 'Counsellor' });
      await client.diagnostics(project.report, ({ version }) => version === 2);
      assert.equal(shown.length, 1);
      assert.match(shown[0] ?? '', /no rule “misspelled-speeker”.*“misspelled-speaker”/);
    });

    it('takes settings from a client that sends them instead of being asked', async () => {
      client = await Client.start([project.folder], pushing);
      await client.open(project.report, text);
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics[0]?.severity === 1);
      const settings = { rapporteur: { rules: { 'misspelled-speaker': 'information' } } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      await client.diagnostics(project.report, ({ diagnostics }) => diagnostics[0]?.severity === 3);
    });
  });

  describe('in an open configuration', () => {
    const name = '.rapporteur.yaml';
    const configuration = 'rules:\n  country-nam: off\n';

    it('says what is at fault in what is typed, without any report, and takes it back', async () => {
      client = await Client.start([project.folder], pulling);
      const uri = project.uri(name);
      await client.open(uri, configuration, 'yaml');
      const { diagnostics } = await client.diagnostics(uri, (params) => params.diagnostics.length > 0);
      assert.deepEqual(
        diagnostics.map(({ code, range }) => ({ code, range })),
        [{ code: 'configuration-invalid', range: rangeOf(configuration, 'country-nam') }],
      );
      await client.edit(uri, 2, { range: rangeOf(configuration, 'country-nam'), text: 'country-name' });
      await client.diagnostics(uri, (params) => params.diagnostics.length === 0);
      const pulled = await client.pull(uri);
      assert.ok(pulled.kind === 'full' && pulled.items.length === 0, 'and says it only once');
    });

    it('goes back to what is on disk when it is closed', async () => {
      await project.write(name, 'rules: { zzz: off }\n');
      client = await Client.start([project.folder], pushing);
      const uri = project.uri(name);
      await client.open(project.report, text);
      await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
      await client.open(uri, '', 'yaml');
      await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
      const textDocument = { uri };
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
      const { diagnostics } = await client.diagnostics(uri, (params) => params.diagnostics.length > 0);
      assert.match(String(diagnostics[0]?.message), /“zzz”/);
    });

    it('completes and explains', async () => {
      client = await Client.start([project.folder], pulling);
      const textDocument = { uri: project.uri(name) };
      await client.open(textDocument.uri, configuration, 'yaml');
      const { end } = rangeOf(configuration, 'country-nam');
      const list = await client.connection.sendRequest<CompletionList>(CompletionRequest.method, {
        textDocument,
        position: end,
      });
      assert.deepEqual(
        list.items.map(({ label }) => label),
        ['country-name'],
      );
      await client.edit(textDocument.uri, 2, { range: { start: end, end }, text: 'e' });
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: end });
      assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents);
      assert.match(hover.contents.value, /A country in a form/);
      const page = /\[All about it\]\((file:.*country-name\.md)\)/.exec(hover.contents.value)?.[1];
      assert.ok(page && existsSync(fileURLToPath(page)), page);
    });

    it('judges an open registry as the reports next to it would', async () => {
      client = await Client.start([project.folder], pushing);
      const uri = project.uri('registry.yaml');
      const wrong = 'people:\n  - { nam: Hania Zlotnik }\n';
      await client.open(uri, wrong, 'yaml');
      const open = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
      const textDocument = { uri };
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
      await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
      await project.write('registry.yaml', wrong);
      await client.fileChanged(uri);
      await client.open(project.report, text);
      const saved = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
      assert.deepEqual(open.diagnostics, saved.diagnostics);
    });
  });

  it('leads from a finding to the page about its rule', async () => {
    client = await Client.start([project.folder], pulling);
    await client.open(project.report, text);
    const report = await client.pull(project.report);
    assert.ok(report.kind === 'full' && report.items.length > 0);
    for (const { code, codeDescription } of report.items) {
      assert.ok(codeDescription);
      assert.ok(codeDescription.href.endsWith(`/docs/rules/${code}.md`));
      assert.ok(existsSync(fileURLToPath(codeDescription.href)), codeDescription.href);
    }
  });

  describe('with fixes that are not safe', () => {
    const draft =
      '---\ntitle: Report\nmeeting:\n  name: Sixth Meeting on Quiet Cities\n  start: 2008-05-14\n---\n\n# Opening\n\nMs. Ilse Vroomgaard opened the Fifth Meeting on Quiet Cities. The delegation of Ivory Coast spoke.\n';
    const ask = async (words: string, only?: string[]) =>
      (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: project.report },
        range: rangeOf(draft, words),
        context: { diagnostics: [], ...(only && { only }) },
      })) ?? [];
    const editsOf = (actions: Awaited<ReturnType<typeof ask>>) =>
      actions.map((action) => {
        assert.ok('edit' in action);
        const [change] = action.edit?.documentChanges ?? [];
        assert.ok(change && 'edits' in change);
        return [action.kind, change.edits.map((edit) => 'newText' in edit && edit.newText)];
      });

    beforeEach(async () => {
      client = await Client.start([project.folder], pulling);
      await client.open(project.report, draft);
    });

    it('offers them with a warning, and does not prefer them', async () => {
      const [action] = await ask('Fifth');
      assert.ok(action && 'kind' in action);
      assert.equal(action.title, 'Replace by “Sixth” (may change the meaning)');
      assert.equal(action.isPreferred, undefined);
    });

    it('makes the safe ones when a client fixes all on saving, and the others only when it is asked to', async () => {
      assert.deepEqual(editsOf(await ask('Fifth', ['source.fixAll'])), [
        ['source.fixAll.rapporteur', ['Côte d’Ivoire']],
      ]);
      assert.deepEqual(editsOf(await ask('Fifth', ['source.fixAllUnsafe'])), [
        ['source.fixAllUnsafe.rapporteur', ['Sixth', 'Côte d’Ivoire']],
      ]);
    });
  });
});

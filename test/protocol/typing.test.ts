/** Findings in a word that is being typed wait, and then everybody who shows findings is told. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CodeActionTriggerKind,
  DiagnosticRefreshRequest,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  analysedNotification,
  type OverviewResult,
  overviewRequest,
  type RenderResult,
  renderRequest,
} from '../../server/src/lsp/protocol';
import { Client, pulling, pushing, rangeOf } from './client';
import { createProject, type Project, text } from './project';

const report = `${text.replace('Zlotnick', 'Zlotnik')}\nMs. Zlot\n`;
const { end } = rangeOf(report, '\nMs. Zlot');
const { refreshSupport: _, ...withoutRefresh } = pulling.workspace?.diagnostics ?? {};

after(() => Client.endAll());

describe('findings in a word that is being typed', function () {
  this.timeout(10_000);
  let project: Project;
  let client: Client;

  async function start(capabilities: ClientCapabilities): Promise<void> {
    project = await createProject();
    client = await Client.start([project.folder], capabilities);
    await client.open(project.report, report.replace('Zlot\n', '\n'));
    const start = { ...end, character: 'Ms. '.length };
    await client.edit(project.report, 2, { range: { start, end: start }, text: 'Zlot' });
  }

  /** Types a few letters that make a name that is nearly a known one. */
  const type = () => client.edit(project.report, 3, { range: { start: end, end }, text: 'nick' });
  const codes = (answer: DocumentDiagnosticReport) => 'items' in answer && answer.items.map(({ code }) => code);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  describe('for a client that is pushed diagnostics', () => {
    beforeEach(() => start(pushing));

    const published = (version: number) =>
      client.published
        .filter((params) => params.uri === project.report && params.version === version)
        .map(({ diagnostics }) => diagnostics.map(({ code }) => code));

    it('come after a pause', async () => {
      await type();
      await client.until(() => published(3).length === 2);
      assert.deepEqual(published(3), [[], ['misspelled-speaker']]);
    });

    it('come when the report is saved', async () => {
      await type();
      await client.until(() => published(3).length === 1);
      const before = performance.now();
      await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: project.report },
      });
      await client.until(() => published(3).length === 2);
      assert.deepEqual(published(3), [[], ['misspelled-speaker']]);
      assert.ok(performance.now() - before < 900, 'the pause was waited for');
    });

    it('come when somebody types elsewhere', async () => {
      await type();
      await client.until(() => published(3).length === 1);
      const top = rangeOf(report, ' opened').start;
      await client.edit(project.report, 4, { range: { start: top, end: top }, text: ',' });
      await client.until(() => published(4).length === 1);
      assert.deepEqual(published(4), [['misspelled-speaker']]);
    });

    it('are in the preview, the overview and light bulbs when they are shown, and in what a person asks for at once', async () => {
      const analysed: number[] = [];
      client.connection.onNotification(analysedNotification, ({ version }) => {
        analysed.push(version);
        client.changed();
      });
      await type();
      const { uri } = { uri: project.report };
      const actions = (triggerKind: CodeActionTriggerKind) =>
        client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: end, end },
          context: { diagnostics: [], only: ['quickfix'], triggerKind },
        });
      const ask = () =>
        Promise.all([
          client.connection.sendRequest<RenderResult>(renderRequest, { uri }),
          client.connection.sendRequest<OverviewResult>(overviewRequest, { uri }),
          actions(CodeActionTriggerKind.Automatic),
          actions(CodeActionTriggerKind.Invoked),
        ]);
      const isFix = (each: { readonly title: string }) => each.title.includes('Zlotnik');
      const [preview, overview, bulb, asked] = await ask();
      assert.ok(!JSON.stringify(preview).includes('misspelled-speaker'));
      assert.equal(overview.findings.error, 0);
      assert.ok(!bulb?.some(isFix));
      assert.ok(asked?.some(isFix));

      await client.until(() => analysed.filter((version) => version === 3).length === 2);
      const [laterPreview, laterOverview, laterBulb] = await ask();
      assert.notEqual(laterPreview.id, preview.id);
      assert.ok(JSON.stringify(laterPreview).includes('misspelled-speaker'));
      assert.equal(laterOverview.findings.error, 1);
      assert.ok(laterBulb?.some(isFix));
    });
  });

  describe('for a client that asks for diagnostics', () => {
    it('wait where it can be told to ask again', async () => {
      await start(pulling);
      let refreshes = 0;
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        refreshes++;
        client.changed();
      });
      await type();
      const first = await client.pull(project.report);
      assert.deepEqual(codes(first), []);
      await client.until(() => refreshes === 1);
      const second = await client.pull(project.report, first.resultId);
      assert.deepEqual(codes(second), ['misspelled-speaker']);
      assert.equal((await client.pull(project.report, second.resultId)).kind, 'unchanged');
    });

    it('come at once where it cannot', async () => {
      await start({ ...pulling, workspace: { ...pulling.workspace, diagnostics: withoutRefresh } });
      await type();
      assert.deepEqual(codes(await client.pull(project.report)), ['misspelled-speaker']);
    });
  });
});

import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { showPlacesCommand } from '../../server/src/lsp/protocol';
import { Client, pushing, rangeOf } from './client';
import { createProject, type Project } from './project';

const report = `---
title: Report
meeting: { name: Meeting, start: 2007-11-26 }
---

# Opening

Mr. Ola Nordmann, Adviser, opened the meeting. Mr. Nordmann closed it.
`;

describe('what is shown in and over the text', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;
  const textDocument = () => ({ uri: project.report });
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  beforeEach(async () => {
    project = await createProject();
    await project.write('registry.yaml', 'people:\n  - { name: Ola Nordmann, honorific: Mr., organization: IOM }\n');
  });

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  const start = async (options?: object): Promise<void> => {
    client = await Client.start([project.folder], pushing, options);
    await client.open(project.report, report);
  };

  it('gives semantic tokens, and after an edit only what is new', async () => {
    await start();
    const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: textDocument() });
    assert.ok(all?.resultId);
    assert.equal(all.data.length, 10);
    const { start: top } = rangeOf(report, 'Mr. Ola');
    await client.edit(project.report, 2, { range: { start: top, end: top }, text: 'Mr. Zoltan Quill came. ' });
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: textDocument(),
      previousResultId: all.resultId,
    });
    assert.ok(delta && 'edits' in delta);
    const made = [...all.data];
    for (const { start: at, deleteCount, data = [] } of delta.edits) made.splice(at, deleteCount, ...data);
    const fresh = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: textDocument() });
    assert.deepEqual(made, fresh?.data);
    assert.equal(made.length, 15);
  });

  it('gives all tokens to a client whose last are not known', async () => {
    await start();
    const params = { textDocument: textDocument(), previousResultId: 'other' };
    const all = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, params);
    assert.ok(all && 'data' in all);
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: textDocument(),
      range: whole,
    });
    assert.deepEqual(part?.data, all.data);
  });

  it('counts interventions over a chapter, and shows them where a client can', async () => {
    await start({ showsPlaces: true });
    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: textDocument() })) ?? [];
    assert.equal(lens?.command?.title, '2 interventions');
    assert.equal(lens.command.command, showPlacesCommand);
    assert.equal(lens.command.arguments?.length, 3);
  });

  it('names no command that a client lacks', async () => {
    await start();
    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: textDocument() })) ?? [];
    assert.deepEqual([lens?.command?.command, lens?.command?.arguments], ['', []]);
  });

  it('says whom a short mention speaks for', async () => {
    await start();
    const hints = await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: textDocument(),
      range: whole,
    });
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['(IOM)'],
    );
  });
});

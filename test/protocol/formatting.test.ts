import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver/node';
import { Client, pushing } from './client';
import { createProject, type Project } from './project';

describe('formatting over the protocol', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;
  const options = { tabSize: 2, insertSpaces: true };

  beforeEach(async () => {
    project = await createProject();
    client = await Client.start([project.folder], pushing);
    await client.open(project.report, '#  One\n\n\n\nTwo.\n\n(a) Three;\n\n');
  });

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  it('formats the whole and a part', async () => {
    const textDocument = { uri: project.report };
    const all = await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.deepEqual(
      all?.map(({ newText }) => newText),
      ['# One', '\n\n', '\n'],
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } };
    const part = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options,
    });
    assert.deepEqual(
      part?.map(({ newText }) => newText),
      ['# One'],
    );
  });

  it('goes on with an enumeration', async () => {
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri: project.report },
      position: { line: 7, character: 0 },
      ch: '\n',
      options,
    });
    assert.deepEqual(
      edits?.map(({ newText }) => newText),
      ['\n(b) '],
    );
  });
});

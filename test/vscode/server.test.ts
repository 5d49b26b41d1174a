import assert from 'node:assert/strict';
import { Uri, window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Server } from '../../client/src/server';

describe('A server that cannot be started', () => {
  it('is reported, and does not take the extension with it', async () => {
    // The channel stays: the end of the process is logged after the test.
    const output = window.createOutputChannel('Rapporteur (test)', { log: true });
    const run = { module: '/nowhere/rapporteur.cjs', transport: TransportKind.ipc };
    const server = new Server((options) => new LanguageClient('test', 'Test', run, options), output);
    await server.start();
    assert.equal(server.isRunning, false);
    assert.equal(await server.render(Uri.parse('untitled:report')), undefined);
    await server.stop();
  });
});

import assert from 'node:assert/strict';
import { Uri, window } from 'vscode';
import { Server } from '../../client/src/server';

describe('A server that cannot be started', () => {
  it('is reported, and does not take the extension with it', async () => {
    // The channel stays: the end of the process is logged after the test.
    const output = window.createOutputChannel('Rapporteur (test)', { log: true });
    const server = new Server('/nowhere/rapporteur.cjs', output);
    await server.start();
    assert.equal(server.isRunning, false);
    assert.equal(await server.render(Uri.parse('untitled:report')), undefined);
    await server.stop();
  });
});

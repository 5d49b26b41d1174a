import assert from 'node:assert/strict';
import { type LogOutputChannel, Uri, window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Server } from '../../client/src/server';

describe('A server that cannot be started', () => {
  it('is reported each time, and does not take the extension with it', async () => {
    // The channel stays: the end of the process is logged after the test.
    const channel = window.createOutputChannel('Rapporteur (test)', { log: true });
    const told: string[] = [];
    const output: LogOutputChannel = { ...channel, error: (message) => void told.push(String(message)) };
    const run = { module: '/nowhere/rapporteur.cjs', transport: TransportKind.ipc };
    const server = new Server(
      (options) => new LanguageClient('test', 'Test', run, { ...options, outputChannel: channel }),
      output,
    );
    for (const start of [() => server.start(), () => server.restart()]) {
      told.length = 0;
      await start();
      assert.match(told.join('\n'), /^The language server could not be started: /);
      assert.equal(server.isRunning, false);
      assert.equal(await server.render(Uri.parse('untitled:report')), undefined);
    }
    await server.stop();
  });
});

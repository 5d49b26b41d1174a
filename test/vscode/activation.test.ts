import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { api, draft, extension, openFile } from './editing';

// This file comes first: an extension that is active stays so.
describe('Activation', () => {
  it('waits for a report', async () => {
    await openFile('samples/README.md');
    assert.equal(extension().isActive, false);
  });

  it('comes with a report, whose language is known by its name', async () => {
    const document = await openFile(draft);
    assert.equal(document.languageId, 'meeting-report');
    const { server } = await api();
    assert.equal(server.isRunning, true);
  });

  it('registers every command that it contributes', async () => {
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(registered.has(command), command);
  });

  it('sets the editor up for prose', async () => {
    const { uri, languageId } = await openFile(draft);
    assert.equal(workspace.getConfiguration('editor', { uri, languageId }).get('wordWrap'), 'on');
  });
});

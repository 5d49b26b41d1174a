import assert from 'node:assert/strict';
import { commands, type TextDocument, workspace } from 'vscode';
import { api, append, diagnosticsOf, draft, fileUri, isAbout, openFile } from './editing';

describe('What a report is checked with', () => {
  let document: TextDocument;
  before(async () => {
    document = await openFile(draft);
  });
  after(() => commands.executeCommand('workbench.action.files.revert'));

  it('is read again when it changes on the disk, and an open report is checked again', async () => {
    const isUnknown = isAbout(document, 'unknown-acronym', 'XQVF');
    await diagnosticsOf(document, (found) => found.some(isUnknown));
    const registry = fileUri('samples/draft-with-errors/registry.yaml');
    const before = await workspace.fs.readFile(registry);
    const text = Buffer.from(before).toString('utf8');
    assert.doesNotMatch(text, /^acronyms:/m);
    const added = `${text}\nacronyms:\n  - { acronym: XQVF, name: Exchange Quota Verification Facility, define: never }\n`;
    await workspace.fs.writeFile(registry, Buffer.from(added));
    await diagnosticsOf(document, (found) => found.length > 0 && !found.some(isUnknown));
    await workspace.fs.writeFile(registry, before);
    await diagnosticsOf(document, (found) => found.some(isUnknown));
  });

  it('is the same after the server was restarted', async () => {
    const { server } = await api();
    await commands.executeCommand('rapporteur.restartServer');
    assert.equal(server.isRunning, true);
    await append(document, '\n\nThe representative of Vietnam agreed.\n');
    const isCountry = isAbout(document, 'country-name', 'Vietnam');
    await diagnosticsOf(document, (found) => found.filter(isCountry).length === 2);
  });

  it('is the same after the server crashed', async () => {
    const { server } = await api();
    const analysed = new Promise((resolve) => {
      const subscription = server.onDidAnalyse(({ uri }) => {
        subscription.dispose();
        resolve(uri);
      });
    });
    server['client'].serverProcess?.kill('SIGKILL');
    await analysed;
    await append(document, '\n\nThe representative of South Korea agreed.\n');
    const isCountry = isAbout(document, 'country-name', 'South Korea');
    await diagnosticsOf(document, (found) => found.filter(isCountry).length === 2);
  });
});

import assert from 'node:assert/strict';
import { commands, type Disposable, languages, Selection, type TextDocument, window } from 'vscode';
import { api, append, diagnosticsOf, isAbout, openFile, until } from './editing';

describe('Typing in the editor', () => {
  let document: TextDocument;
  let subscriptions: Disposable[] = [];
  /** The versions that were analysed, in the order of the news of them. */
  let analysed: number[] = [];
  /** Whether anything was marked in the last line at any time. */
  let wasMarked = false;

  beforeEach(async () => {
    const { server } = await api();
    document = await openFile('samples/coordination-meeting/coordination-meeting.report.md');
    const end = await append(document, '\n\nThe list was closed.\n\n');
    assert.ok(window.activeTextEditor);
    window.activeTextEditor.selection = new Selection(end, end);
    analysed = [];
    wasMarked = false;
    subscriptions = [
      server.onDidAnalyse(({ uri, version }) => {
        if (uri === server.uriOf(document.uri)) analysed.push(version);
      }),
      languages.onDidChangeDiagnostics(() => {
        wasMarked ||= languages.getDiagnostics(document.uri).some(({ range }) => range.end.line === end.line);
      }),
    ];
  });
  afterEach(async () => {
    for (const subscription of subscriptions) subscription.dispose();
    await commands.executeCommand('workbench.action.files.revert');
  });

  /** Types a few letters at a time; the server has looked at them before the next ones come. */
  async function type(...pieces: string[]): Promise<void> {
    const { server } = await api();
    for (const text of pieces) {
      await commands.executeCommand('type', { text });
      await until(server.onDidAnalyse, () => analysed.includes(document.version));
    }
  }

  it('marks nothing in half a name', async () => {
    await type('Ms. Oduy', 'a', ' ', 'agreed.', '\n');
    assert.equal(wasMarked, false);
  });

  it('marks a wrong name when somebody pauses, and not before', async () => {
    await type('Ms. Oduy');
    const shown = await diagnosticsOf(document, (found) => found.some(isAbout(document, 'misspelled-speaker', 'Oduy')));
    assert.ok(shown.length > 0);
    assert.equal(analysed.filter((version) => version === document.version).length, 2, 'looked at, and then shown');
  });
});

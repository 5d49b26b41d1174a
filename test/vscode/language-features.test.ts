import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { append, diagnosticsOf, draft, openFile, rangeOf } from './editing';

/** Asks VS Code as other extensions do, which asks ours. */
async function ask<Answer>(command: string, ...parameters: unknown[]): Promise<Answer> {
  const answer = await commands.executeCommand<Answer>(command, ...parameters);
  assert.ok(answer, `${command} gave nothing`);
  return answer;
}

describe('Language features in the editor', () => {
  let document: TextDocument;
  const at = (text: string, offset = 1): Position => document.positionAt(document.getText().indexOf(text) + offset);

  beforeEach(async () => {
    document = await openFile(draft);
    await diagnosticsOf(document, (found) => found.length > 0);
  });
  afterEach(() => commands.executeCommand('workbench.action.files.revert'));

  it('go to the introduction of a speaker, and to the list', async () => {
    const found = await ask<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at('Aldersloot explained'),
    );
    const targets = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path.split('/').at(-1));
    assert.deepEqual(targets, ['draft-with-errors.report.md', 'participants.csv']);
  });

  it('find references and highlight them', async () => {
    const places = await ask<Location[]>('vscode.executeReferenceProvider', document.uri, at('Aldersloot explained'));
    assert.ok(places.length >= 3);
    const shown = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at('Aldersloot explained'),
    );
    assert.equal(shown.length, places.length);
  });

  it('rename a speaker everywhere in the report', async () => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('Aldersloot explained'),
      'Alderslot',
    );
    const changes = edit.get(document.uri);
    assert.ok(changes.length >= 3);
    for (const { range, newText } of changes) {
      assert.match(document.getText(range), /Aldersloot$/);
      assert.match(newText, /Alderslot$/);
    }
  });

  it('tell the outline, what folds and what a selection grows to', async () => {
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols.some(({ name }) => name === 'Evidence on return'));
    const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.some(({ start }) => document.lineAt(start).text === '# Evidence on return'));
    const [grown] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
      at('Aldersloot explained'),
    ]);
    assert.equal(document.getText(grown?.range), 'Aldersloot');
    assert.match(
      document.getText(grown?.parent?.range),
      /^Ms\. Aldersloot explained that .*countries\.$|^Ms\. Aldersloot explained .*\.$/s,
    );
  });

  it('find people of the workspace', async () => {
    const found = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Tchakounté');
    assert.ok(
      found.some(({ name, location }) => name.includes('Tchakounté') && location.uri.path.endsWith('participants.csv')),
    );
  });

  it('link to the files that the front matter names', async () => {
    const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(({ target }) => target?.path.endsWith('/participants.csv')));
  });

  it('give semantic tokens and lenses', async () => {
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    assert.ok(legend.tokenTypes.includes('speaker'));
    const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(data.length > 100);
    const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.ok(lenses.some(({ command }) => /^\d+ interventions?$/.test(command?.title ?? '')));
  });

  it('hint at bodies only where that is switched on', async () => {
    const whole = new Range(0, 0, document.lineCount, 0);
    const hints = () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual((await hints()) ?? [], []);
    const settings = workspace.getConfiguration('rapporteur', document);
    await settings.update('inlayHints.affiliations', true);
    try {
      assert.ok(
        ((await hints()) ?? []).some(
          ({ label }) => label === '(ESCAP)' || String(label).includes('Economic and Social Commission'),
        ),
      );
    } finally {
      await settings.update('inlayHints.affiliations', undefined);
    }
  });

  it('format layout and never words', async () => {
    await append(document, '\n\n\n\n|a|b|\n|-|-|\n|cc|d|\n\n\n');
    const edits = await ask<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
    const made = new WorkspaceEdit();
    made.set(document.uri, edits);
    await workspace.applyEdit(made);
    assert.match(document.getText(), /\n\n\| a +\| b +\|\n\| -+ \| -+ \|\n\| cc +\| d +\|\n$/);
  });

  it('go on with an enumeration', async () => {
    const end = await append(document, '\n\n(a) To meet again;\n');
    const edits = await ask<TextEdit[]>('vscode.executeFormatOnTypeProvider', document.uri, end, '\n', {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.deepEqual(
      edits.map(({ newText }) => newText.trim()),
      ['(b)'],
    );
  });

  it('offer to add a stranger to the list and to the registry', async () => {
    await append(document, '\n\nMr. Tobias Quillfeather, Adviser, thanked all.\n');
    await diagnosticsOf(document, (found) => found.some(({ message }) => message.includes('Quillfeather')));
    const range = rangeOf(document, 'Tobias Quillfeather');
    const actions = await ask<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Add Mr. Tobias Quillfeather to the participants (participants.csv)'), titles.join('; '));
    assert.ok(titles.includes('Add Mr. Tobias Quillfeather to the registry (registry.yaml)'), titles.join('; '));
  });

  it('define an acronym at its first use', async () => {
    const range = rangeOf(document, 'She noted that ILO');
    const here = new Range(range.end.translate(0, -2), range.end.translate(0, -1));
    const offered = await ask<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, here);
    assert.ok(
      offered.some(({ title }) => title === 'Define ILO here'),
      offered.map(({ title }) => title).join('; '),
    );
  });
});

import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  MarkdownString,
  type TextDocument,
  workspace,
} from 'vscode';
import { append, diagnosticsOf, draft, isAbout, openFile, rangeOf, ruleOf } from './editing';

describe('A report in the editor', () => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await openFile(draft);
  });
  afterEach(() => commands.executeCommand('workbench.action.files.revert'));

  it('shows what is found in it', async () => {
    const isMisspelled = isAbout(document, 'misspelled-speaker', 'Vukassinović');
    const diagnostics = await diagnosticsOf(document, (found) => found.some(isMisspelled));
    const rules = new Set(diagnostics.map(ruleOf));
    for (const rule of ['front-matter-invalid', 'obsolete-organization', 'country-name', 'acronym-not-defined']) {
      assert.ok(rules.has(rule), rule);
    }
    for (const { source, message } of diagnostics) {
      assert.match(source ?? '', /^rapporteur$/i);
      assert.match(message, /\S/);
    }
  });

  it('is clean where nothing is wrong', async () => {
    const clean = await openFile('samples/coordination-meeting/coordination-meeting.report.md');
    const end = await append(clean, '\n\nThe representative of Vietnam agreed.\n');
    const found = await diagnosticsOf(clean, (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(found.map(ruleOf), ['country-name']);
    assert.equal(found[0]?.range.start.line, end.line - 1);
  });

  it('offers the participants after an honorific', async () => {
    const position = await append(document, '\n\nMs. ');
    const { items } = await commands.executeCommand<CompletionList<CompletionItem>>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.includes('Rautalampi')),
      labels.join(', '),
    );
  });

  it('explains what it offers when somebody looks at it', async () => {
    const position = await append(document, '\n\nMs. Rauta');
    const offered = async (looked: number) => {
      const { items } = await commands.executeCommand<CompletionList<CompletionItem>>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
        undefined,
        looked,
      );
      return items.find(({ label }) => (typeof label === 'string' ? label : label.label).includes('Rautalampi'));
    };
    assert.equal((await offered(0))?.documentation, undefined);
    const documentation = (await offered(1))?.documentation;
    assert.ok(documentation instanceof MarkdownString);
    assert.match(documentation.value, /Rautalampi[\s\S]*From participants/);
  });

  it('explains the rule that a comment silences', async () => {
    const position = await append(document, '\n\n<!-- rapporteur-disable-line country-name -->');
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position.translate(0, -' -->'.length - 2),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    assert.match(text, /A country in a form[\s\S]*country-name\.md/);
  });

  it('says what is known of an acronym', async () => {
    const { start } = rangeOf(document, 'ILO had kindly');
    const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, start);
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    assert.match(text, /International Labour Organization/);
  });

  it('takes a finding away with its quick fix', async () => {
    const isMisspelled = isAbout(document, 'misspelled-speaker', 'Vukassinović');
    const diagnostics = await diagnosticsOf(document, (found) => found.some(isMisspelled));
    const range = diagnostics.find(isMisspelled)?.range;
    assert.ok(range);
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title.includes('Vukašinović'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes('Professor Vukašinović replied that'));
    await diagnosticsOf(document, (found) => found.length > 0 && !found.some(isMisspelled));
  });
});

function textOf(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString || typeof content === 'object' ? content.value : content;
}

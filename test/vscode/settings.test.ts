import assert from 'node:assert/strict';
import { type CompletionList, ConfigurationTarget, commands, DiagnosticSeverity, Position, workspace } from 'vscode';
import { diagnosticsOf, draft, fileUri, isAbout, openFile, ruleOf } from './editing';

describe('Settings', () => {
  afterEach(() => commands.executeCommand('workbench.action.files.revert'));

  it('of the editor hold for what no file says', async () => {
    const document = await openFile(draft);
    const isMisspelled = isAbout(document, 'misspelled-speaker', 'Vukassinović');
    const severities = async (severity: DiagnosticSeverity) =>
      await diagnosticsOf(document, (found) => found.some((each) => isMisspelled(each) && each.severity === severity));
    await severities(DiagnosticSeverity.Error);
    const settings = workspace.getConfiguration('rapporteur', document.uri);
    await settings.update('rules', { 'misspelled-speaker': 'information' }, ConfigurationTarget.Workspace);
    await severities(DiagnosticSeverity.Information);
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await severities(DiagnosticSeverity.Error);
  });

  it('in a configuration file are judged and completed while they are typed', async () => {
    const path = 'samples/draft-with-errors/.rapporteur.yaml';
    await workspace.fs.writeFile(fileUri(path), Buffer.from('rules:\n  country-nam: error\n'));
    try {
      const document = await openFile(path);
      const found = await diagnosticsOf(document, (diagnostics) => diagnostics.length > 0);
      assert.deepEqual(found.map(ruleOf), ['configuration-invalid']);
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(1, '  country-nam'.length),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('country-name'), labels.join(', '));
    } finally {
      await workspace.fs.delete(fileUri(path));
    }
  });
});

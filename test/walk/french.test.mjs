/** A person whose editor is in French: what the extension says is French, whatever the language of the report. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const file = 'draft-with-errors.report.md';

describe('In French', () => {
  let editor;

  before(async () => {
    editor = await startEditor({ workspace: 'samples/draft-with-errors', openFile: file, locale: 'fr' });
  });
  after(() => editor?.close());

  const quickPick = (text) => editor.page.locator('.quick-input-widget').getByText(text);
  const row = (text) => editor.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

  it('says in the status bar what was found, with French numbers and the name of the language', async () => {
    await editor.squiggles('error').first().waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'Rapport de réunion' }).waitFor();
    const status = editor.page.locator('.statusbar-item', { hasText: /\d\s+\d\s\d{3}\s+generic/ });
    await status.waitFor();
    const label = await status.getByRole('button').getAttribute('aria-label');
    assert.match(
      label,
      /^Rapport de réunion\s: \d+ erreurs, \d+ avertissements, .* mots\s; conventions rédactionnelles generic/,
    );
  });

  it('has its commands in the palette', async () => {
    await editor.page.keyboard.press('F1');
    const input = editor.page.locator('.quick-input-widget input[type=text]');
    for (const title of ['Ouvrir l’aperçu sur le côté', 'Vérifier tous les rapports', 'Redémarrer le serveur']) {
      await input.fill(`>Rapporteur: ${title}`);
      await quickPick(`Rapporteur: ${title}`).first().waitFor();
    }
    await input.fill('>Rapporteur');
    await quickPick('Rapporteur: Coller comme texte de rapport').first().waitFor();
    await editor.screenshot('french-1-palette');
    await editor.page.keyboard.press('Escape');
  });

  it('asks in French for a new report', async () => {
    await editor.runCommand('Rapporteur: Nouveau rapport de réunion…');
    await quickPick('Nouveau rapport de réunion (1/9)').waitFor();
    await quickPick('Document : cartouche, paragraphes numérotés').waitFor();
    await editor.screenshot('french-2-wizard');
    await editor.page.keyboard.press('Escape');
  });

  it('shows who spoke, the acronyms and the registry', async () => {
    await editor.runCommand('Rapport de réunion: Focus on Orateurs View');
    await row(/Henrikje Aldersloot\s*\d+ interventions/).waitFor();
    await row(/Rautalmapi\s*1 intervention · nom inconnu/).waitFor();
    await editor.runCommand('Rapport de réunion: Focus on Sigles View');
    await row(/\d emplois/).waitFor();
    await editor.runCommand('Rapport de réunion: Focus on Registre View');
    await row('Personnes').waitFor();
    await row('Toutes les entrées, y compris les entrées intégrées').waitFor();
    await editor.screenshot('french-3-views');
  });

  it('explains its settings, those of rules among them', async () => {
    await editor.runCommand('Preferences: Open User Settings');
    const settings = editor.page.locator('.settings-editor');
    await settings.locator('.suggest-input-container').click();
    await editor.page.keyboard.type('rapporteur.language');
    await settings.getByText('La langue des rapports qui ne l’indiquent pas eux-mêmes').first().waitFor();
    await editor.screenshot('french-4-settings');
    await editor.page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
  });

  it('guides through the first steps', async () => {
    await editor.runCommand('Welcome: Open Walkthrough...');
    await quickPick('Premiers pas avec les rapports de réunion').first().click();
    await editor.page.locator('.getting-started-step', { hasText: 'Corriger ce qui est souligné' }).waitFor();
    await editor.webviewFrame().getByRole('heading', { name: 'Un rapport est du texte' }).waitFor();
    await editor.screenshot('french-5-walkthrough');
    await editor.runCommand('View: Close Editor');
    await editor.page.locator('.getting-started-step').first().waitFor({ state: 'detached' });
  });

  it('shows the findings in the preview', async () => {
    await editor.runCommand('Rapporteur: Ouvrir l’aperçu sur le côté');
    await editor.page.locator('.tab', { hasText: `Aperçu : ${file}` }).waitFor();
    const preview = editor.webviewFrame();
    const findings = preview.getByRole('toolbar', { name: 'Constats' });
    await findings
      .getByRole('button', { name: /^Erreur : / })
      .first()
      .click();
    const card = preview.getByRole('dialog', { name: /^Erreur : / });
    await card.getByText('Erreur · ').waitFor();
    await card.getByRole('button', { name: 'Afficher dans l’éditeur' }).waitFor();
    assert.equal(await preview.locator('html').getAttribute('lang'), 'fr');
    assert.equal(await preview.locator('article').getAttribute('lang'), 'en');
    await editor.screenshot('french-6-preview');
    await editor.page.keyboard.press('Escape');
  });

  it('says what is wrong with the report, and corrects it', async () => {
    const problems = await editor.problems('Vukassinović');
    assert.ok(
      problems.some((problem) => /^«\u00a0Vukassinović\u00a0» .* La liste des participants indique «/m.test(problem)),
      problems.join('\n'),
    );
    await editor.screenshot('french-7-problems');
    await editor.page.keyboard.press('Control+Shift+M');
    await editor.goToText(file, 'Vukassinović');
    await editor.quickFix('Remplacer « Vukassinović » par « Vukašinović »');
    await editor.webviewFrame().locator('p', { hasText: 'Professor Vukašinović replied' }).waitFor();
  });
});

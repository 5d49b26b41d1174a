import assert from 'node:assert/strict';
import { commands, type TextDocument, window } from 'vscode';
import type { PreviewPanel } from '../../client/src/preview-panel';
import { api, draft, openFile, rangeOf, replace, until } from './editing';

describe('The preview', () => {
  let document: TextDocument;
  let preview: PreviewPanel;

  before(async () => {
    document = await openFile(draft);
    await commands.executeCommand('rapporteur.openPreviewToSide');
    const { previews } = await api();
    const opened = previews.get(document.uri);
    assert.ok(opened, 'No preview was opened.');
    preview = opened;
    await until(preview.onDidShow, () => shows(preview, 'Ms. Henrikje Aldersloot'));
  });

  after(async () => {
    preview.dispose();
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('shows the report with its title', () => {
    assert.match(preview.rendered?.html ?? '', /Evidence on return/);
    assert.equal(preview.rendered?.title, 'Report of the Expert Group Meeting on Return Migration and Reintegration');
    const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(labels.includes('Preview: draft-with-errors.report.md'), labels.join(', '));
  });

  it('is opened once', async () => {
    await window.showTextDocument(document);
    await commands.executeCommand('rapporteur.openPreview');
    const { previews } = await api();
    assert.equal(previews.get(document.uri), preview);
  });

  it('follows an edit, with the version that was edited last', async () => {
    const shown: number[] = [];
    const subscription = preview.onDidShow((version) => shown.push(version));
    await replace(
      document,
      rangeOf(document, 'opened the meeting and welcomed'),
      'opened the meeting & welcomed <all>',
    );
    await until(preview.onDidShow, () => shown.at(-1) === document.version);
    subscription.dispose();
    assert.ok(shows(preview, 'opened the meeting &amp; welcomed &lt;all&gt;'));
  });
});

function shows(preview: PreviewPanel, text: string): boolean {
  return preview.rendered?.html.includes(text) ?? false;
}

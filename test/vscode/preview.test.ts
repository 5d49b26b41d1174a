import assert from 'node:assert/strict';
import { commands, type Event, Range, type TextDocument, window } from 'vscode';
import type { PreviewPanel, Shown } from '../../client/src/preview-panel';
import type { Previews } from '../../client/src/previews';
import { api, draft, openFile, rangeOf, replace, until } from './editing';

describe('The preview', () => {
  let previews: Previews;
  let document: TextDocument;
  let preview: PreviewPanel;

  before(async () => {
    ({ previews } = await api());
    document = await openFile(draft);
    await commands.executeCommand('rapporteur.openPreviewToSide');
    const opened = previews.get(document.uri);
    assert.ok(opened, 'No preview was opened.');
    preview = opened;
    await shown(preview.onDidShow, ({ version }) => version === document.version);
  });

  after(async () => {
    preview.dispose();
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('shows the report with its title', () => {
    assert.match(JSON.stringify(preview.rendered?.pieces), /Ms\. Henrikje Aldersloot.*Evidence on return/);
    assert.equal(preview.rendered?.title, 'Report of the Expert Group Meeting on Return Migration and Reintegration');
    const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(labels.includes('Preview: draft-with-errors.report.md'), labels.join(', '));
  });

  it('is opened once, and beside that of another report', async () => {
    await window.showTextDocument(document);
    await commands.executeCommand('rapporteur.openPreviewToSide');
    assert.equal(previews.get(document.uri), preview);
    const other = await openFile('samples/session-report/session-report.report.md');
    await commands.executeCommand('rapporteur.openPreviewToSide');
    const second = previews.get(other.uri);
    assert.ok(second && second !== preview);
    await shown(second.onDidShow, ({ version }) => version === other.version);
    assert.match(second.rendered?.title ?? '', /Urban Mobility/);
    // The first one comes back from behind it, and is loaded anew.
    const back = shown(preview.onDidShow, ({ version }) => version === document.version);
    second.dispose();
    assert.ok((await back).touched > 20);
    assert.equal(previews.get(other.uri), undefined);
    assert.equal(previews.get(document.uri), preview);
  });

  it('is sent only what an edit has changed, and touches nothing else', async () => {
    await window.showTextDocument(document);
    const range = rangeOf(document, 'opened the meeting and welcomed');
    const seen = shown(preview.onDidShow, ({ version }) => version === document.version && version > 1);
    await replace(document, range, 'opened the meeting & welcomed <all>');
    const { touched } = await seen;
    assert.equal(touched, 1);
    const changed = preview.rendered?.pieces.filter((piece) => 'html' in piece) ?? [];
    assert.equal(changed.length, 1);
    assert.match(JSON.stringify(changed), /opened the meeting &amp; welcomed &lt;all&gt;/);
  });

  it('shows all edits of a burst in the end', async () => {
    const seen: number[] = [];
    const subscription = preview.onDidShow(({ version }) => seen.push(version));
    for (let count = 0; count < 20; count++) {
      await replace(document, new Range(0, 3, 0, 3), count % 2 === 0 ? '-' : '');
      await replace(document, new Range(0, 3, 0, count % 2 === 0 ? 4 : 3), '');
    }
    await until(preview.onDidShow, () => seen.at(-1) === document.version);
    subscription.dispose();
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
  });

  it('is in one size with the others, which is kept', async () => {
    const sizes: number[] = [];
    const subscription = previews.zoom.onDidChange((percent) => sizes.push(percent));
    await commands.executeCommand('rapporteur.resetPreviewZoom');
    await commands.executeCommand('rapporteur.zoomPreviewIn');
    await commands.executeCommand('rapporteur.zoomPreviewIn');
    assert.equal(previews.zoom.percent, 125);
    await commands.executeCommand('rapporteur.zoomPreviewOut');
    await commands.executeCommand('rapporteur.resetPreviewZoom');
    subscription.dispose();
    assert.deepEqual(sizes, [110, 125, 110, 100]);
    assert.equal(previews.zoom.percent, 100);
  });
});

/** Waits for an event that fulfils a condition. */
function shown(event: Event<Shown>, condition: (message: Shown) => boolean): Promise<Shown> {
  return new Promise((resolve) => {
    const subscription = event((message) => {
      if (!condition(message)) return;
      subscription.dispose();
      resolve(message);
    });
  });
}

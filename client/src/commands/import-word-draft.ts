/** *Import Word Draft…*: a new report beside the draft, and a list of all that is not in it as it was. */
import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import type { Server } from '../server';
import { chosenFile, readChosen } from './chosen-report';
import { showImported } from './import-log';

/** What a caller that is no person says instead of answering. */
export interface ImportWordDraftOptions {
  /** URI of the report to make. */
  readonly report?: Uri;
}

/**
 * @param named the draft, where the explorer or a caller names it
 * @param options the explorer gives the selected files in their place, which is one more than is needed
 * @returns URI of the report; `undefined` when none was made
 */
export async function importWordDraft(
  server: Server,
  named: unknown,
  options: ImportWordDraftOptions | readonly Uri[] = {},
): Promise<Uri | undefined> {
  const draft = await chosenFile(named, t`Import Word Draft`, { [t`Word documents`]: ['docx'] });
  const file = draft && (await readChosen(draft));
  if (!file) return undefined;
  const imported = await server.importWordDraft(file);
  if ('refused' in imported) {
    void window.showErrorMessage(imported.refused);
    return undefined;
  }
  const wanted = 'length' in options ? undefined : options.report;
  const report = wanted ?? (await freePlace(draft, file.name));
  if (!report) return undefined;
  await workspace.fs.writeFile(report, new TextEncoder().encode(imported.text));
  await window.showTextDocument(await workspace.openTextDocument(report));
  showImported(
    t`${file.name} was imported. Fill in the front matter.`,
    t`Import Word Draft: ${file.name}`,
    imported.log,
  );
  return report;
}

/** Where the report goes: beside the draft, under its name, unless that is taken; then a person says it. */
async function freePlace(draft: Uri, name: string): Promise<Uri | undefined> {
  const beside = Uri.joinPath(draft, '..', `${name.replace(/\.\w+$/, '')}.report.md`);
  const isTaken = await workspace.fs.stat(beside).then(
    () => true,
    () => false,
  );
  if (!isTaken) return beside;
  return await window.showSaveDialog({
    title: t`Import Word Draft`,
    defaultUri: beside,
    filters: { [t`Meeting reports`]: ['report.md', 'md'] },
  });
}

/** The report that a command is for, and the file that it reads. */
import { t } from '@vscode/l10n';
import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { ChosenFile } from '../../../server/src/lsp/protocol';
import { readFile } from '../files';
import { meetingReport } from '../server';

/**
 * The report that was named, else that in the active editor, else the one that a person picks; `undefined` when there is none or the
 * person thinks better of it.
 *
 * @param wanted what the report is for: the title of a command
 */
export async function chosenReport(named: Uri | undefined, wanted: string): Promise<TextDocument | undefined> {
  if (named) return await workspace.openTextDocument(named);
  const active = window.activeTextEditor?.document;
  if (active?.languageId === meetingReport) return active;
  const found = await workspace.findFiles('**/*.report.md', '**/node_modules/**');
  const shown = window.visibleTextEditors
    .map(({ document }) => document)
    .filter((each) => each.languageId === meetingReport);
  const uris = [...new Map([...shown.map(({ uri }) => uri), ...found].map((uri) => [uri.toString(), uri])).values()];
  const [only] = uris;
  if (!only) {
    void window.showInformationMessage(t`${wanted} needs a meeting report (*.report.md); open or create one first.`);
    return undefined;
  }
  if (uris.length === 1) return await workspace.openTextDocument(only);
  const items = uris.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const picked = await window.showQuickPick(items, { title: wanted, placeHolder: t`The report` });
  return picked && (await workspace.openTextDocument(picked.uri));
}

/** The file that the explorer names, else the one that a person chooses. */
export async function chosenFile(
  named: unknown,
  title: string,
  filters: Record<string, string[]>,
): Promise<Uri | undefined> {
  if (named instanceof Uri) return named;
  const [chosen] = (await window.showOpenDialog({ title, filters, canSelectMany: false, openLabel: t`Import` })) ?? [];
  return chosen;
}

/** A file as the server takes it; says so when it cannot be read. */
export async function readChosen(uri: Uri): Promise<ChosenFile | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    const content = await readFile(uri.toString());
    if (content) return { name, ...content };
    void window.showErrorMessage(t`There is no file ${name}.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(t`${name} cannot be read: ${reason}`);
  }
  return undefined;
}

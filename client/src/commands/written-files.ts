/** Makes the changes that the server proposes, in one step that can be undone. */
import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { WrittenFile } from '../../../server/src/lsp/protocol';

/**
 * Changes files, and saves those that are no report: what a report is checked with counts once it is saved.
 *
 * @param report stays as it is in the editor, changed and not saved
 * @returns false when a file could not be changed
 */
export async function writeFiles(files: readonly WrittenFile[], report: Uri): Promise<boolean> {
  // An edit of nothing is not applied, which VS Code says as it does of one that failed.
  if (files.length === 0) return true;
  const edit = new WorkspaceEdit();
  for (const { uri: name, range, text } of files) {
    const uri = Uri.parse(name);
    if (range) {
      const { start, end } = range;
      edit.replace(uri, new Range(start.line, start.character, end.line, end.character), text);
    } else edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  }
  if (!(await workspace.applyEdit(edit))) return false;
  for (const { uri: name, range } of files) {
    const uri = Uri.parse(name);
    if (!range || uri.toString() === report.toString()) continue;
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty && !(await document.save())) return false;
  }
  return true;
}

/** What the tests in VS Code do with reports: open them, edit them, and wait for what follows. */
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  type Disposable,
  type Event,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { RapporteurApi } from '../../client/src/extension';

const extensionId = 'rapporteur.rapporteur';

export const draft = 'samples/draft-with-errors/draft-with-errors.report.md';

export function extension() {
  const found = extensions.getExtension<RapporteurApi>(extensionId);
  assert.ok(found, `The extension ${extensionId} is not installed.`);
  return found;
}

/** What the extension exports, once it is active. */
export async function api(): Promise<RapporteurApi> {
  return await extension().activate();
}

/** The URI of a file of the workspace. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function openFile(path: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(fileUri(path));
  return document;
}

/** Opens a text as a new report in an editor; it stands in no folder. */
export async function openText(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'meeting-report', content });
  await window.showTextDocument(document);
  return document;
}

/** Waits until a condition holds; it is asked at once and after each event. mocha ends the wait when it takes too long. */
export async function until<Found>(event: Event<unknown>, condition: () => Found | undefined | false): Promise<Found> {
  let subscription: Disposable | undefined;
  try {
    return await new Promise<Found>((resolve, reject) => {
      const ask = (): void => {
        try {
          const found = condition();
          if (found !== undefined && found !== false) resolve(found);
        } catch (error) {
          reject(error);
        }
      };
      subscription = event(ask);
      ask();
    });
  } finally {
    subscription?.dispose();
  }
}

/** Waits until the diagnostics of a document fulfil a condition, and gives them. */
export async function diagnosticsOf(
  { uri }: TextDocument,
  condition: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return await until(languages.onDidChangeDiagnostics, () => {
    const diagnostics = languages.getDiagnostics(uri);
    return condition(diagnostics) && diagnostics;
  });
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Whether a diagnostic is of a rule, at a text. */
export function isAbout(document: TextDocument, rule: string, text: string): (diagnostic: Diagnostic) => boolean {
  return (diagnostic) => ruleOf(diagnostic) === rule && document.getText(diagnostic.range) === text;
}

/** The range of the only occurrence of a text. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is not in the document.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces a text of a document. */
export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit), 'The edit was not applied.');
}

/** Adds a text at the end of a document. */
export async function append(document: TextDocument, text: string): Promise<Position> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  await replace(document, new Range(end, end), text);
  return document.lineAt(document.lineCount - 1).range.end;
}

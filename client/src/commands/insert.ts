/** *Insert Footnote* and *Insert List of Abbreviations*. */
import { t } from '@vscode/l10n';
import { type Position, Range, SnippetString, type TextDocument, type TextEditor, window } from 'vscode';
import { meetingReport } from '../server';

/** Calls a new footnote at the cursor, writes its beginning after the paragraph, and puts the cursor there. */
export async function insertFootnote(): Promise<void> {
  const editor = reportEditor();
  if (!editor) return;
  const { document, selection } = editor;
  const label = newLabel(document);
  const call = selection.end;
  const end = endOfParagraph(document, call);
  const between = document.getText(new Range(call, end));
  // One edit, so that one step back takes all of it away.
  const snippet = new SnippetString().appendText(`[^${label}]${between}\n\n[^${label}]: `).appendTabstop(0);
  await editor.insertSnippet(snippet, new Range(call, end));
}

/** Inserts the generated list of abbreviations as a block of its own at the cursor. */
export async function insertAbbreviations(): Promise<void> {
  const editor = reportEditor();
  if (!editor) return;
  const { document, selection } = editor;
  if (/^ {0,3}::abbreviations\s*$/m.test(document.getText())) {
    void window.showInformationMessage(t`The report has its list of abbreviations already.`);
    return;
  }
  const at = endOfParagraph(document, selection.end);
  const isBlank = document.lineAt(at.line).isEmptyOrWhitespace;
  await editor.edit((edit) => edit.insert(at, isBlank ? '::abbreviations\n' : '\n\n::abbreviations'));
}

function reportEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === meetingReport) return editor;
  void window.showInformationMessage(t`Open a meeting report (*.report.md) first.`);
  return undefined;
}

/** The number after the highest that any footnote has. */
function newLabel(document: TextDocument): string {
  const numbers = Array.from(document.getText().matchAll(/\[\^(\d{1,6})\]/g), ([, number]) => Number(number));
  return String(Math.max(0, ...numbers) + 1);
}

/** The end of the last line before a blank one. */
function endOfParagraph(document: TextDocument, { line }: Position): Position {
  let last = line;
  while (
    last + 1 < document.lineCount &&
    !document.lineAt(last).isEmptyOrWhitespace &&
    !document.lineAt(last + 1).isEmptyOrWhitespace
  )
    last++;
  return document.lineAt(last).range.end;
}

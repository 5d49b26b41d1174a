/** *Paste as Report Text*: what was copied in Word, in a browser or in a PDF, as Markdown with the marks of the report's language. */
import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  env,
  languages,
  type Range,
  type TextDocument,
  UIKind,
  WorkspaceEdit,
  window,
} from 'vscode';
import { meetingReport, type Server } from '../server';

/** Registers the command, and the offer that VS Code makes after pasting. */
export function registerPaste(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('rapporteur', 'reportText');
  const provider: DocumentPasteEditProvider = {
    provideDocumentPasteEdits: (document, ranges, copied, _context, token) =>
      pasteEdits(server, kind, document, ranges, copied, token),
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] };
  return Disposable.from(
    languages.registerDocumentPasteEditProvider({ language: meetingReport }, provider, metadata),
    commands.registerCommand('rapporteur.pasteAsReportText', () =>
      env.uiKind === UIKind.Desktop
        ? commands.executeCommand('editor.action.pasteAs', { kind: kind.value })
        : pastePlain(server),
    ),
  );
}

/** A browser gives a command the words alone; for the mark-up one pastes with the keyboard. */
async function pastePlain(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  const text = await env.clipboard.readText();
  if (!editor || text === '') return;
  const source = new CancellationTokenSource();
  const pasted = await server.pasteText({ uri: server.uriOf(editor.document.uri), text }, source.token);
  source.dispose();
  if (!pasted) return;
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, pasted.text);
  });
}

async function pasteEdits(
  server: Server,
  kind: DocumentDropOrPasteEditKind,
  document: TextDocument,
  ranges: readonly Range[],
  copied: DataTransfer,
  token: CancellationToken,
): Promise<DocumentPasteEdit[]> {
  const text = (await copied.get('text/plain')?.asString()) ?? '';
  const html = await copied.get('text/html')?.asString();
  // An editor copies its own text as HTML with colours, and the text itself is right.
  const isCode = html !== undefined && /^<meta[^>]*><div style="[^"]*white-space: pre;?"/.test(html);
  const params = { uri: server.uriOf(document.uri), text, ...(html !== undefined && !isCode && { html }) };
  const pasted = await server.pasteText(params, token);
  if (!pasted || pasted.text === '') return [];
  const edit = new DocumentPasteEdit(pasted.text, t`Paste as report text`, kind);
  // Pasting as it is stays what happens unless one chooses otherwise.
  edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  if (pasted.footnotes !== '') edit.additionalEdit = appended(document, ranges, pasted.footnotes);
  return [edit];
}

/** Puts footnotes at the end of the report: behind the caret they would swallow the rest of the paragraph. */
function appended(document: TextDocument, ranges: readonly Range[], footnotes: string): WorkspaceEdit {
  const last = document.lineAt(document.lineCount - 1);
  const { end } = last.range;
  const isAfterText = !last.isEmptyOrWhitespace || ranges.some((range) => range.end.isEqual(end));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, end, `${isAfterText ? '\n\n' : '\n'}${footnotes}\n`);
  return edit;
}

/** The reports that are open in the editor, as it shows them; what is on disk does not count. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { caretAfter } from '../features/half-typed';
import type { Report, TextEdit } from '../report/model';
import { parseReport, reparse } from '../report/parse';
import { LineIndex } from '../source/line-index';

/** One version of an open report. Immutable; an edit makes the next one. */
export interface OpenReport {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly lines: LineIndex;
  /** The edit of the version before that made it; absent for a report that was just opened. */
  readonly edit?: TextEdit;
  /** Where somebody is typing, as a UTF-16 offset; absent where the edit was none of a key. */
  readonly caret?: number;
}

/** Whether an open document is a report, and not one of the files it is checked with. */
export function isReport({ uri, languageId }: Pick<TextDocumentItem, 'uri' | 'languageId'>): boolean {
  return !/\.(?:ya?ml|csv|tsv|txt)$/i.test(uri) && !/^(?:yaml|csv|tsv|plaintext)$/i.test(languageId);
}

/** Reads a report that was opened. */
export function openReport({ uri, version, text }: TextDocumentItem): OpenReport {
  const report = parseReport(text);
  return { uri, version, report, lines: new LineIndex(report.text) };
}

/**
 * The next version of an open report.
 *
 * @param changes each in the text that those before it have left, as LSP has them
 */
export function changeReport(
  open: OpenReport,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenReport {
  const edit = combine(open, changes);
  if (edit === undefined) return { uri: open.uri, version, report: open.report, lines: open.lines };
  const report = reparse(open.report, [edit]);
  const [change] = changes;
  const isOnePlace = changes.length === 1 && change !== undefined && 'range' in change;
  const caret = isOnePlace ? caretAfter(edit, open.report.text) : undefined;
  const lines = report === open.report ? open.lines : new LineIndex(report.text);
  return { uri: open.uri, version, report, lines, edit, ...(caret !== undefined && { caret }) };
}

/** One edit that does what the changes do, from the first place they touch to the last; `undefined` when there are none. */
function combine(
  { report, lines }: OpenReport,
  changes: readonly TextDocumentContentChangeEvent[],
): TextEdit | undefined {
  let text = report.text;
  let index = lines;
  /** The index is right before this offset: editors send many changes from the last to the first, and then it serves them all. */
  let indexed = Number.POSITIVE_INFINITY;
  let start = text.length;
  /** The length of what is after the last touched place, which is the same in every version of the text. */
  let kept = text.length;
  for (const change of changes) {
    if (!('range' in change)) {
      start = 0;
      kept = 0;
      text = change.text;
      indexed = 0;
      continue;
    }
    if (index.offsetAt(change.range.end) >= indexed) {
      index = new LineIndex(text);
      indexed = Number.POSITIVE_INFINITY;
    }
    const span = index.spanOf(change.range);
    start = Math.min(start, span.start);
    kept = Math.min(kept, text.length - span.end);
    text = text.slice(0, span.start) + change.text + text.slice(span.end);
    indexed = span.start;
  }
  if (changes.length === 0) return undefined;
  return { span: { start, end: report.text.length - kept }, text: text.slice(start, text.length - kept) };
}

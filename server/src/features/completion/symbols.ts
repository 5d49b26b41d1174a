/** Completes the symbols of documents that the report knows already: those before the meeting, and those it has cited. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import type { Candidate } from './candidate';
import type { ProseCursor } from './prose-cursor';

/** The symbols that begin with what is typed, which must have a slash: `A/` is a symbol begun, `A` is a letter. */
export function completeSymbol(analysis: Analysis, cursor: ProseCursor): Candidate[] {
  const typed = /(?<![\p{L}\p{N}/])[A-Z][A-Z0-9]*\/[A-Za-z0-9./-]*$/u.exec(cursor.before)?.[0];
  const span = typed === undefined ? undefined : cursor.spanFrom(cursor.before.length - typed.length);
  if (typed === undefined || !span) return [];
  const known = new Map<string, string>();
  const { symbol, title, documents = [] } = analysis.report.frontMatter.data;
  if (symbol !== undefined) known.set(symbol, title ?? '');
  for (const document of documents) if (document.symbol !== undefined) known.set(document.symbol, document.title);
  for (const { mention, span: own } of analysis.symbols) {
    // What is being typed is no symbol yet.
    if (own.end !== span.end && !known.has(mention.text)) known.set(mention.text, t`cited in this report`);
  }
  return [...known]
    .filter(([text]) => text.startsWith(typed) && text !== typed)
    .map(([text, detail]) => ({
      label: text,
      kind: CompletionItemKind.File,
      detail,
      text,
      span,
      filter: text,
      rank: 5,
    }));
}

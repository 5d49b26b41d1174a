/** What completion may offer, before it is a completion item. */
import type { CompletionItem, CompletionItemKind, CompletionList } from 'vscode-languageserver-types';
import { fold, hasAccents } from '../../registry/fold';
import type { Span } from '../../report/model';
import type { LineIndex } from '../../source/line-index';
import type { Topic } from './topic';

export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is shown beside the label. */
  readonly detail?: string;
  /** What explains it, for whoever looks at it. */
  readonly about?: Topic;
  /** What is inserted in the place of `span`. */
  readonly text: string;
  /** What has been typed of it, absolute. */
  readonly span: Span;
  /** What the client compares with what is typed. */
  readonly filter: string;
  /** Candidates of a lower rank come first; within a rank they keep their order. */
  readonly rank: number;
}

/** More than anybody reads, and few enough to be sent at once. */
export const mostItems = 200;

/** The candidates as a list, in the order of their ranks, with their topics as `data`; incomplete when it had to be cut. */
export function toList(candidates: readonly Candidate[], lines: LineIndex): CompletionList {
  const ordered = [...candidates].sort((a, b) => a.rank - b.rank);
  const items = ordered.slice(0, mostItems).map((candidate, index): CompletionItem => {
    const { label, kind, detail, about, text, span, filter } = candidate;
    return {
      label,
      kind,
      ...(detail !== undefined && detail !== '' && { detail }),
      filterText: filter,
      sortText: String(index).padStart(4, '0'),
      textEdit: { range: lines.rangeOf(span), newText: text },
      ...(about && { data: about }),
    };
  });
  return { isIncomplete: ordered.length > mostItems, items };
}

/**
 * What a client is to compare with what is typed. Clients know nothing of accents and of names that begin in the middle, so that
 * the filter begins with what has been typed already and goes on as the name does.
 *
 * @param typed what has been typed
 * @param key the folded name that it begins
 * @param name the name itself
 */
export function filterText(typed: string, key: string, name: string): string {
  const rest = typed === '' ? key : `${typed}${key.slice(foldTyped(typed).length)}`;
  return hasAccents(name) || typed === '' ? `${rest} ${name}` : rest;
}

/** What is typed, folded; a space at its end is kept, because the next word has been begun. */
export function foldTyped(typed: string): string {
  const folded = fold(typed);
  return folded !== '' && /\s$/.test(typed) ? `${folded} ` : folded;
}

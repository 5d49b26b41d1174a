/** Completes the labels of footnotes: `[^1]`. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import { footnotesOf } from '../../rules/shared/footnotes';
import { blockSpan } from '../document-symbols';
import { newFootnoteLabel } from '../refactorings/wrap-as-footnote';
import type { Candidate } from './candidate';

/** The labels that may stand after `[^`, that of a new note first; `undefined` when the cursor is not after that. */
export function completeNote({ report }: Analysis, offset: number): Candidate[] | undefined {
  const before = report.text.slice(Math.max(0, offset - longestLabel), offset);
  const typed = /\[\^([^\s[\]^]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const closes = report.text.charAt(offset) === ']' ? '' : ']';
  const span = { start: offset - typed.length, end: offset };
  const candidate = (label: string, detail: string, rank: number): Candidate => ({
    label,
    kind: CompletionItemKind.Reference,
    detail,
    text: label + closes,
    span,
    filter: label,
    rank,
  });
  const known = new Map<string, Candidate>();
  for (const { label, key, block } of footnotesOf(report).definitions) {
    const { start, end } = blockSpan(report, block);
    const note = report.text
      .slice(start, end)
      .replace(/^\s*\[\^[^\]]*\]:\s*/, '')
      .replace(/\s+/g, ' ');
    if (!known.has(key)) known.set(key, candidate(label, note.length > 80 ? `${note.slice(0, 79)}…` : note, 1));
  }
  return [candidate(newFootnoteLabel(report), t`new note`, 0), ...known.values()];
}

const longestLabel = 100;

import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import type { Span } from '../../report/model';
import { footnotesOf } from '../../rules/shared/footnotes';
import { blockSpan } from '../document-symbols';
import type { Refactoring } from './refactoring';

/** Moves the selected words into a new footnote, which is called where they stood. */
export function wrapAsFootnote({ report }: Analysis, { start, end }: Span): Refactoring | undefined {
  const { text, blocks } = report;
  const selected = text.slice(start, end);
  const words = selected.trim();
  // A word alone is selected by every double click, and is no note.
  if (!/\s/.test(words) || /\r?\n\s*\r?\n|\[\^/.test(selected)) return undefined;
  const index = blocks.findIndex(({ kind }, at) => {
    const span = blockSpan(report, at);
    return kind === 'paragraph' && span.start <= start && end <= span.end;
  });
  if (index < 0) return undefined;
  const label = newFootnoteLabel(report);
  const after = blockSpan(report, index).end;
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const note = words.replace(/^\((.*)\)$/su, '$1').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const closed = /[.!?]["”]?$/.test(note) ? note : `${note}.`;
  // The blank before the words goes with them: a call stands at the word it belongs to.
  const from = start - (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  return {
    title: t`Move into a footnote`,
    kind: 'refactor.extract',
    edits: [
      { span: { start: from, end: end - (selected.length - selected.trimEnd().length) }, text: `[^${label}]` },
      { span: { start: after, end: after }, text: `${ending}${ending}[^${label}]: ${closed.replace(/\s+/g, ' ')}` },
    ],
  };
}

/** A label that no footnote has: the number after the highest. */
export function newFootnoteLabel(report: Analysis['report']): string {
  const { calls, definitions } = footnotesOf(report);
  const numbers = [...calls, ...definitions].map(({ key }) => (/^\d{1,6}$/.test(key) ? Number(key) : 0));
  return String(Math.max(0, ...numbers) + 1);
}

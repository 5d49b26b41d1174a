/** Completes references to parts of the report: annexes, chapters, tables. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import type { Language } from '../../report/front-matter-schema';
import { reportParts } from '../report-parts';
import type { Candidate } from './candidate';
import type { ProseCursor } from './prose-cursor';

/** The numbers of the parts that a word before the cursor names: after “see annex ” those of the annexes, with their titles. */
export function completePart(analysis: Analysis, cursor: ProseCursor): Candidate[] {
  const match = words[analysis.language].exec(cursor.before);
  const kind = kinds.find((name) => match?.groups?.[name] !== undefined);
  const typed = match?.groups?.['typed'];
  if (!kind || typed === undefined) return [];
  const span = cursor.spanFrom(cursor.before.length - typed.length);
  if (!span) return [];
  return reportParts(analysis.report)
    .flatMap(({ number, ...part }) => (part.kind === kind && number?.startsWith(typed) ? [{ ...part, number }] : []))
    .map(({ number, title }) => ({
      label: number,
      kind: CompletionItemKind.Reference,
      detail: title,
      text: number,
      span,
      filter: number,
      rank: 5,
    }));
}

const kinds = ['annex', 'chapter', 'table'] as const;

const typed = '[\\s\\u00A0](?<typed>[IVXLC]*|\\d*)$';
const words: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?<!\\p{L})(?:(?<annex>annex)|(?<chapter>chapter)|(?<table>table))${typed}`, 'iu'),
  fr: new RegExp(`(?<!\\p{L})(?:(?<annex>annexe)|(?<chapter>chapitre)|(?<table>tableau))${typed}`, 'iu'),
  es: new RegExp(`(?<!\\p{L})(?:(?<annex>anexo)|(?<chapter>capítulo)|(?<table>cuadro))${typed}`, 'iu'),
};

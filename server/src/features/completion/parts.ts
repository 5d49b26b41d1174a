/** Completes references to parts of the report: annexes, chapters, tables. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import type { Language } from '../../report/front-matter-schema';
import type { Report, Section } from '../../report/model';
import { enumeratorText } from '../../rules/shared/enumerators';
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
  return parts(analysis.report, kind)
    .filter(({ number }) => number.startsWith(typed))
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
type Kind = (typeof kinds)[number];

const typed = '[\\s\\u00A0](?<typed>[IVXLC]*|\\d*)$';
const words: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?<!\\p{L})(?:(?<annex>annex)|(?<chapter>chapter)|(?<table>table))${typed}`, 'iu'),
  fr: new RegExp(`(?<!\\p{L})(?:(?<annex>annexe)|(?<chapter>chapitre)|(?<table>tableau))${typed}`, 'iu'),
  es: new RegExp(`(?<!\\p{L})(?:(?<annex>anexo)|(?<chapter>capítulo)|(?<table>cuadro))${typed}`, 'iu'),
};

interface Part {
  readonly number: string;
  readonly title: string;
}

function parts(report: Report, kind: Kind): readonly Part[] {
  if (kind === 'table') return tables(report);
  const sections = all(report.sections).filter(
    (section) => section.kind === (kind === 'annex' ? 'annex' : 'section') && (kind === 'annex' || section.depth === 1),
  );
  // A single annex has no number.
  if (kind === 'annex' && sections.length < 2) return [];
  return sections.flatMap(({ title, enumerator }, index) => {
    const own = /^\p{L}+[\s\u00A0]([IVXLC]+|\d+)(?!\p{L})/u.exec(title)?.[1] ?? enumerator?.text.replace(/\.$/, '');
    const number = own ?? enumeratorText({ scheme: 'upper-roman', form: 'full-stop' }, index + 1)?.replace('.', '');
    return number === undefined ? [] : [{ number, title }];
  });
}

function tables({ blocks }: Report): readonly Part[] {
  return blocks.flatMap(({ kind, prose }) => {
    const text = kind === 'paragraph' ? (prose[0]?.text ?? '') : '';
    const [, number, title = ''] =
      /^(?:Table|Tableau|Cuadro)[\s\u00A0](\d{1,3}|[IVXLC]+)[.:\s]+(.*)$/u.exec(text) ?? [];
    return number === undefined ? [] : [{ number, title }];
  });
}

function all(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...all(section.children)]);
}

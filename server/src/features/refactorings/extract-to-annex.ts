import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import type { Language } from '../../report/front-matter-schema';
import type { Span } from '../../report/model';
import { allSections } from '../../report/sections';
import { enumeratorText } from '../../rules/shared/enumerators';
import { blockSpan } from '../document-symbols';
import type { Refactoring } from './refactoring';

interface Wording {
  readonly annex: string;
  /** A reference to the annex of a number, or to the only one. */
  readonly see: (number: string | undefined) => string;
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: { annex: 'Annex', see: (number) => (number ? `See annex ${number}.` : 'See the annex.') },
  fr: { annex: 'Annexe', see: (number) => (number ? `Voir l’annexe ${number}.` : 'Voir l’annexe.') },
  es: { annex: 'Anexo', see: (number) => (number ? `Véase el anexo ${number}.` : 'Véase el anexo.') },
};

/** Moves the selected blocks to a new annex at the end of the report; a reference takes their place. */
export function extractToAnnex({ report, language }: Analysis, { start, end }: Span): Refactoring | undefined {
  if (start === end) return undefined;
  const { text } = report;
  const moved = report.blocks.flatMap((_, index) => {
    const span = blockSpan(report, index);
    return span.start < end && start < span.end ? [{ index, span }] : [];
  });
  const [first, last] = [moved[0], moved.at(-1)];
  // A part of a block cannot be an annex, and neither can headings, which divide the text around them.
  if (!first || !last || start > first.span.start || end < last.span.end) return undefined;
  if (moved.some(({ index }) => report.blocks[index]?.kind === 'heading')) return undefined;
  const others = allSections(report.sections).filter(({ kind }) => kind === 'annex');
  if (others.some(({ heading, end: after }) => heading <= first.index && first.index < after)) return undefined;
  const { annex, see } = wordings[language];
  const number =
    others.length === 0
      ? undefined
      : enumeratorText({ scheme: 'upper-roman', form: 'full-stop' }, others.length + 1)?.replace('.', '');
  // Annexes are numbered when they are published; a number is typed where the others have one.
  const isTyped = others.some(({ title }) => /^\p{L}+ [IVX]+(?!\p{L})/u.test(title));
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const body = text.slice(first.span.start, last.span.end);
  const bottom = text.trimEnd().length;
  return {
    title: t`Move to a new annex`,
    kind: 'refactor.extract',
    edits: [
      { span: { start: first.span.start, end: last.span.end }, text: see(number) },
      {
        span: { start: Math.max(bottom, last.span.end), end: text.length },
        text: `${ending}${ending}# ${annex}${isTyped ? ` ${number}` : ''}${ending}${ending}${body}${ending}`,
      },
    ],
  };
}

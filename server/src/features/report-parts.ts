/** The parts of a report that others can refer to by number: annexes, chapters, their sections, tables. */
import type { PartKind } from '../mentions/part-references';
import type { Report, Section, Span } from '../report/model';
import { proseSpan } from '../report/prose';
import { allSections } from '../report/sections';
import { enumeratorText } from '../rules/shared/enumerators';

export interface ReportPart {
  readonly kind: PartKind;
  /** As a reference has it: `II`, `II.A`, `3`; absent for the only annex, which has none. */
  readonly number?: string;
  readonly title: string;
  /** Its title, absolute, without an enumerator. */
  readonly span: Span;
}

const kept = new WeakMap<Report, readonly ReportPart[]>();

/** The parts in source order. Numbers are those that are typed, else those that are produced when the report is published. */
export function reportParts(report: Report): readonly ReportPart[] {
  const known = kept.get(report);
  if (known) return known;
  const parts = [...annexes(report), ...chapters(report), ...tables(report)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  kept.set(report, parts);
  return parts;
}

/** The title of a section, absolute, without an enumerator. */
export function titleSpan({ blocks, starts }: Report, { heading, title }: Section): Span {
  const start = starts[heading] ?? 0;
  const prose = blocks[heading]?.prose[0];
  if (!prose) return { start, end: start };
  const own = proseSpan(prose, { start: prose.text.length - title.length, end: prose.text.length });
  return { start: start + own.start, end: start + own.end };
}

function annexes(report: Report): readonly ReportPart[] {
  const sections = allSections(report.sections).filter(({ kind }) => kind === 'annex');
  return sections.map((section, index) => {
    const { title } = section;
    const own = /^\p{L}+[\s\u00A0]([IVXLC]+|[A-Z]|\d+)(?![\p{L}\p{N}])/u.exec(title)?.[1];
    const number = own ?? (sections.length > 1 ? numeral('upper-roman', index) : undefined);
    return { kind: 'annex', title, span: titleSpan(report, section), ...(number !== undefined && { number }) };
  });
}

function chapters(report: Report): readonly ReportPart[] {
  return report.sections
    .filter(({ kind }) => kind === 'section')
    .flatMap((chapter, index): readonly ReportPart[] => {
      const number = chapter.enumerator?.text.replace(/\.$/, '') ?? numeral('upper-roman', index);
      const sections = chapter.children.filter(({ kind }) => kind === 'section');
      return [
        { kind: 'chapter', number, title: chapter.title, span: titleSpan(report, chapter) },
        ...sections.map((section, at): ReportPart => {
          const letter = section.enumerator?.text.replace(/\.$/, '') ?? numeral('upper-letter', at);
          return {
            kind: 'section',
            number: `${number}.${letter}`,
            title: section.title,
            span: titleSpan(report, section),
          };
        }),
      ];
    });
}

function tables({ blocks, starts }: Report): readonly ReportPart[] {
  return blocks.flatMap(({ kind, prose, source }, index): readonly ReportPart[] => {
    const text = kind === 'paragraph' ? (prose[0]?.text ?? '') : '';
    const caption = /^(?:Table|Tableau|Cuadro)[\s\u00A0](\d{1,3}|[IVXLC]+)[.:\s]+(.*)$/u.exec(text);
    if (!caption) return [];
    const [, number = '', title = ''] = caption;
    const start = starts[index] ?? 0;
    return [{ kind: 'table', number, title, span: { start, end: start + source.length } }];
  });
}

function numeral(scheme: 'upper-roman' | 'upper-letter', index: number): string {
  return enumeratorText({ scheme, form: 'full-stop' }, index + 1)?.replace(/\.$/, '') ?? String(index + 1);
}

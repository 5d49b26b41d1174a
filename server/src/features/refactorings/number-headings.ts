import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import type { Enumerator, Section, TextEdit } from '../../report/model';
import { proseToSource } from '../../report/prose';
import { enumeratorText } from '../../rules/shared/enumerators';
import type { Refactoring } from './refactoring';

/** By level: I., A., 1., (a). Source: DGACM, Editorial Manual, headings. */
const schemes: readonly Pick<Enumerator, 'scheme' | 'form'>[] = [
  { scheme: 'upper-roman', form: 'full-stop' },
  { scheme: 'upper-letter', form: 'full-stop' },
  { scheme: 'arabic', form: 'full-stop' },
  { scheme: 'lower-letter', form: 'parentheses' },
];

/** Types enumerators before all headings that have none; those that stand there already are written anew in their sequence. */
export function numberHeadings({ report }: Analysis): Refactoring | undefined {
  const edits: TextEdit[] = [];
  const visit = (sections: readonly Section[], level: number): void => {
    let value = 0;
    for (const section of sections) {
      const { kind, heading, enumerator, children } = section;
      const scheme = schemes[level];
      // Notes, references and annexes have no place among the chapters.
      if (kind !== 'section' || !scheme) continue;
      const text = enumeratorText(scheme, ++value);
      const prose = report.blocks[heading]?.prose[0];
      if (text === undefined || !prose) continue;
      const start = (report.starts[heading] ?? 0) + proseToSource(prose, 0);
      const own = enumerator ? enumerator.span.end - enumerator.span.start : 0;
      if (enumerator?.text !== text) edits.push({ span: { start, end: start + own }, text: `${text} ` });
      visit(children, level + 1);
    }
  };
  visit(report.sections, 0);
  edits.sort((a, b) => a.span.start - b.span.start);
  return edits.length === 0 ? undefined : { title: t`Number the headings`, kind: 'refactor.rewrite', edits };
}

/** Removes typed enumerators from headings: those of the output are produced. */
export function unnumberHeadings({ report }: Analysis): Refactoring | undefined {
  const edits: TextEdit[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const { kind, heading, enumerator, children } of sections) {
      const base = report.starts[heading] ?? 0;
      if (kind === 'section' && enumerator) {
        edits.push({ span: { start: base + enumerator.span.start, end: base + enumerator.span.end }, text: '' });
      }
      visit(children);
    }
  };
  visit(report.sections);
  edits.sort((a, b) => a.span.start - b.span.start);
  return edits.length === 0 ? undefined : { title: t`Remove the numbers of headings`, kind: 'refactor.rewrite', edits };
}

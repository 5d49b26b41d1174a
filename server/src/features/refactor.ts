/** Everything that can be done to a report at a place besides correcting it. */
import type { Analysis } from '../analysis';
import type { Span } from '../report/model';
import { defineAcronym } from './refactorings/define-acronym';
import { extractToAnnex } from './refactorings/extract-to-annex';
import { introduceSpeaker } from './refactorings/introduce-speaker';
import { numberHeadings, unnumberHeadings } from './refactorings/number-headings';
import type { Refactoring } from './refactorings/refactoring';
import { wrapAsFootnote } from './refactorings/wrap-as-footnote';

const all = [introduceSpeaker, defineAcronym, wrapAsFootnote, extractToAnnex];

/** The refactorings that a place or selection offers. Those of headings are offered on a heading. */
export function refactoringsAt(analysis: Analysis, span: Span): readonly Refactoring[] {
  const here = [
    ...all.map((refactor) => refactor(analysis, span)),
    ...(isOnHeading(analysis, span) ? headings(analysis) : []),
  ];
  return here.filter((refactoring) => refactoring !== undefined);
}

function headings(analysis: Analysis): readonly (Refactoring | undefined)[] {
  return [numberHeadings(analysis), unnumberHeadings(analysis)];
}

function isOnHeading({ report }: Analysis, { start }: Span): boolean {
  const index = report.starts.findLastIndex((each) => each <= start);
  const block = report.blocks[index];
  return block?.kind === 'heading' && start <= (report.starts[index] ?? 0) + block.source.length;
}

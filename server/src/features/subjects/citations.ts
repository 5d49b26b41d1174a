import type { Analysis } from '../../analysis';
import { type CitedWork, type ReferenceEntry, referenceList } from '../../mentions/reference-list';
import type { Subject } from '../subject';
import { touches } from './touches';

/** The work that is cited or listed at an offset, with its entry in the list of references and everything that cites it. */
export function citationAt(analysis: Analysis, offset: number): Subject | undefined {
  const { entries, cited } = referenceList(analysis);
  const citation = cited.find(({ span }) => touches(span, offset)) ?? citedAround(analysis, cited, offset);
  const works = citation ? entriesOf(citation) : entries.filter(({ span }) => touches(span, offset)).slice(0, 1);
  const span = citation?.span ?? works[0]?.span;
  if (!span || works.length === 0) return undefined;
  const places = [
    ...works.map((entry) => ({ span: entry.span, isDefinition: true })),
    ...cited
      .filter((work) => entriesOf(work).some((entry) => works.includes(entry)))
      .map((work) => ({ span: work.span, isDefinition: false })),
  ].sort((a, b) => a.span.start - b.span.start);
  return { kind: 'citation', span, places, sources: [] };
}

/** The entries that a citation means: those of its author with its year and letter. */
function entriesOf({ byAuthor, year, suffix }: CitedWork): readonly ReferenceEntry[] {
  return byAuthor.filter((entry) => entry.year === year && entry.suffix === suffix);
}

/** A citation is one thing to a reader, author and year: on its author, the first year after the cursor is meant. */
function citedAround(analysis: Analysis, cited: readonly CitedWork[], offset: number): CitedWork | undefined {
  const around = analysis.citations.find(({ span }) => touches(span, offset));
  return around && cited.find(({ span }) => offset <= span.end && span.end <= around.span.end);
}

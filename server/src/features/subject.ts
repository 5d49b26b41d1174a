/**
 * What stands at a place of a report, and everywhere else where the same thing stands. Going to the definition, finding and
 * highlighting references and renaming all read it, so that they can never disagree.
 */
import type { Analysis } from '../analysis';
import type { Source } from '../registry/model';
import type { Span } from '../report/model';
import { acronymAt, entityAt } from './subjects/bodies';
import { citationAt } from './subjects/citations';
import { directiveAt } from './subjects/directives';
import { footnoteAt } from './subjects/footnotes';
import { personAt } from './subjects/people';

/** One place where a subject stands. Spans are UTF-16 offsets in the source of the report. */
export interface SubjectPlace {
  readonly span: Span;
  /** Whether it is introduced, defined or listed there. */
  readonly isDefinition: boolean;
}

export interface Subject {
  readonly kind: 'person' | 'acronym' | 'entity' | 'footnote' | 'citation' | 'directive';
  /** What stands at the place that was asked for. */
  readonly span: Span;
  /** Everywhere in the report, in source order; the place that was asked for is among them. */
  readonly places: readonly SubjectPlace[];
  /** Where it is written down in files of the team. */
  readonly sources: readonly Source[];
}

/** What stands at an offset: a person, an acronym, a body or country, a footnote, a citation or a generated part. */
export function subjectAt(analysis: Analysis, offset: number): Subject | undefined {
  return (
    footnoteAt(analysis, offset) ??
    citationAt(analysis, offset) ??
    personAt(analysis, offset) ??
    acronymAt(analysis, offset) ??
    entityAt(analysis, offset) ??
    directiveAt(analysis, offset)
  );
}

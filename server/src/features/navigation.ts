/** Going to the definition of what stands at a place, and finding and highlighting everything else that is the same. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { Source } from '../registry/model';
import type { Span } from '../report/model';
import type { LineIndex } from '../source/line-index';
import { subjectAt } from './subject';

/** Where a subject is defined. */
export interface Definition {
  /** What the cursor is on. */
  readonly origin: Range;
  /** Its places in the report; none when only a file of the team has it. */
  readonly inReport: readonly Location[];
  /** Its entries in files of the team; the caller, which can read them, makes locations of these. */
  readonly inFiles: readonly FilePlace[];
}

/** A place in a file that is no report. */
export interface FilePlace {
  readonly uri: string;
  /** UTF-16 offsets in the file. */
  readonly span: Span;
}

/**
 * Where what stands at an offset is defined: an acronym where the text defines it, a speaker where the report introduces the
 * person, a footnote and a citation where they are written out. The entry in the registry or the list of participants
 * follows; on the definition itself it is all there is to go to.
 *
 * @param uri the report
 */
export function definition(analysis: Analysis, offset: number, lines: LineIndex, uri: string): Definition | undefined {
  const subject = subjectAt(analysis, offset);
  if (!subject) return undefined;
  const defined = subject.places.filter(({ isDefinition }) => isDefinition);
  const isThere = defined.some(({ span }) => span.start <= offset && offset <= span.end);
  const inFiles = subject.sources.flatMap(filePlace);
  return {
    origin: lines.rangeOf(subject.span),
    inReport: isThere && inFiles.length > 0 ? [] : defined.map(({ span }) => ({ uri, range: lines.rangeOf(span) })),
    inFiles,
  };
}

/**
 * Everywhere in the report where the same thing stands as at an offset.
 *
 * @param withDefinition whether the places where it is defined count
 */
export function references(
  analysis: Analysis,
  offset: number,
  lines: LineIndex,
  uri: string,
  withDefinition: boolean,
): Location[] {
  const places = subjectAt(analysis, offset)?.places ?? [];
  return places
    .filter(({ isDefinition }) => withDefinition || !isDefinition)
    .map(({ span }) => ({ uri, range: lines.rangeOf(span) }));
}

/** The same places, to be highlighted while the cursor is on one of them. */
export function highlights(analysis: Analysis, offset: number, lines: LineIndex): DocumentHighlight[] {
  const places = subjectAt(analysis, offset)?.places ?? [];
  return places.map(({ span, isDefinition }) => ({
    range: lines.rangeOf(span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function filePlace({ file, start, end }: Source): FilePlace[] {
  return file === undefined || start === undefined || end === undefined ? [] : [{ uri: file, span: { start, end } }];
}

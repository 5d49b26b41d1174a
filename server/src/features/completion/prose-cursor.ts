/** Where in the prose of a report the cursor is, and what stands before it. */
import type { Analysis } from '../../analysis';
import type { Place } from '../../mentions/occurrence';
import type { Span } from '../../report/model';
import { proseToSource, sourceToProse } from '../../report/prose';

export interface ProseCursor {
  readonly place: Place;
  /** The run of prose up to the cursor; blanks at its end are one space. */
  readonly before: string;
  /**
   * The source from an index of `before` to the cursor, absolute. `undefined` when that could not be replaced as a whole:
   * it spans lines, or mark-up stands in it.
   */
  spanFrom(index: number): Span | undefined;
}

/** The cursor in prose; `undefined` in code, HTML, the target of a link, front matter, and where no prose has begun. */
export function proseCursor(analysis: Analysis, offset: number): ProseCursor | undefined {
  const { text, starts, blocks } = analysis.report;
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const index = lastAtMost(starts, end - 1);
  const block = blocks[index];
  const start = starts[index];
  if (!block || start === undefined || end > start + block.source.length) return undefined;

  for (const place of analysis.places) {
    if (place.block !== index) continue;
    const { prose } = place;
    const after = sourceToProse(prose, end - start);
    // Prose and source must run in step up to the cursor; where they do not, the cursor is in mark-up.
    if (after === 0 || proseToSource(prose, after - 1) !== end - start - 1) continue;
    if (prose.text[after - 1] === objectReplacement) continue;
    const before = prose.text.slice(0, after) + (end < offset ? ' ' : '');
    return { place, before, spanFrom: (from) => spanFrom(analysis, place, before, from, offset) };
  }
  return undefined;
}

const objectReplacement = '\uFFFC';

function spanFrom(analysis: Analysis, place: Place, before: string, from: number, offset: number): Span | undefined {
  if (from >= before.length) return { start: offset, end: offset };
  const start = place.start + proseToSource(place.prose, from);
  const source = analysis.report.text.slice(start, offset);
  if (/[\r\n]/.test(source) || source.replace(/[ \t]+/g, ' ') !== before.slice(from).replace(/[ \t]+/g, ' '))
    return undefined;
  return { start, end: offset };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Index of the last number that is at most `value`; −1 when there is none. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

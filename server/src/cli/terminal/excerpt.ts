/** The line a finding is on, cut to the width of the terminal, with a mark under the place. */
import type { Span } from '../../report/model';
import { type Cell, cells } from '../../source/display-width';
import { printable } from './printable';

export interface Excerpt {
  readonly line: string;
  /** Spaces and carets that stand under the place when both are shown from the same column. */
  readonly underline: string;
}

/**
 * An excerpt of a line.
 *
 * @param line the whole line without its end
 * @param span the place, as UTF-16 offsets in the line; what lies beyond the line is left out, and an empty place gets one caret
 * @param width columns there are
 */
export function excerpt(line: string, span: Span, width: number): Excerpt {
  // A line of megabytes is not taken apart as a whole: nothing farther away than this can be in the window.
  const from = Math.max(0, span.start - 8 * width);
  const near = printable(line.slice(from, Math.min(line.length, span.start + 8 * width)));
  const all = cells(near);
  const first = firstAt(all, span.start - from);
  const last = Math.max(first + 1, firstAt(all, Math.min(span.end, line.length) - from));

  const { start, end } = window(all, first, Math.min(last, all.length), width - 2);
  const cutBefore = start > 0 || from > 0;
  const cutAfter = end < all.length || from + near.length < line.length;
  const shown = all.slice(start, end);
  const text = `${cutBefore ? ellipsis : ''}${shown.map((cell) => cell.text).join('')}${cutAfter ? ellipsis : ''}`;
  const before = (cutBefore ? 1 : 0) + widthOf(all.slice(start, first));
  const marked = Math.max(1, widthOf(all.slice(first, Math.min(last, end))));
  return { line: text, underline: `${' '.repeat(before)}${'^'.repeat(marked)}` };
}

const ellipsis = '…';

/** Index of the first cell that begins at or after an offset. An offset inside a cell means that cell. */
function firstAt(all: readonly Cell[], offset: number): number {
  const index = all.findIndex(({ start, text }) => start + text.length > offset);
  return index < 0 ? all.length : index;
}

/** The cells to show: all when they fit, else as much before as after the place, which is shown from its beginning. */
function window(all: readonly Cell[], first: number, last: number, width: number): { start: number; end: number } {
  if (widthOf(all) <= width) return { start: 0, end: all.length };
  let start = first;
  let end = first;
  let room = width;
  while (end < last && (all[end]?.width ?? 0) <= room) room -= all[end++]?.width ?? 0;
  for (;;) {
    const left = start > 0 ? (all[start - 1]?.width ?? 0) : Number.POSITIVE_INFINITY;
    const right = end < all.length ? (all[end]?.width ?? 0) : Number.POSITIVE_INFINITY;
    // The text after a place says more about it than the text before: it comes first when both sides are even.
    const takeRight = right <= room && (end - last <= first - start || left > room);
    if (takeRight) {
      room -= right;
      end++;
    } else if (left <= room) {
      room -= left;
      start--;
    } else return { start, end };
  }
}

function widthOf(some: readonly Cell[]): number {
  return some.reduce((sum, { width }) => sum + width, 0);
}

/** Between the lines of the source and the page: which is where. */
import type { Article, ShownBlock } from './article';

/** A place to come back to: the line of a block, and how far into the block the top of the window is, as a part of its height. */
export interface Place {
  readonly line: number;
  readonly part: number;
}

/** How far below the window’s top the page is read, in pixels: a block that is scrolled to does not stick to the edge. */
const margin = 12;

/** A line of the source (with a fraction) and the height in the window, in pixels, at which it is. */
interface Point {
  readonly line: number;
  readonly y: number;
}

/**
 * Where a line is in the window, in pixels below `margin`; its fraction says how far into the line. A block’s lines are spread
 * evenly over its height, and what is between two blocks over what is between them in the source. The start of the source is the
 * top of the page.
 */
export function heightOf(article: Article, line: number): number | undefined {
  const { placed } = article;
  const index = Math.max(
    0,
    lastUpTo(placed.length, (each) => (placed[each]?.line ?? 0) <= line),
  );
  const points = pointsOf(article, index);
  const at = points.findLastIndex((point) => point.line <= line);
  const point = points[Math.max(0, at)];
  if (!point) return undefined;
  const next = points[at + 1];
  if (at === -1 || !next || next.line === point.line) return point.y - margin;
  return point.y + ((next.y - point.y) * (line - point.line)) / (next.line - point.line) - margin;
}

/** The line at the top of the window, with a fraction; the reverse of `heightOf`. */
export function lineAtTop(article: Article): number | undefined {
  const { placed } = article;
  const index = Math.max(
    0,
    lastUpTo(placed.length, (each) => topOf(placed[each]) <= margin),
  );
  const points = pointsOf(article, index);
  const at = points.findLastIndex((point) => point.y <= margin);
  const point = points[Math.max(0, at)];
  if (!point) return undefined;
  const next = points[at + 1];
  if (at === -1 || !next || next.y === point.y) return point.line;
  return point.line + ((next.line - point.line) * (margin - point.y)) / (next.y - point.y);
}

/** The place of the window. */
export function placeNow({ placed }: Article): Place | undefined {
  const block =
    placed[
      Math.max(
        0,
        lastUpTo(placed.length, (each) => topOf(placed[each]) <= margin),
      )
    ];
  if (block?.line === undefined) return undefined;
  const { top, height } = block.element.getBoundingClientRect();
  return { line: block.line, part: (margin - top) / Math.max(1, height) };
}

/** How far a place is below the top of the window, in pixels. */
export function distanceTo({ placed }: Article, { line, part }: Place): number | undefined {
  const block =
    placed[
      Math.max(
        0,
        lastUpTo(placed.length, (each) => (placed[each]?.line ?? 0) <= line),
      )
    ];
  if (!block) return undefined;
  const { top, height } = block.element.getBoundingClientRect();
  return top + part * Math.max(1, height) - margin;
}

/** The known points of a block, from its first line to the first of the next; both numbers rise. */
function pointsOf({ placed }: Article, index: number): readonly Point[] {
  const block = placed[index];
  if (block?.line === undefined) return [];
  const { element, line, lines } = block;
  const { top, bottom } = element.getBoundingClientRect();
  const points: Point[] = [{ line, y: index === 0 ? margin - window.scrollY : top }];
  const add = (point: Point): void => {
    const last = points.at(-1);
    if (last && point.line >= last.line && point.y >= last.y) points.push(point);
  };
  for (const inner of element.querySelectorAll<HTMLElement>('[data-line]')) {
    const own = line + Number(inner.dataset['line']);
    if (own > line && own < line + lines) add({ line: own, y: inner.getBoundingClientRect().top });
  }
  if (lines > 0) add({ line: line + lines, y: bottom });
  const next = placed[index + 1];
  if (next?.line !== undefined) add({ line: next.line, y: topOf(next) });
  else add({ line: line + lines + 1, y: document.documentElement.scrollHeight - window.scrollY });
  return points;
}

function topOf(block: ShownBlock | undefined): number {
  return block?.element.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
}

/** The last of `count` indices for which a condition holds that, once it does not, never holds again; -1 when it never does. */
function lastUpTo(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

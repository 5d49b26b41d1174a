/** Between a run of prose and the source of its block. */
import type { Prose, Span } from './model';

/** Where in the block's source the character at `offset` of the prose begins. */
export function proseToSource(prose: Prose, offset: number): number {
  const { map } = prose;
  const point = lastPoint(map, 0, offset);
  return (map[point + 1] ?? 0) + offset - (map[point] ?? 0);
}

/**
 * The span of the block's source that a span of the prose came from: from its first to its last character, without mark-up
 * that stands before or after these.
 */
export function proseSpan(prose: Prose, span: Span): Span {
  const start = proseToSource(prose, span.start);
  if (span.end <= span.start) return { start, end: start };
  const { map } = prose;
  // Where prose that was apart in the source meets, the map has two points: the first is the end of what comes before.
  let point = lastPoint(map, 0, span.end);
  while (point >= 2 && map[point - 2] === span.end) point -= 2;
  return { start, end: (map[point + 1] ?? 0) + span.end - (map[point] ?? 0) };
}

/** The offset in the prose of what stands at `offset` in the block's source; mark-up counts as what follows it. */
export function sourceToProse(prose: Prose, offset: number): number {
  const { map } = prose;
  const point = lastPoint(map, 1, offset);
  const start = map[point] ?? 0;
  const source = map[point + 1] ?? 0;
  const limit = map[point + 2] ?? prose.text.length;
  return Math.min(Math.max(start, start + offset - source), limit);
}

/** Index in `map` of the last point whose text offset (`side` 0) or source offset (`side` 1) is at most `offset`. */
function lastPoint(map: readonly number[], side: 0 | 1, offset: number): number {
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2 + side] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

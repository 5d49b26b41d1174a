/**
 * The Damerau–Levenshtein distance of two strings in UTF-16 units, in the variant called optimal string alignment: an
 * insertion, a deletion, a replacement and the exchange of two neighbours cost 1 each, and no part of the text is edited
 * twice (`ca` → `abc` is 3, not 2).
 *
 * @param limit the largest distance of interest; anything above it gives `limit + 1`, which is much faster to find out
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;

  // What both begin or end with costs nothing, and near matches are nearly all of that.
  let start = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const rows = aEnd - start;
  const columns = bEnd - start;
  if (rows === 0 || columns === 0) return Math.min(Math.max(rows, columns), beyond);

  let beforePrevious = new Array<number>(columns + 1).fill(0);
  let previous = Array.from({ length: columns + 1 }, (_, column) => column);
  let current = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const unit = a.charCodeAt(start + row - 1);
    current[0] = row;
    let best = row;
    for (let column = 1; column <= columns; column++) {
      const other = b.charCodeAt(start + column - 1);
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (unit === other ? 0 : 1),
      );
      const exchanged =
        row > 1 && column > 1 && unit === b.charCodeAt(start + column - 2) && other === a.charCodeAt(start + row - 2);
      if (exchanged) cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    // An exchange reaches back two rows, so both must be beyond the limit before nothing can come back below it.
    if (best > limit && Math.min(...previous) > limit) return beyond;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, columns), beyond);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

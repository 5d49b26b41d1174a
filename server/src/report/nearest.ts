/** Near misses among few words. */

/**
 * The one candidate that `word` is a likely slip for: one edit away, or two when it is longer than five letters. Undefined
 * when there is none or more than one.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = word.length > 5 ? 2 : word.length > 2 ? 1 : 0;
  const distances = candidates.map((candidate) => distance(word, candidate));
  const least = Math.min(...distances);
  if (least > allowed || distances.filter((each) => each === least).length > 1) return undefined;
  return candidates[distances.indexOf(least)];
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
function distance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforePrevious, column - 2) + 1);
      }
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

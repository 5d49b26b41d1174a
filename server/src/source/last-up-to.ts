/**
 * The index of the last of some numbers that is not above a value; -1 when all are.
 *
 * @param rising the numbers, none less than the one before
 */
export function lastUpTo(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Finds out which blocks of a new version are which of the old. */

/**
 * Aligns two sequences of signatures, each a kind, a colon and the words.
 *
 * @returns for each new block the index of its old self or predecessor, or -1 when it is new; indices rise
 */
export function align(old: readonly string[], fresh: readonly string[]): readonly number[] {
  const result = fresh.map(() => -1);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
    result[start] = start;
    start++;
  }
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - start && old.at(-1 - tail) === fresh.at(-1 - tail)) {
    tail++;
    result[fresh.length - tail] = old.length - tail;
  }
  matchEqual(old, fresh, start, tail, result);
  pairRest(old, fresh, result);
  return result;
}

/** Matches equal blocks between the common start and the common end, in rising order. */
function matchEqual(old: readonly string[], fresh: readonly string[], start: number, tail: number, result: number[]) {
  const places = new Map<string, number[]>();
  for (let index = start; index < old.length - tail; index++) {
    const text = old[index] ?? '';
    const own = places.get(text);
    if (own) own.push(index);
    else places.set(text, [index]);
  }
  let after = start;
  for (let index = start; index < fresh.length - tail; index++) {
    const own = places.get(fresh[index] ?? '');
    let place = own?.shift();
    while (place !== undefined && place < after) place = own?.shift();
    if (place === undefined) continue;
    result[index] = place;
    after = place + 1;
  }
}

/** A block that was edited is paired with the old one of its kind that stood in its place. */
function pairRest(old: readonly string[], fresh: readonly string[], result: number[]): void {
  // Backwards first: up to where the old blocks between two matched ones reach.
  const limits: number[] = [];
  let limit = old.length;
  for (let index = fresh.length - 1; index >= 0; index--) {
    limits[index] = limit;
    const own = result[index] ?? -1;
    if (own >= 0) limit = own;
  }
  let candidate = 0;
  for (let index = 0; index < fresh.length; index++) {
    const own = result[index] ?? -1;
    if (own >= 0) candidate = own + 1;
    else if (candidate < (limits[index] ?? 0) && kindOf(old[candidate]) === kindOf(fresh[index])) {
      result[index] = candidate++;
    }
  }
}

function kindOf(signature = ''): string {
  return signature.slice(0, signature.indexOf(':'));
}

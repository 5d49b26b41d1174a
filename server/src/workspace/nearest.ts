/** The word of a list that was probably meant. */
import { editDistance } from '../registry/distance';

/**
 * The candidate nearest to a mistyped word, or `undefined` when none is near enough (a third of its letters may differ) or two
 * are equally near: then a suggestion would be a guess.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = simplify(word);
  const ranked = candidates
    .map((candidate) => {
      const limit = Math.max(1, Math.floor(candidate.length / 3));
      return { candidate, limit, distance: editDistance(plain, simplify(candidate), limit) };
    })
    .filter(({ distance, limit }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  return first && (!second || first.distance < second.distance) ? first.candidate : undefined;
}

/** What people vary without thinking: case, and the hyphen. */
function simplify(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

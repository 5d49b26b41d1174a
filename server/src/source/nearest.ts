import { editDistance } from './distance';

/**
 * The one candidate that a mistyped `word` is likely meant to be: the nearest one within a third of its letters and three
 * edits, else the only one that begins with it. Case, accents, spaces, hyphens and underscores make no difference. Undefined
 * when there is none or more than one.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = squeeze(word);
  const squeezed = candidates.map(squeeze);
  const distances = squeezed.map((candidate) => {
    const limit = allowed(Math.min(wanted.length, candidate.length));
    const distance = editDistance(wanted, candidate, limit);
    return distance <= limit ? distance : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...distances);
  const meant = candidates.filter((_, index) =>
    least < Number.POSITIVE_INFINITY
      ? distances[index] === least
      : wanted.length > 3 && squeezed[index]?.startsWith(wanted),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** The edits that a word of so many letters may be away: words of two letters are all near each other. */
function allowed(length: number): number {
  return length > 2 ? Math.min(Math.max(1, Math.floor(length / 3)), 3) : 0;
}

function squeeze(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\s_-]+/gu, '')
    .toLowerCase();
}

import { editDistance } from './distance';
import { fold } from './fold';

/** The word that is probably meant: one within a third of its letters, or one that begins alike; nothing when none is. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const wanted = fold(word);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const folded = fold(candidate);
    const limit = Math.max(1, Math.floor(Math.min(folded.length, wanted.length) / 3));
    const distance = editDistance(wanted, folded, limit);
    if (distance <= limit && distance < least && wanted.length > 2) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest ?? words.find((candidate) => wanted.length > 3 && fold(candidate).startsWith(wanted));
}

/** A list in words: “a”, “b” or “c”. */
export function listInWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}

/** The name of a file given by its path or URI, for a message. */
export function fileName(file: string): string {
  const last = file.split(/[/\\]/).at(-1) || file;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

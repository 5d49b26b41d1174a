/** The words of a run of prose that begin with a capital, where names are looked for that nothing announces. */
import type { Prose } from '../../report/model';

export interface CapitalisedWord {
  readonly text: string;
  /** In the text of the run of prose. */
  readonly start: number;
}

const pattern = /(?<![\p{L}\p{M}\p{N}-])\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;
const kept = new WeakMap<Prose, readonly CapitalisedWord[]>();

/** The capitalised words of a run of prose, in order; a compound is one word, and `d’` before a capital is none of it. Read once. */
export function capitalisedWords(prose: Prose): readonly CapitalisedWord[] {
  const known = kept.get(prose);
  if (known) return known;
  const words = Array.from(prose.text.matchAll(pattern), ({ 0: text, index }) => ({ text, start: index }));
  kept.set(prose, words);
  return words;
}

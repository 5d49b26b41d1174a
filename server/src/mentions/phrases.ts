/** Capitalised phrases: runs of words that read as the name of a body, such as `Institute for Public Policy Research`. */
import type { Span } from '../report/model';

const capital =
  "(?:\\p{Lu}\\.(?!\\p{L})|[\\p{Lu}][\\p{L}\\p{M}\\p{N}]*(?:[’'&./-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*)";
const connector =
  "(?:of|for|on|in|to|and|the|with|against|by|from|at|de|du|des|la|le|les|et|pour|sur|en|à|aux?|del|las|los|el|y|para|por|sobre|[dl][’']|&)";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])${capital}(?:,?\\s+(?:${connector}\\s*(?:the\\s+|la\\s+|los\\s+|las\\s+|l[’'])?)?(?:\\s*and\\s+)?${capital})*`,
  'gu',
);
const wordPattern = /[^\s]+/gu;

export interface PhraseWord extends Span {
  readonly text: string;
  /** Starts with a capital letter: a name can begin or end here. */
  readonly capital: boolean;
}

export interface Phrase extends Span {
  readonly text: string;
  readonly words: readonly PhraseWord[];
}

/** Every capitalised phrase of a text, in order; a single capitalised word is one as well. */
export function findPhrases(text: string): Phrase[] {
  return Array.from(text.matchAll(pattern), (match) => phrase(text, match.index, match.index + match[0].length));
}

/** The phrase that starts exactly at an offset, if one does. */
export function phraseAt(text: string, offset: number): Phrase | undefined {
  const sticky = new RegExp(pattern.source, 'uy');
  sticky.lastIndex = offset;
  const match = sticky.exec(text);
  return match ? phrase(text, offset, offset + match[0].length) : undefined;
}

/** A span of a text as a phrase, with its words. */
export function phrase(text: string, start: number, end: number): Phrase {
  const own = text.slice(start, end);
  const words = Array.from(own.matchAll(wordPattern), ({ 0: word, index }) => {
    const bare = word.replace(/[,;:]+$/u, '');
    return {
      text: bare,
      start: start + index,
      end: start + index + bare.length,
      capital: /^[\p{Lu}\p{N}]/u.test(bare),
    };
  });
  return { text: own, start, end, words };
}

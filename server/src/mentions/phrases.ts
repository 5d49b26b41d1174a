/** Capitalised phrases: runs of words that read as the name of a body, such as `Institute for Public Policy Research`. */
import type { Span } from '../report/model';

const capital =
  "(?:\\p{Lu}\\.(?!\\p{L})|[\\p{Lu}][\\p{L}\\p{M}\\p{N}]*(?:[’'&./-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*)";
/** White space between two words of a name; bounded, so that a long run of spaces is read once and not once more for each of them. */
const gap = '\\s{1,8}';
const connector = `(?:(?:of|for|on|in|to|and|the|with|against|by|from|at|de|du|des|la|le|les|et|pour|sur|en|à|aux?|del|las|los|el|y|para|por|sobre|&)${gap}|[dl][’'])`;
const start = `(?<![\\p{L}\\p{N}])${capital}`;
const next = `(?:,?${gap}(?:${connector}(?:(?:the|el|la|le|les|los|las)${gap}|l[’'])?)?(?:and${gap})?${capital})`;
const pattern = new RegExp(`${start}${next}*`, 'gu');
/** One name at a place: no name is longer than this, and what is asked for at every place must not read on to the end. */
const sticky = new RegExp(`${start}${next}{0,16}`, 'uy');
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

/** The report as witness of its own words: which of them it writes in small letters, and which with a capital inside a sentence. */
import type { Analysis } from '../../analysis';
import type { ProseMentions } from '../../mentions/model';
import type { Place } from '../../mentions/occurrence';
import type { Prose } from '../../report/model';
import { maskedText } from '../prose-rule';
import { runningText } from './own-words';

export interface WrittenWords {
  /** Words in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words with a capital that neither begin a sentence nor belong to a name that was recognised, in lower case. */
  readonly capital: ReadonlySet<string>;
  /** Two words with capitals that follow one another, as in `Global Forum` or `Forum on Migration` (`Forum Migration`). */
  readonly pairs: ReadonlySet<string>;
}

const ofAnalyses = new WeakMap<Analysis, WrittenWords>();

/** The words of the running text of a report; read when they are first asked for. */
export function writtenWords(analysis: Analysis): WrittenWords {
  const known = ofAnalyses.get(analysis);
  if (known) return known;
  const words = { small: new Set<string>(), capital: new Set<string>(), pairs: new Set<string>() };
  for (const place of analysis.places) {
    if (!runningText.has(place.zone)) continue;
    const own = wordsOf(place);
    for (const word of own.small) words.small.add(word);
    for (const word of own.capital) words.capital.add(word);
    for (const pair of own.pairs) words.pairs.add(pair);
  }
  ofAnalyses.set(analysis, words);
  return words;
}

/** Words that are written small in titles of every kind. */
export const smallWords: ReadonlySet<string> = new Set(
  (
    'a an and as at but by for from in into nor of off on onto or over per than the to up via vs with ' +
    'about above across after against along among around before behind below between beyond during following ' +
    'its their through toward towards under until upon within without ' +
    'à au aux avec ce ces chez dans de des du elle en entre et il la le les leur leurs ou où par pour sa sans se ses son sous sur un une vers ' +
    'al como con del desde e el hacia hasta las lo los ni o para por según sin sobre su sus tras u y'
  ).split(' '),
);

interface Kept extends WrittenWords {
  readonly mentions: ProseMentions;
}

const kept = new WeakMap<Prose, Kept>();

function wordsOf(place: Place): WrittenWords {
  const { prose, mentions } = place;
  const known = kept.get(prose);
  if (known?.mentions === mentions) return known;
  const text = maskedText(place);
  const starts = new Set(prose.sentences.map(({ start }) => start));
  const capital = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{Ll}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu))
    if (!starts.has(index) && !opensClause.test(text.slice(Math.max(0, index - 6), index)))
      capital.add(word.toLowerCase());
  const words = {
    mentions,
    small: new Set(prose.text.match(/(?<![\p{L}\p{M}\p{N}_/@.])[\p{Ll}\p{M}]{2,}(?![\p{L}\p{M}\p{N}_/@])/gu) ?? []),
    capital,
    pairs: pairsIn(prose.text),
  };
  kept.set(prose, words);
  return words;
}

/** Marks after which a word has its capital for another reason than to be a name. */
const opensClause = /(?:[.:!?•–—]\s|\([a-z]{1,4}\)\s|\b[a-z]\)\s|[“«"(]\s?)$/u;

/** The pairs of words with capitals in a text, whatever small words stand between the two. */
export function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  let before: string | undefined;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/^[\s’'-]+$/u.test(text.slice(end, index))) before = undefined;
    end = index + word.length;
    if (/^\p{Lu}/u.test(word)) {
      if (before !== undefined) pairs.add(`${before} ${word}`);
      before = word;
    } else if (!smallWords.has(word) && word.length > 1) before = undefined;
  }
  return pairs;
}

/** Spellings of one name that house styles differ in. */
import { foldedWords } from '../../registry/fold';

/**
 * Whether two names are the same words in another spelling: accents, hyphens, -is- and -iz-, Centre and Center, Programme and
 * Program, Labour and Labor, Defence and Defense. Such a name is not the official one, but nobody is misled.
 */
export function isSpellingOf(a: string, b: string): boolean {
  return key(a) === key(b);
}

function key(name: string): string {
  return foldedWords(name.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, ''))
    .map((word) =>
      word
        .replace(/is(?=(?:e|es|ed|ing|ations?|ational)$)/, 'iz')
        .replace(/(?<=[a-z]{2})tre(?=s?$)/, 'ter')
        .replace(/(?<=gram)me(?=s?$)/, '')
        .replace(/(?<=[a-z]{2})our(?=s?$)/, 'or')
        .replace(/(?<=[a-z]{3})ence(?=s?$)/, 'ense'),
    )
    .join(' ');
}

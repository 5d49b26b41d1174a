/** Whether words are a name with a slip of the pen in it, where something else already tells which name is meant. */
import { editDistance } from '../source/distance';
import { wordsOfName } from './organization-names';

/** More slips than this are another name. */
const mostSlips = 2;

const preposition = /^(?:of|for|on|in|to|de|des|du|pour|sur|para|por|sobre)$/;

/**
 * Whether a name was meant: as many words, all but two of them the same, and these different by a letter, or by one preposition that
 * stands for another. Without the acronym beside it that would not do: `Economic and Social Councils` is a name as well.
 *
 * @param written as it stands in the text
 * @param name the right one
 */
export function isSlipOf(written: string, name: string): boolean {
  const words = wordsOfName(written);
  const right = wordsOfName(name);
  if (words.length !== right.length) return false;
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const other = right[index] ?? '';
    if (word === other) continue;
    const isSlip =
      (preposition.test(word) && preposition.test(other)) ||
      (Math.min(word.length, other.length) >= 4 && editDistance(word, other, 1) === 1);
    if (!isSlip || ++slips > mostSlips) return false;
  }
  return slips > 0;
}

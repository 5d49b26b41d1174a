/** Enumerators that are typed in headings: `II.`, `A.`, `1.`, `(a)`, `a)`. */
import type { Enumerator } from './model';

/** What an enumerator may be read as. A letter such as `I`, `C` or `i` has two readings. */
export interface EnumeratorReadings {
  /** The enumerator without white space, as typed. */
  readonly text: string;
  /** Length with the white space after it, in UTF-16 units. */
  readonly length: number;
  readonly form: Enumerator['form'];
  readonly readings: readonly Reading[];
}

type Reading = Pick<Enumerator, 'scheme' | 'value'>;

const pattern = /^(?:(\()([A-Za-z]{1,7}|\d{1,3})\)|([A-Za-z]{1,7}|\d{1,3})([.)]))[ \t\u00A0]+(?=\S)/;
const highestRoman = 99;

/** The enumerator at the start of a heading's text, or `undefined`: white space and text must follow it. */
export function readEnumerator(title: string): EnumeratorReadings | undefined {
  const match = pattern.exec(title);
  if (!match) return undefined;
  const [whole, parenthesis, inParentheses, bare, mark] = match;
  const readings = readingsOf(inParentheses ?? bare ?? '');
  if (readings.length === 0) return undefined;
  const form = parenthesis ? 'parentheses' : mark === '.' ? 'full-stop' : 'closing-parenthesis';
  return { text: whole.trimEnd(), length: whole.length, form, readings };
}

/**
 * Decides between the readings of enumerators, given those of a heading's siblings in order (`undefined` for a heading
 * without): the one that goes on from the sibling before, as `I` after `H` or `(i)` after `(h)`, else the likelier.
 */
export function resolveEnumerators(
  siblings: readonly (EnumeratorReadings | undefined)[],
): readonly (Reading | undefined)[] {
  let previous: (Reading & Pick<EnumeratorReadings, 'form'>) | undefined;
  return siblings.map((sibling) => {
    if (!sibling) return undefined;
    const reading = choose(sibling, previous);
    previous = { ...reading, form: sibling.form };
    return reading;
  });
}

function choose(
  { readings, form }: EnumeratorReadings,
  previous: (Reading & Pick<EnumeratorReadings, 'form'>) | undefined,
): Reading {
  const [likelier] = readings;
  if (!likelier) throw new RangeError('An enumerator has at least one reading.');
  if (!previous || previous.form !== form) return likelier;
  const same = readings.filter((reading) => reading.scheme === previous.scheme);
  return same.find((reading) => reading.value === previous.value + 1) ?? same[0] ?? likelier;
}

/** All readings, the likelier first: a sequence of letters begins with A, so `I`, `V` and `X` alone are roman. */
function readingsOf(symbol: string): readonly Reading[] {
  if (/^\d+$/.test(symbol)) {
    const value = Number(symbol);
    return value > 0 ? [{ scheme: 'arabic', value }] : [];
  }
  const upper = symbol.toUpperCase();
  const isUpper = symbol === upper;
  if (!isUpper && symbol !== symbol.toLowerCase()) return [];
  const readings: Reading[] = [];
  const roman = romanValue(upper);
  if (roman !== undefined) readings.push({ scheme: isUpper ? 'upper-roman' : 'lower-roman', value: roman });
  if (symbol.length === 1) {
    const letter: Reading = { scheme: isUpper ? 'upper-letter' : 'lower-letter', value: upper.charCodeAt(0) - 64 };
    if (/[IVX]/.test(upper)) readings.push(letter);
    else readings.unshift(letter);
  }
  return readings;
}

const romanPattern = /^(?:C|(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(upper: string): number | undefined {
  if (upper.length === 1 && romanDigits[upper]) return romanDigits[upper];
  if (!romanPattern.test(upper)) return undefined;
  let value = 0;
  for (let index = 0; index < upper.length; index++) {
    const digit = romanDigits[upper.charAt(index)] ?? 0;
    value += digit < (romanDigits[upper.charAt(index + 1)] ?? 0) ? -digit : digit;
  }
  return value <= highestRoman ? value : undefined;
}

/** English numbers below one hundred, and one hundred itself, in words. */

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index) => [word, index + 1] as const),
  ...teens.map((word, index) => [word, index + 10] as const),
  ...tens.flatMap((ten, index) => [
    [ten, index * 10 + 20] as const,
    ...units.map((unit, rest) => [`${ten}-${unit}`, index * 10 + 21 + rest] as const),
  ]),
  ['one hundred', 100] as const,
  ['a hundred', 100] as const,
]);

const words: ReadonlyMap<number, string> = new Map(Array.from(values, ([word, value]) => [value, word] as const));

/** The source of a regular expression for a number from one to ninety-nine in lower case, without groups. */
export const numberWord = `(?:(?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${[...teens, ...units].join('|')})`;

/** The value of a number in words; absent when it is none that is known here. */
export function numberValue(word: string): number | undefined {
  const key = word.toLowerCase();
  return values.get(key) ?? values.get(key.replace(' ', '-'));
}

/** A whole number from 1 to 99 in words; absent for others. */
export function inWords(value: number): string | undefined {
  return value < 100 ? words.get(value) : undefined;
}

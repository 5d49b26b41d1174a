/**
 * How the scanner reads text: which UTF-16 units make words, which are one and the same to it (straight and curly
 * apostrophes, kinds of white space and of hyphens), and the hash of what it has read.
 */

const other = 1;
const word = 2;
const space = 3;
const apostrophe = 4;
const hyphen = 5;

const curly = 0x2019;
const wordPattern = /[\p{L}\p{N}\p{M}]/u;

/** The class of each unit of the Basic Multilingual Plane that has been met; 0 for the others. */
const classes = new Uint8Array(65536);
for (let unit = 0; unit < 0x80; unit++) classes[unit] = classify(unit);

/** Whether the unit at this index belongs to a word: a letter, a digit or a combining mark, astral ones included. */
export function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return classes[unit] === word;
  if (unit >= 0xd800 && unit <= 0xdfff) return isAstralWord(text, index, unit);
  return classOf(unit) === word;
}

export function isSpaceUnit(unit: number): boolean {
  return classOf(unit) === space;
}

export function isApostropheUnit(unit: number): boolean {
  return classOf(unit) === apostrophe;
}

export function isHyphenUnit(unit: number): boolean {
  return classOf(unit) === hyphen;
}

/** The unit at this index, with the units that are one to the scanner made equal; any white space is one space. */
export function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0x61 && unit <= 0x7a) return unit;
  switch (classOf(unit)) {
    case space:
      return 0x20;
    case apostrophe:
      return curly;
    case hyphen:
      return 0x2d;
    default:
      return unit;
  }
}

/** A form of words as it is filed and looked up: composed, curly apostrophes, one kind of hyphen, single spaces. */
export function normalizeForm(text: string): string {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/['‘ʼ]/g, '’')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with the case of its first letter changed; itself when the letter has only one. */
export function raiseOrLower(text: string): string {
  const first = text.charAt(0);
  const lower = first.toLowerCase();
  const changed = lower === first ? first.toUpperCase() : lower;
  return changed.length === 1 ? changed + text.slice(1) : text;
}

/** The hash of no text. A hash is carried from unit to unit by `hashUnit` and made ready for look-up by `hashEnd`. */
export const hashStart = 0x811c9dc5 | 0;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashEnd(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (wordPattern.test(character)) return unit === 0x02bc ? apostrophe : word;
  if (/\s/.test(character)) return space;
  if (/['’‘]/.test(character)) return apostrophe;
  return /[-\u2010\u2011]/.test(character) ? hyphen : other;
}

function isAstralWord(text: string, index: number, unit: number): boolean {
  const point = text.codePointAt(unit >= 0xdc00 && index > 0 ? index - 1 : index) ?? 0;
  return point > 0xffff && wordPattern.test(String.fromCodePoint(point));
}

/** Letters that Unicode does not decompose, with what a keyboard without them gives. Lower case only: folding lowers first. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ı: 'i',
  ȷ: 'j',
  ə: 'e',
  ς: 'σ',
};

const onlyPlainLetters = /^[a-z]+$/;
const onlyAscii = /^[\t-~]*$/;
const onlyWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const undecomposedLetters = new RegExp(`[${Object.keys(undecomposed).join('')}]`, 'g');

/**
 * Folds what writers and registration systems confuse: accents, case, hyphens (as a space), apostrophes and full stops
 * (dropped) and white space (one space). `Côte d’Ivoire` gives `cote divoire`, `EL-SAYED` gives `el sayed`. Works alike on
 * composed and decomposed text, and folding twice equals folding once.
 */
export function fold(text: string): string {
  if (onlyPlainLetters.test(text)) return text;
  if (onlyAscii.test(text)) {
    // Most names are plain; the general way would cost them several times as much.
    const lower = text.toLowerCase();
    if (onlyWords.test(lower)) return lower;
    return lower
      .replace(/['`.]/g, '')
      .replace(/[-_,;:/()\s]+/g, ' ')
      .trim();
  }
  return stripMarks(stripMarks(text).toLowerCase())
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .replace(/['’‘ʼʻʽʾʿʹ`´′.]/g, '')
    .replace(/[\p{Pd}_,;:/()\s\u00ad\u200b]+/gu, ' ')
    .trim();
}

/** The folded words of a text; none when nothing but punctuation is in it. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folded, without spaces: `De Clercq`, `DeClercq` and `de-clercq` are one. */
export function squeeze(words: readonly string[]): string {
  return words.join('');
}

/** Whether a text has a letter with an accent, or another letter that folding replaces. */
export function hasAccents(text: string): boolean {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split('')
    .some((letter) => letter in undecomposed || /\p{M}/u.test(letter));
}

/** One spelling for all apostrophes: the curly one. */
export function curlyApostrophes(text: string): string {
  return text.replace(/['‘ʼ]/g, '’');
}

function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

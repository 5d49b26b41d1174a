import { curlyApostrophes, fold, foldedWords, squeeze } from './fold';

/** One reading of a person's name: which words are the given names and which the family name. */
export interface PersonName {
  /** All before (or, family name first, after) the family name, as written; empty when there is none. */
  readonly given: string;
  /** The family name with its particles, as written. */
  readonly family: string;
  /** `jr`, `sr`, `ii`, `iii` or `iv`; empty when there is none. */
  readonly suffix: string;
  /** Folded; a single letter is an initial. */
  readonly givenWords: readonly string[];
  readonly familyWords: readonly string[];
  /** The family name's words without particles; all of them when there are only particles. */
  readonly coreWords: readonly string[];
  /** Whether the family name may be compared in part (`García` with `García Márquez`): not when the reading is a guess. */
  readonly partial: boolean;
}

export type NameComparison =
  /** Nothing but accents, case, hyphens and the like differs. */
  | 'same'
  /** One says less: an initial, no middle name, no second surname, no particle or suffix. */
  | 'compatible'
  | 'different';

const particles = new Set(
  `de del della delle degli di da das do dos du des d la le las los lo van von vom der den dem ter ten te zu zum zur af av
   el al ul ur ud us uz as ash bin ibn ibnu ben bint binti binte ould mint ag ap ab ferch dal dalla dall dell dei op abu abou aboul mac mc saint san santa sao fitz y e i`.split(
    /\s+/,
  ),
);
/** Particles that are given names, too, when they come first: Ben, Al, Van, Le, Do. */
const givenWhenFirst = new Set(['al', 'ben', 'bin', 'do', 'du', 'le', 'van', 'mac', 'san', 'di', 'da', 'ten', 'fitz']);
/** A name of nothing but letters, as most are; it has nothing to be cleaned of. */
const onlyWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const conjunctions = new Set(['y', 'e', 'i']);
const suffixes: Readonly<Record<string, string>> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  sr: 'sr',
  snr: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};

/** A name with its honorific, if there is one: `Ms. Hania Zlotnik`. */
export function withHonorific({ honorific, name }: { readonly honorific?: string; readonly name: string }): string {
  return honorific ? `${honorific} ${name}` : name;
}

/**
 * Reads a name as it most probably is meant: `Régine De Clercq`, `Esteban B. Conejos, Jr.`, `ZLOTNIK Hania`,
 * `Zlotnik, Hania`, `Juan de la Cruz`, `José Ortega y Gasset`.
 *
 * @param family the family name where it is known; what is left of the name is given names
 */
export function readPersonName(name: string, family?: string): PersonName {
  const parts = split(name);
  if (family !== undefined && family.trim() !== '') return withKnownFamily(parts, family.trim());
  return markedReading(parts) ?? positionalReading(parts, givenWhenFirst);
}

/**
 * All readings of a name that somebody may mean by it, the most probable first: family name last, family name first, the
 * last two words or all of them as family name.
 */
export function readingsOfName(name: string): readonly PersonName[] {
  const parts = split(name);
  const { words, suffix } = parts;
  const readings: PersonName[] = [];
  const marked = markedReading(parts);
  if (marked) readings.push(marked);
  if (parts.family !== undefined) return readings;
  readings.push(positionalReading(parts, givenWhenFirst));
  if (words.length > 1) {
    if (isParticle(words[0])) readings.push(positionalReading(parts, new Set()));
    const first = isParticle(words[0]) && words.length > 2 ? 2 : 1;
    readings.push(personName(words.slice(first), words.slice(0, first), suffix, false));
    if (words.length > 2) readings.push(personName(words.slice(0, -2), words.slice(-2), suffix, true));
    readings.push(personName([], words, suffix, false));
  }
  return readings;
}

/**
 * Reads a name whose writing itself tells the family name, by a comma after it or by capitals for it: `Zlotnik, Hania`,
 * `ZLOTNIK Hania`. Gives nothing for other names.
 */
export function readMarkedName(
  name: string,
): { readonly name: PersonName; readonly by: 'comma' | 'capitals' } | undefined {
  const parts = split(name);
  const marked = markedReading(parts);
  return marked && { name: marked, by: parts.family ? 'comma' : 'capitals' };
}

/** Whether two names can be the same person's, as far as names tell. */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  const families = compareFamilies(a, b);
  if (families === 'different') return 'different';
  const givens = compareGivens(a.givenWords, b.givenWords);
  if (givens === 'different') return 'different';
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'different';
  return families === 'same' && givens === 'same' && a.suffix === b.suffix ? 'same' : 'compatible';
}

/** Compares given names alone, as folded words. No given name is compatible with any. */
export function compareGivens(a: readonly string[], b: readonly string[]): NameComparison {
  if (squeeze(a) === squeeze(b)) return 'same';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let next = 0;
  for (const word of longer) {
    const wanted = shorter[next];
    if (wanted !== undefined && (word === wanted || isInitialOf(word, wanted) || isInitialOf(wanted, word))) next++;
  }
  return next === shorter.length ? 'compatible' : 'different';
}

/** The keys under which to file or to look for a family name: whole, without particles, and each end of a double one. */
export function familyKeys(name: PersonName): Set<string> {
  const keys = new Set([squeeze(name.familyWords), squeeze(name.coreWords)]);
  for (let length = 1; length < name.coreWords.length; length++) {
    keys.add(squeeze(name.coreWords.slice(0, length)));
    keys.add(squeeze(name.coreWords.slice(-length)));
  }
  keys.delete('');
  return keys;
}

function compareFamilies(a: PersonName, b: PersonName): NameComparison {
  if (squeeze(a.familyWords) === squeeze(b.familyWords)) return a.familyWords.length > 0 ? 'same' : 'different';
  if (squeeze(a.coreWords) === squeeze(b.coreWords)) return 'compatible';
  if (!a.partial || !b.partial) return 'different';
  const [shorter, longer] = a.coreWords.length < b.coreWords.length ? [a, b] : [b, a];
  const count = shorter.coreWords.length;
  if (count === 0 || count === longer.coreWords.length) return 'different';
  const key = squeeze(shorter.coreWords);
  const isEnd = squeeze(longer.coreWords.slice(0, count)) === key || squeeze(longer.coreWords.slice(-count)) === key;
  return isEnd ? 'compatible' : 'different';
}

function isInitialOf(initial: string, word: string): boolean {
  return initial.length === 1 && word.startsWith(initial);
}

/** A name cut into words. `family` is what stood before a comma that is not the one before a suffix. */
interface NameParts {
  readonly words: readonly string[];
  readonly suffix: string;
  readonly family?: readonly string[];
}

function split(name: string): NameParts {
  if (onlyWords.test(name)) {
    const words = name.split(' ');
    const suffix = words.length > 1 ? suffixOf(words.at(-1)) : '';
    return { words: suffix === '' ? words : words.slice(0, -1), suffix };
  }
  const parts = curlyApostrophes(name)
    .normalize('NFC')
    // `J.P.` and `J.-P.` are two initials.
    .replace(/(?<=\p{L}\.)-?(?=\p{L})/gu, ' ')
    .split(',')
    .map((part) => part.split(/\s+/).filter((word) => fold(word) !== ''))
    .filter((words) => words.length > 0);
  let suffix = '';
  // The part before the first comma is never a suffix alone.
  const alone = parts.findLastIndex((words, index) => index > 0 && words.length === 1 && suffixOf(words[0]) !== '');
  if (alone > 0) suffix = suffixOf(parts.splice(alone, 1)[0]?.[0]);
  for (const words of parts) {
    if (suffix === '' && words.length > 1) {
      suffix = suffixOf(words.at(-1));
      if (suffix !== '') words.pop();
    }
  }
  const [first = [], ...rest] = parts;
  return rest.length === 0 ? { words: first, suffix } : { words: rest.flat(), suffix, family: first };
}

function suffixOf(word: string | undefined): string {
  return (word !== undefined && Object.hasOwn(suffixes, fold(word)) && suffixes[fold(word)]) || '';
}

function withKnownFamily(parts: NameParts, family: string): PersonName {
  const known = split(family);
  const familyWords = [...(known.family ?? []), ...known.words];
  const suffix = parts.suffix || known.suffix;
  const wanted = squeeze(familyWords.flatMap(foldedWords));
  const words = [...(parts.family ?? []), ...parts.words];
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      if (squeeze(words.slice(start, end).flatMap(foldedWords)) === wanted) {
        return personName([...words.slice(0, start), ...words.slice(end)], familyWords, suffix, true);
      }
    }
  }
  return personName(words.slice(0, -1), familyWords, suffix, true);
}

/** The reading that the writing itself tells: a comma after the family name, or capitals for it. */
function markedReading({ words, suffix, family }: NameParts): PersonName | undefined {
  if (family) return personName(words, family, suffix, true);
  const capital = words.map(isCapitals);
  if (!capital.includes(true) || words.every((word, index) => capital[index] || isParticle(word) || isInitial(word))) {
    return undefined;
  }
  let start = capital.indexOf(true);
  let end = start + 1;
  while (end < words.length && (capital[end] || (isParticle(words[end]) && capital[end + 1]))) end++;
  while (start > 0 && isParticle(words[start - 1])) start--;
  return personName([...words.slice(0, start), ...words.slice(end)], words.slice(start, end), suffix, true);
}

/** The family name is the last word, with the particles before it. */
function positionalReading({ words, suffix }: NameParts, given: ReadonlySet<string>): PersonName {
  let start = Math.max(words.length - 1, 0);
  for (;;) {
    const before = words[start - 1];
    if (before === undefined || !isParticle(before)) break;
    if (start === 1 && given.has(fold(before))) break;
    if (conjunctions.has(before)) {
      if (start < 3) break;
      start -= 2;
    } else {
      start--;
    }
  }
  return personName(words.slice(0, start), words.slice(start), suffix, true);
}

function isParticle(word: string | undefined): boolean {
  if (word === undefined || isInitial(word)) return false;
  const folded = fold(word);
  if (folded === 'o') return word !== 'O';
  return folded === 'st' || (particles.has(folded) && (!conjunctions.has(folded) || conjunctions.has(word)));
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\p{M}*\.?$/u.test(word);
}

/** Two or more capitals and nothing else, but for the start of McDONALD, O’BRIEN and the like. */
function isCapitals(word: string): boolean {
  return /^(?:Mc|Mac|Mag|Fitz|De|Di|Le|La|[a-z]’)?\p{Lu}\p{M}*(?:[’ʻʽʾʿ-]?\p{Lu}\p{M}*)+$/u.test(word);
}

function personName(given: readonly string[], family: readonly string[], suffix: string, partial: boolean): PersonName {
  const familyWords = family.flatMap(nameWords);
  const core = familyWords.filter((word) => !particles.has(word) && word !== 'o');
  return {
    given: given.join(' '),
    family: family.join(' '),
    suffix,
    givenWords: given.flatMap(nameWords),
    familyWords,
    coreWords: core.length > 0 ? core : familyWords,
    partial,
  };
}

function nameWords(text: string): string[] {
  return foldedWords(text).map((word) => (word === 'st' ? 'saint' : word));
}

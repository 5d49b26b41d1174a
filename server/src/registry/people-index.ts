import { capitalized } from '../source/capitalized';
import { editDistance } from '../source/distance';
import { curlyApostrophes, fold, foldedWords, hasAccents, squeeze } from './fold';
import type { NearPerson, Person } from './model';
import { NearIndex } from './near-index';
import {
  compareGivens,
  compareNames,
  familyKeys,
  type PersonName,
  readingsOfName,
  readPersonName,
} from './person-name';

/** A person with the readings of all correct forms of the name. */
interface Entry {
  person: Person;
  readonly names: readonly PersonName[];
  /** The name read with two surnames, which only a name with a given name is compared with. */
  readonly guesses: readonly PersonName[];
  /** Whether the family name comes first: Liu Zhenmin. */
  readonly familyFirst: boolean;
}

/** The largest number of edits, all parts of the name together, at which somebody is still probably meant. */
const mostEdits = 2;

/** Finds people by name, exactly, in part or nearly. Every look-up is by hash: its cost does not grow with the number of people. */
export class PeopleIndex {
  private readonly entries: Entry[] = [];
  private readonly byFamily = new Map<string, Entry[]>();
  private readonly byPerson = new Map<Person, Entry>();
  private wordIndex: Map<string, Set<Entry>> | undefined;
  private nearIndex: NearIndex<Entry> | undefined;

  get people(): readonly Person[] {
    return this.entries.map((entry) => entry.person);
  }

  add(person: Person): void {
    const names = namesOf(person);
    const guesses = names.flatMap(withTwoSurnames);
    const entry: Entry = { person, names, guesses, familyFirst: isFamilyFirst(person) };
    this.entries.push(entry);
    this.byPerson.set(person, entry);
    for (const key of new Set([...names, ...guesses].flatMap((name) => [...familyKeys(name)]))) {
      const filed = this.byFamily.get(key);
      if (filed) filed.push(entry);
      else this.byFamily.set(key, [entry]);
    }
    this.wordIndex = undefined;
    this.nearIndex = undefined;
  }

  /** Puts a person in the place of another, who is filed no more. */
  replace(person: Person, by: Person): void {
    const entry = this.byPerson.get(person);
    if (!entry) return;
    this.byPerson.delete(person);
    if (haveSameNames(person, by)) {
      this.byPerson.set(by, entry);
      entry.person = by;
      return;
    }
    this.entries.splice(this.entries.indexOf(entry), 1);
    for (const filed of this.byFamily.values()) {
      const place = filed.indexOf(entry);
      if (place >= 0) filed.splice(place, 1);
    }
    this.add(by);
  }

  /** See `Registry.peopleByFamily`: the whole family name, with or without its particles. */
  byFamilyName(family: string): readonly Person[] {
    const { familyWords, coreWords } = readPersonName(family, family);
    const wanted = new Set([squeeze(familyWords), squeeze(coreWords)]);
    const entries = new Set([...wanted].flatMap((key) => this.byFamily.get(key) ?? []));
    return [...entries]
      .filter(({ names }) =>
        names.some((name) => wanted.has(squeeze(name.familyWords)) || wanted.has(squeeze(name.coreWords))),
      )
      .map((entry) => entry.person);
  }

  /** See `Registry.peopleNamed`. Whoever has exactly this name comes alone; else the first reading that fits somebody counts. */
  named(text: string): readonly Person[] {
    let compatible: Person[] = [];
    for (const reading of readingsOfName(text)) {
      const { same, others } = this.matching(reading);
      if (same.length > 0) return same;
      if (compatible.length === 0) compatible = others;
    }
    return compatible;
  }

  /** The people with this name, and those whose name says more or less but does not contradict it. */
  matching(reading: PersonName): { readonly same: Person[]; readonly others: Person[] } {
    const same: Person[] = [];
    const others: Person[] = [];
    for (const entry of this.filedUnder(reading)) {
      const results = entry.names.map((name) => compareNames(name, reading));
      if (results.includes('same')) same.push(entry.person);
      else if (results.includes('compatible') || isGuessed(entry, reading)) others.push(entry.person);
    }
    return { same, others };
  }

  /** See `Registry.peopleWithWord`. */
  withWord(word: string): readonly Person[] {
    if (!this.wordIndex) {
      this.wordIndex = new Map();
      for (const entry of this.entries) {
        for (const name of [entry.person.name, ...(entry.person.aliases ?? [])]) {
          for (const key of foldedWords(name)) {
            const filed = this.wordIndex.get(key);
            if (filed) filed.add(entry);
            else this.wordIndex.set(key, new Set([entry]));
          }
        }
      }
    }
    return [...(this.wordIndex.get(fold(word)) ?? [])].map((entry) => entry.person);
  }

  /** See `Registry.peopleNear`. */
  near(text: string): readonly NearPerson[] {
    const nearest = new Map<Entry, NearPerson | undefined>();
    readingsOfName(text).forEach((reading, index) => {
      for (const entry of this.nearCandidates(reading)) {
        // Reading a name family name first is a guess; it takes part only where the person's own name has that order.
        if (index > 0 && !reading.partial && reading.givenWords.length > 0 && !entry.familyFirst) continue;
        const found = nearness(entry, reading, text);
        if (found === 'exact') nearest.set(entry, undefined);
        else if (found && (!nearest.has(entry) || (nearest.get(entry)?.distance ?? -1) > found.distance)) {
          nearest.set(entry, found);
        }
      }
    });
    return [...nearest.values()].filter((near) => near !== undefined).sort((a, b) => a.distance - b.distance);
  }

  private *filedUnder(reading: PersonName): Iterable<Entry> {
    const met = new Set<Entry>();
    for (const key of familyKeys(reading)) {
      for (const entry of this.byFamily.get(key) ?? []) {
        if (met.has(entry)) continue;
        met.add(entry);
        yield entry;
      }
    }
  }

  private nearCandidates(reading: PersonName): Set<Entry> {
    if (!this.nearIndex) {
      this.nearIndex = new NearIndex(editsAllowedInName);
      for (const entry of this.entries) {
        const keys = new Set(
          entry.names.flatMap((name) => [squeeze(name.familyWords), squeeze(name.coreWords), ...familyKeys(name)]),
        );
        for (const key of keys) this.nearIndex.add(key, entry);
      }
    }
    const found = new Set<Entry>(this.filedUnder(reading));
    for (const key of new Set([squeeze(reading.familyWords), squeeze(reading.coreWords)])) {
      for (const { value } of this.nearIndex.near(key)) found.add(value);
    }
    return found;
  }
}

/** How many edits may be between two names of people, given the length of the shorter: 0 below four letters, 1 up to seven, 2 above. */
export function editsAllowedInName(length: number): number {
  if (length < 4) return 0;
  return length <= 7 ? 1 : 2;
}

function nearness(entry: Entry, reading: PersonName, text: string): NearPerson | 'exact' | undefined {
  let nearest: NearPerson | undefined;
  for (const name of entry.names) {
    if (compareNames(name, reading) !== 'different' || isGuessed(entry, reading)) {
      if (!lacksAccents(entry.person, text)) return 'exact';
      nearest = { person: entry.person, distance: 0, differs: 'accents' };
      continue;
    }
    const family = familyDistance(name, reading);
    const given = givenDistance(name.givenWords, reading.givenWords);
    if (family === undefined || given === undefined) continue;
    const distance = family + given;
    if (distance === 0 || distance > mostEdits || (nearest && nearest.distance <= distance)) continue;
    const differs = family === 0 ? 'given' : given === 0 ? 'family' : 'both';
    nearest = { person: entry.person, distance, differs };
  }
  return nearest;
}

function familyDistance(a: PersonName, b: PersonName): number | undefined {
  const distances = [...ends(a)]
    .flatMap((one) => [squeeze(b.familyWords), squeeze(b.coreWords)].map((other) => wordDistance(one, other)))
    .filter((distance) => distance !== undefined);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function ends(name: PersonName): Set<string> {
  return new Set([squeeze(name.familyWords), ...familyKeys(name)]);
}

/** The edits between given names, word by word; nothing when they are too far apart, or are not the same number of words. */
function givenDistance(a: readonly string[], b: readonly string[]): number | undefined {
  if (compareGivens(a, b) !== 'different') return 0;
  if (a.length !== b.length) {
    const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
    const first = wordDistance(shorter[0] ?? '', longer[0] ?? '');
    return shorter.length === 1 ? first : undefined;
  }
  let sum = 0;
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? '';
    const distance = compareGivens([word], [other]) === 'different' ? wordDistance(word, other) : 0;
    if (distance === undefined) return undefined;
    sum += distance;
  }
  return sum;
}

function wordDistance(a: string, b: string): number | undefined {
  const limit = editsAllowedInName(Math.min(a.length, b.length));
  const distance = editDistance(a, b, limit);
  return distance <= limit ? distance : undefined;
}

/**
 * Whether the text leaves out (or changes) an accent that the person's name has. Not the other way round: registration systems
 * strip accents, and the report then knows better. Capitals are often written without accents.
 */
function lacksAccents(person: Person, text: string): boolean {
  const right = [person.name, ...(person.aliases ?? [])].flatMap(literalWords);
  return literalWords(text).some((word) => {
    const folded = fold(word);
    const same = right.filter((other) => fold(other) === folded);
    return (
      same.length > 0 &&
      word !== word.toUpperCase() &&
      same.every((other) => hasAccents(other) && other.toLowerCase() !== word.toLowerCase())
    );
  });
}

function literalWords(text: string): string[] {
  return curlyApostrophes(text)
    .normalize('NFC')
    .split(/[\s\p{Pd},.]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether a name is that of a person with two surnames whose first one passes for a middle name: Gabriel García of
 * Gabriel García Márquez. A surname alone is not enough: Ms. Ann is not Mary Ann Smith.
 */
function isGuessed(entry: Entry, reading: PersonName): boolean {
  return reading.givenWords.length > 0 && entry.guesses.some((name) => compareNames(name, reading) !== 'different');
}

function withTwoSurnames(name: PersonName): PersonName[] {
  if (name.givenWords.length < 2 || name.coreWords.length !== 1) return [];
  const given = name.given.split(' ');
  const last = given.pop();
  if (given.length === 0 || last === undefined || fold(last).length < 3) return [];
  return [readPersonName(`${name.given} ${name.family}`, `${last} ${name.family}`)];
}

function haveSameNames(a: Person, b: Person): boolean {
  const names = (person: Person) => [person.name, person.family, ...(person.aliases ?? [])].join('|');
  return names(a) === names(b);
}

function namesOf(person: Person): PersonName[] {
  const names = [readPersonName(person.name, person.family)];
  for (const alias of person.aliases ?? []) {
    names.push(readPersonName(alias, containsWords(alias, person.family) ? person.family : undefined));
  }
  return names.flatMap((name) => [name, ...transliterated(name)]);
}

function containsWords(name: string, family: string): boolean {
  return ` ${fold(name)} `.includes(` ${fold(family)} `);
}

/** Müller is also correctly Mueller, and Åse Aase. */
function transliterated(name: PersonName): PersonName[] {
  const full = `${name.given}|${name.family}`;
  if (/^[ -~]*$/.test(full)) return [];
  const replaced = full.normalize('NFC').replace(/[äöüøåÄÖÜØÅ]/g, (letter) => {
    const pair = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? pair : capitalized(pair);
  });
  if (replaced === full) return [];
  const [given = '', family = ''] = replaced.split('|');
  return [readPersonName(`${given} ${family}`, family)];
}

function isFamilyFirst(person: Person): boolean {
  return person.given !== '' && ` ${fold(person.name)} `.startsWith(` ${fold(person.family)} `);
}

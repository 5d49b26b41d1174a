/** Completes people in prose: in full at their first mention, by honorific and family name afterwards. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import { findHonorifics, honorificGender, notNames } from '../../mentions/honorifics';
import type { HonorificGender } from '../../mentions/model';
import { genderOf } from '../../mentions/resolve-speakers';
import { fold, foldedWords } from '../../registry/fold';
import type { Person, Registry } from '../../registry/model';
import { isValidOn } from '../../registry/validity';
import type { Span } from '../../report/model';
import { type Candidate, filterText, foldTyped } from './candidate';
import { introduction } from './introduction';
import { PrefixIndex } from './prefix-index';
import type { ProseCursor } from './prose-cursor';
import { typedStarts } from './typed-starts';

/**
 * People whose name begins with the words before the cursor, or, after an honorific, all whom it fits.
 *
 * @param honorific what `honorificBefore` gives for the cursor
 */
export function completeSpeakers(
  analysis: Analysis,
  cursor: ProseCursor,
  honorific: TypedHonorific | undefined,
): Candidate[] {
  const found = honorific ? afterHonorific(analysis, cursor, honorific) : byNameAlone(analysis, cursor);
  const lastNamed = lastMentions(analysis, cursor.spanFrom(cursor.before.length)?.start ?? 0);
  const recency = ({ person }: Match): number => lastNamed.get(person) ?? -1;
  const ordered = [...found.values()].sort(
    (a, b) =>
      Number(b.person.participant) - Number(a.person.participant) ||
      Number(a.isDoubtful) - Number(b.isDoubtful) ||
      recency(b) - recency(a) ||
      compareFolded(a.person.family, b.person.family) ||
      compareFolded(a.person.given, b.person.given),
  );
  return ordered.map((match) => candidateFor(match, analysis));
}

/** Where each person was named last before an offset: who spoke a moment ago will speak again. */
function lastMentions({ speakers }: Analysis, offset: number): ReadonlyMap<Person, number> {
  const last = new Map<Person, number>();
  for (const { occurrence, people } of speakers) {
    const [person] = people;
    if (person && people.length === 1 && occurrence.span.end <= offset) last.set(person, occurrence.span.start);
  }
  return last;
}

/** A person whose name has been begun. */
interface Match {
  readonly person: Person;
  readonly typed: string;
  readonly key: string;
  readonly span: Span;
  /** What is to be written before the name, with a space; empty where it stands there. */
  readonly honorific: string;
  /** Whether the typed honorific may be another person's: the registry does not tell this person's. */
  readonly isDoubtful: boolean;
}

export interface TypedHonorific {
  /** Where the name after it begins. */
  readonly nameStart: number;
  readonly gender?: HonorificGender;
}

function afterHonorific(
  analysis: Analysis,
  cursor: ProseCursor,
  { nameStart, gender }: TypedHonorific,
): Map<Person, Match> {
  const found = new Map<Person, Match>();
  const span = cursor.spanFrom(nameStart);
  if (!span) return found;
  const typed = cursor.before.slice(nameStart);
  for (const { key, value: person } of peopleIndex(analysis.registry).startingWith(foldTyped(typed))) {
    const own = genderOf(person);
    if (found.has(person) || !holdsPosition(person, analysis)) continue;
    if (gender && own && own !== gender) continue;
    found.set(person, {
      person,
      typed,
      key,
      span,
      honorific: '',
      isDoubtful: gender !== undefined && own === undefined,
    });
  }
  return found;
}

function byNameAlone(analysis: Analysis, cursor: ProseCursor): Map<Person, Match> {
  const found = new Map<Person, Match>();
  for (const start of typedStarts(cursor.before)) {
    const typed = cursor.before.slice(start);
    const letters = typed.trimEnd().length;
    if (letters < (/^\p{Lu}/u.test(typed) ? 2 : 3)) continue;
    const span = cursor.spanFrom(start);
    if (!span) continue;
    for (const { key, value: person } of peopleIndex(analysis.registry).startingWith(foldTyped(typed))) {
      if (found.has(person) || !holdsPosition(person, analysis)) continue;
      const before = cursor.before.slice(0, start);
      const isWritten = person.honorific === undefined || before.endsWith(`${person.honorific} `);
      const honorific = isWritten ? '' : `${person.honorific} `;
      found.set(person, { person, typed, key, span, honorific, isDoubtful: false });
    }
    if (found.size > 0) break;
  }
  return found;
}

function candidateFor({ person, typed, key, span, honorific }: Match, analysis: Analysis): Candidate {
  const { text, isShort } = nameToInsert(person, span.start, analysis);
  const label = isShort ? person.family : person.name;
  return {
    label: `${honorific}${label}`,
    kind: CompletionItemKind.Class,
    detail: isShort ? person.name : text.slice(person.name.length).replace(/^, | \((.*)\)$/, '$1'),
    about: { kind: 'person', id: person.id },
    text: `${honorific}${text}`,
    span,
    filter: typed === '' ? `${key} ${fold(person.name)} ${person.name}` : filterText(typed, key, person.name),
    rank: 10,
  };
}

/** The full introduction at the first mention, then the family name; the full name where another person has been named so. */
function nameToInsert(person: Person, offset: number, analysis: Analysis): { text: string; isShort: boolean } {
  const before = analysis.speakers.filter(({ occurrence }) => occurrence.span.end <= offset);
  const isNamed = (other: Person): boolean => before.some(({ people }) => people.includes(other));
  if (!isNamed(person)) return { text: introduction(person, offset, analysis), isShort: false };
  const namesakes = analysis.registry.peopleByFamily(person.family).filter((other) => other !== person);
  const isClear = person.given !== '' && !namesakes.some(isNamed);
  return isClear ? { text: person.family, isShort: true } : { text: person.name, isShort: false };
}

function holdsPosition(person: Person, { date }: Analysis): boolean {
  return date === undefined || isValidOn(person, date);
}

/** The honorific that the words before the cursor continue, if they can be a name; only people can follow then. */
export function honorificBefore({ language, registry }: Analysis, before: string): TypedHonorific | undefined {
  const honorific = findHonorifics(before, language).at(-1);
  if (!honorific || honorific.plural) return undefined;
  const nameStart = honorific.end + (/^\s+/.exec(before.slice(honorific.end))?.[0].length ?? 0);
  const typed = before.slice(nameStart);
  if (!/^[\p{L}\p{M}.’' -]*$/u.test(typed) || /[^\p{Lu}\p{M}]\.\s/u.test(typed)) return undefined;
  const words = typed.split(' ');
  if (words.length > 5 || words.some((word) => notNames.has(word))) return undefined;
  // A title also stands before other words; it counts once a known name has been begun.
  if (honorific.weak && (typed.length < 2 || !/^\p{Lu}/u.test(typed))) return undefined;
  if (words.length > 1 && peopleIndex(registry).startingWith(foldTyped(typed)).length === 0) return undefined;
  const gender = honorific.gender ?? honorificGender(honorific.text);
  return { nameStart, ...(gender && { gender }) };
}

const indexes = new WeakMap<Registry, PrefixIndex<Person>>();

/** People by the ways in which one may begin to type their names. */
function peopleIndex(registry: Registry): PrefixIndex<Person> {
  let index = indexes.get(registry);
  if (!index) {
    index = new PrefixIndex(
      registry.people.flatMap((person) => [...keysOf(person)].map((key) => ({ key, value: person }))),
    );
    indexes.set(registry, index);
  }
  return index;
}

function keysOf(person: Person): Set<string> {
  const family = foldedWords(person.family);
  const keys = new Set([fold(`${person.family} ${person.given}`), fold(person.name)]);
  // `De Clercq` is looked for under C, too, and a double family name under each of its parts.
  for (let from = 1; from < family.length; from++)
    keys.add(`${family.slice(from).join(' ')} ${fold(person.given)}`.trim());
  for (const alias of person.aliases ?? []) keys.add(fold(alias));
  return keys;
}

function compareFolded(a: string, b: string): number {
  const [one, other] = [fold(a), fold(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

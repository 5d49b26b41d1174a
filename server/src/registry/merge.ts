import { t } from '@vscode/l10n';
import type { ParticipantData } from '../source/participant-schema';
import { freeId } from './built-in';
import { curlyApostrophes, fold, foldedWords } from './fold';
import type { LoadedEntry, LoadedFile, LoadedParticipants } from './loaded';
import type { Acronym, Country, Organization, Person, RegistryProblem, Source } from './model';
import { PeopleIndex } from './people-index';
import { readPersonName } from './person-name';
import type { PersonData } from './schema';
import { fileName, listInWords } from './wording';

/**
 * An entry as a later one extends it: key by key, translations language by language; what the later one leaves out stays.
 * Extending is associative, so that files can be merged in any grouping, but not in any order.
 */
export function extend<Older extends object, Newer extends object>(older: Older, newer: Newer): Older & Newer {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(older));
  for (const [key, value] of Object.entries(newer)) {
    if (value === undefined) continue;
    const before = merged[key];
    merged[key] = isPlainObject(before) && isPlainObject(value) ? { ...before, ...value } : value;
  }
  return merged as Older & Newer;
}

/**
 * The organizations (or countries) of some files, merged in their order and over those of an earlier layer.
 *
 * @param required the keys that an entry must have in the end, itself or from an earlier layer
 */
export function mergeById<Kind extends Organization | Country>(
  kind: Kind['kind'],
  earlier: ReadonlyMap<string, Kind>,
  files: readonly LoadedFile[],
  entriesOf: (file: LoadedFile) => readonly LoadedEntry<{ readonly id: string }>[],
  required: readonly string[],
  problems: RegistryProblem[],
): Map<string, Kind> {
  const merged = new Map<string, Kind>();
  for (const file of files) {
    for (const entry of entriesOf(file)) {
      const { id } = entry.data;
      const before = merged.get(id) ?? earlier.get(id);
      if (before && isEqual(before.source, file)) {
        problems.push(duplicateId(file, entry, id, before.source));
        continue;
      }
      const { source: _, ...old } = before ?? { source: undefined };
      const extended = { ...extend(old, entry.data), kind, source: sourceOf(file, entry) } as Kind;
      const missing = required.filter((key) => !(key in extended));
      if (missing.length > 0) {
        problems.push(incomplete(file, entry, kind, missing));
        continue;
      }
      merged.set(id, extended);
    }
  }
  return merged;
}

/**
 * The acronyms of some files, merged over those of an earlier layer. An entry extends the one of the same acronym, unless it is
 * marked ambiguous and stands for something else: then both stay.
 */
export function mergeAcronyms(
  earlier: ReadonlyMap<string, Acronym>,
  files: readonly LoadedFile[],
  problems: RegistryProblem[],
): Map<string, Acronym> {
  const all = new Map(earlier);
  const merged = new Map<string, Acronym>();
  const byText = new Map<string, Set<string>>();
  for (const [id, { acronym }] of earlier) addTo(byText, acronym, id);
  for (const file of files) {
    for (const entry of file.acronyms) {
      const { data } = entry;
      const sharing = [...(byText.get(data.acronym) ?? [])].flatMap((id) => all.get(id) ?? []);
      const alike = sharing.find((other) => sameMeaning(other.name, data.name));
      const target = alike ?? (data.ambiguous || sharing.length > 1 ? undefined : sharing.find(isOfLayerBefore(file)));
      if (target && !isOfLayerBefore(file)(target)) {
        problems.push(duplicateId(file, entry, data.acronym, target.source));
        continue;
      }
      const id = target?.id ?? freeId(data.acronym.toLowerCase(), all);
      const { source: _, ...old } = target ?? { source: undefined };
      const acronym: Acronym = { ...extend(old, data), id, kind: 'acronym', source: sourceOf(file, entry) };
      all.set(id, acronym);
      merged.set(id, acronym);
      addTo(byText, data.acronym, id);
    }
  }
  return merged;
}

/**
 * The people of some files and the participants of the meeting. People are the same by id or by name; a participant is also somebody
 * whose name only says more or less (`Esteban Conejos` of `Esteban B. Conejos, Jr.`), when that fits exactly one person. What
 * the participants file says holds as of the meeting, and wins.
 */
export function mergePeople(
  files: readonly LoadedFile[],
  participants: LoadedParticipants | undefined,
  problems: RegistryProblem[],
): PeopleIndex {
  const index = new PeopleIndex();
  const byId = new Map<string, Person>();
  for (const file of files) {
    for (const entry of file.people) addPerson(index, byId, file, entry, problems);
  }
  const attending = new Set<Person>();
  participants?.participants.forEach((entry, listed) => {
    addParticipant(index, byId, attending, participants.file, entry, listed);
  });
  return index;
}

function addPerson(
  index: PeopleIndex,
  byId: Map<string, Person>,
  file: LoadedFile,
  entry: LoadedEntry<PersonData>,
  problems: RegistryProblem[],
): void {
  const { data } = entry;
  const source = sourceOf(file, entry);
  const before =
    data.id === undefined
      ? index.matching(readPersonName(data.name, data.family)).same.findLast((other) => samePeriod(other, data))
      : byId.get(data.id);
  if (before && isEqual(before.source, file)) {
    problems.push(duplicateId(file, entry, data.id ?? data.name, before.source));
    return;
  }
  if (before) {
    const { source: _, ...old } = before;
    const extended = extend(old, data);
    const person = personOf(extended, { id: before.id, participant: false, source });
    byId.set(person.id, person);
    index.replace(before, person);
    return;
  }
  const person = personOf(data, { id: data.id ?? freeId(idOf(data.name), byId), participant: false, source });
  byId.set(person.id, person);
  index.add(person);
}

function addParticipant(
  index: PeopleIndex,
  byId: Map<string, Person>,
  attending: Set<Person>,
  file: string,
  entry: LoadedEntry<ParticipantData>,
  listed: number,
): void {
  const { data } = entry;
  const name = readPersonName(data.name, data.family);
  const { same, others } = index.matching(name);
  const fitting = same.length > 0 ? same : others.filter((other) => name.givenWords.length > 0 && other.given !== '');
  const before = same.length > 0 ? same.find((other) => isSameParticipant(other, data)) : fitting[0];
  if (before && (same.length > 0 || (fitting.length === 1 && !attending.has(before)))) {
    const { name: _name, family: _family, ...details } = data;
    const { source, from, until, ...old } = before;
    // The dates in the registry are those of the position in the registry, which need not be the one at the meeting.
    const keepsPosition = data.role === undefined || data.role === before.role;
    const dates = keepsPosition ? { ...(from && { from }), ...(until && { until }) } : {};
    const person: Person = { ...extend(old, details), ...dates, participant: true, listed, source };
    byId.set(person.id, person);
    index.replace(before, person);
    attending.delete(before);
    attending.add(person);
    return;
  }
  const source: Source = { layer: 'participants', file, start: entry.start, end: entry.end };
  const { category, ...rest } = data;
  const person = personOf(rest, {
    id: freeId(idOf(data.name), byId),
    participant: true,
    listed,
    source,
    ...(category !== undefined && { category }),
  });
  byId.set(person.id, person);
  index.add(person);
  attending.add(person);
}

/** Two participants of one name are one person unless they are of different organizations or countries. */
function isSameParticipant(person: Person, data: ParticipantData): boolean {
  if (!person.participant) return true;
  return (['organization', 'country'] as const).every(
    (key) => person[key] === undefined || data[key] === undefined || person[key] === data[key],
  );
}

function personOf(
  data: PersonData,
  rest: Pick<Person, 'id' | 'participant' | 'listed' | 'source' | 'category'>,
): Person {
  const { given, family } = readPersonName(data.name, data.family);
  const aliases = data.aliases?.map(curlyApostrophes);
  return {
    ...data,
    name: curlyApostrophes(data.name),
    given,
    family,
    ...(aliases && { aliases }),
    kind: 'person',
    ...rest,
  };
}

/** One person can have several entries, one for each position held; only entries of one period extend each other. */
function samePeriod(a: PersonData, b: PersonData): boolean {
  return a.from === b.from && a.until === b.until;
}

function idOf(name: string): string {
  return (
    foldedWords(name)
      .join('-')
      .replace(/[^a-z0-9-]/g, '') || 'person'
  );
}

function sameMeaning(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && fold(a) === fold(b);
}

function isOfLayerBefore(file: LoadedFile): (entity: Acronym) => boolean {
  return (entity) => !isEqual(entity.source, file);
}

/** Whether an entry is from a file that this one may not extend, because neither is nearer to the report. */
function isEqual(source: Source, file: LoadedFile): boolean {
  return source.layer === file.layer && source.level === file.level;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function sourceOf(file: LoadedFile, entry: LoadedEntry<unknown>): Source {
  const { layer, level } = file;
  return { layer, file: file.file, start: entry.start, end: entry.end, ...(level !== undefined && { level }) };
}

function duplicateId(
  file: LoadedFile,
  entry: LoadedEntry<unknown>,
  id: string,
  first: Source | undefined,
): RegistryProblem {
  const range = entry.values['id'] ?? entry.values['acronym'] ?? entry.values['name'] ?? entry;
  return {
    code: 'registry-duplicate-id',
    severity: 'error',
    file: file.file,
    start: range.start,
    end: range.end,
    what: t`“${id}” is entered twice.`,
    why:
      first?.file === undefined || first.file === file.file
        ? t`There is an entry for it above; that one is used and this one is left out.`
        : t`There is an entry for it in ${fileName(first.file)}; that one is used and this one is left out.`,
    todo: t`Put both into one entry, or give this one another id.`,
  };
}

function incomplete(
  file: LoadedFile,
  entry: LoadedEntry<{ readonly id: string }>,
  kind: (Organization | Country)['kind'],
  missing: readonly string[],
): RegistryProblem {
  const { id } = entry.data;
  const keys = listInWords(missing, 'and');
  return {
    code: 'registry-schema',
    severity: 'error',
    file: file.file,
    start: entry.start,
    end: entry.end,
    what:
      kind === 'organization' ? t`The organization “${id}” has no ${keys}.` : t`The country “${id}” has no ${keys}.`,
    why: t`Only an entry that extends one of an earlier registry with the same id can leave it out; this entry is left out.`,
    todo: t`Add ${keys}, or correct the id.`,
  };
}

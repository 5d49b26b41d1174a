/**
 * The registry: who and what a report may name. It knows people, organizations, acronyms and countries, since when and
 * until when each name holds, and which near misses are probably meant. It knows nothing of Markdown, LSP or files.
 */
import type { AcronymData, CountryData, OrganizationData, PersonData } from './schema';

/** A calendar date as `2007-11-26`. ISO dates in this form compare as strings. */
export type IsoDate = string;

/** The layers of the registry, weakest first: a later one extends or overrides entries of an earlier one by id. */
export type Layer = 'built-in' | 'workspace' | 'report' | 'participants';

/** Where an entry comes from, so that the editor can go there. Offsets are UTF-16 offsets in that file. */
export interface Source {
  readonly layer: Layer;
  /** Where in its layer, from the weakest: a file in a folder nearer to the report is of a higher level. */
  readonly level?: number;
  /** The file as it was named to the loader; absent for built-in data. */
  readonly file?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Organization extends OrganizationData {
  readonly kind: 'organization';
  readonly source: Source;
}

export interface Acronym extends AcronymData {
  readonly kind: 'acronym';
  /** The acronym in lower case, or given by the merge when several share it. */
  readonly id: string;
  readonly source: Source;
}

export interface Country extends CountryData {
  readonly kind: 'country';
  readonly source: Source;
}

export interface Person extends PersonData {
  readonly kind: 'person';
  readonly id: string;
  /** The family name with its particles: `De Clercq`; `Conejos` of `Esteban B. Conejos, Jr.`. */
  readonly family: string;
  /** All before (or, family name first, after) the family name; empty for a single name. */
  readonly given: string;
  /** Whether this person is a participant of the meeting. */
  readonly participant: boolean;
  /** Place in the list of participants, from 0. */
  readonly listed?: number;
  /** The group under which a participant is listed. */
  readonly category?: string;
  readonly source: Source;
}

export type Entity = Organization | Acronym | Country | Person;

/** How a form of words relates to the entity it names. */
export type FormKind =
  /** The official name or short form in force. */
  | 'name'
  /** Another correct name. */
  | 'alias'
  /** The formal name of a country. */
  | 'formal'
  /** An acronym in force. */
  | 'acronym'
  /** A name or acronym that was right until a date. */
  | 'former-name'
  | 'former-acronym'
  /** A form that was never right. */
  | 'variant';

/** One form of words and what it names. Several forms with the same text are several senses. */
export interface NameForm {
  /** As written in the registry, apostrophes curly. */
  readonly text: string;
  readonly kind: FormKind;
  readonly language: 'en' | 'fr' | 'es';
  /** Every kind of entity but people: a person's name is recognised by honorific and by `PeopleIndex`. */
  readonly entity: Organization | Acronym | Country;
  /** For former names: the last day on which the form was right. */
  readonly until?: IsoDate;
  /** For a country's former name, whether it took an article; for an acronym's plural, that it is one. */
  readonly plural?: boolean;
}

/** A form that was found in a text. */
export interface NameMatch {
  /** UTF-16 offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  /** All senses of the form, at least one. */
  readonly forms: readonly NameForm[];
}

export interface NearPerson {
  readonly person: Person;
  /**
   * Damerau–Levenshtein distance between the folded family names and given names, in edits; 0 when the text only leaves out or changes an accent
   * that the person's name has. Case alone, and an accent that the registry lacks, are no difference.
   */
  readonly distance: number;
  /** Where the two differ. A differing given name may well be another person's, a differing family name much less often. */
  readonly differs: 'accents' | 'family' | 'given' | 'both';
}

export interface NearName {
  readonly form: NameForm;
  readonly distance: number;
}

/** A problem of a registry or participants file, in three parts. One bad entry never disables the rest. */
export interface RegistryProblem {
  readonly code:
    | 'registry-syntax'
    | 'registry-limit'
    | 'registry-schema'
    | 'registry-duplicate-id'
    | 'registry-ambiguous-acronym'
    | 'registry-unknown-organization'
    | 'registry-date-order'
    | 'participants-columns'
    | 'participants-row';
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** UTF-16 offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** The merged registry. Immutable; all look-ups are by hash or by a blocked index: their cost does not grow with its size. */
export interface Registry {
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly acronyms: readonly Acronym[];
  readonly countries: readonly Country[];
  readonly problems: readonly RegistryProblem[];

  /** The entity with this id, as `organization` ids in files refer to it. */
  organization(idOrName: string): Organization | undefined;

  /**
   * Every registered name and acronym in a text, at word boundaries, leftmost and longest first, never overlapping.
   * Case counts, except that the first letter of a name may be raised or lowered where the name is not an acronym; straight and curly apostrophes are one; white space of
   * any length, line breaks included, is one space.
   */
  scan(text: string): readonly NameMatch[];

  /** All senses of exactly this form (apostrophes and white space normalised), or an empty list. */
  lookUp(form: string): readonly NameForm[];

  /** All senses of an acronym, in any language, plural forms included (`MDGs`). */
  acronymSenses(acronym: string): readonly NameForm[];

  /** People by family name: accents, case, hyphens and apostrophes folded. */
  peopleByFamily(family: string): readonly Person[];

  /**
   * People whose name this is: `Hania Zlotnik`, `H. Zlotnik`, `Zlotnik`, `ZLOTNIK Hania`, `Esteban Conejos`, `Conejos, Jr.`.
   * Initials, middle names, suffixes, particles and the order of family name and given name are understood; accents and case
   * are folded. Empty when there is none.
   */
  peopleNamed(name: string): readonly Person[];

  /**
   * People whose name is nearly this one, nearest first; never one whose name it exactly is. The distance allowed grows with
   * the length: none below four letters, 1 up to seven, 2 above.
   */
  peopleNear(name: string): readonly NearPerson[];

  /**
   * People in whose name this word occurs anywhere, given names included; accents and case are folded. Not enough to know
   * who is meant, but a reason not to call a name unknown: “Mr. García” may be Gabriel García Márquez.
   */
  peopleWithWord(word: string): readonly Person[];

  /** Organization names (not acronyms) nearly equal to this text, nearest first; the distance allowed grows with the length. */
  organizationsNear(name: string): readonly NearName[];
}

/**
 * Mentions: what the prose of a report names. A mention is found in one run of prose, without looking at any other, so that it
 * can be kept as long as its block is unchanged; who or what it stands for in the whole report is decided in `analysis.ts`.
 * All spans are UTF-16 offsets in the text of the run of prose.
 */
import type { NameForm } from '../registry/model';
import type { Span } from '../report/model';

/** The gender that an honorific tells, if it tells one. */
export type HonorificGender = 'female' | 'male';

export interface Honorific {
  /** As written: `Ms.`, `Ambassador`, `H.E. Mr.`. */
  readonly text: string;
  readonly span: Span;
  readonly gender?: HonorificGender;
  /** A title such as `President` also stands before words that are no name: it counts only before a known name. */
  readonly weak: boolean;
}

/** A person, named with an honorific or title: `Mr. Esteban B. Conejos, Jr.`, `Ambassador De Clercq`, `Ms. L. Iorio (Italy)`. */
export interface SpeakerMention {
  readonly kind: 'speaker';
  /** From the honorific to the end of the name. */
  readonly span: Span;
  readonly honorific: Honorific;
  readonly name: { readonly text: string; readonly span: Span };
  /** `full` has a given name, `initial` an initial for it, `short` only the family name. */
  readonly form: 'full' | 'initial' | 'short';
  /** Whether the mention is the subject of a verb of speaking or is introduced with a position: the person takes part. */
  readonly speaks: boolean;
}

/** `The representative of IOM`, `the observers for A and B`, `the UNDP representative`. */
export interface RepresentativeMention {
  readonly kind: 'representative';
  readonly span: Span;
  readonly bodies: readonly BodyMention[];
}

export interface BodyMention {
  /** The name without its article. */
  readonly text: string;
  readonly span: Span;
  /** What the registry knows it to be; empty when it knows nothing. */
  readonly forms: readonly NameForm[];
}

/** A registered organization, country or term, under any of its forms. */
export interface NameMention {
  readonly kind: 'name';
  readonly span: Span;
  readonly text: string;
  /** All senses of the form, at least one. */
  readonly forms: readonly NameForm[];
}

/** A word that looks like a name of a registered body, but for a letter or two. */
export interface NearNameMention {
  readonly kind: 'near-name';
  readonly span: Span;
  readonly text: string;
  readonly form: NameForm;
}

/** Any acronym, known or not: `IOM`, `MDGs`, `UN-Habitat`. */
export interface AcronymMention {
  readonly kind: 'acronym';
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Without a plural `s`. */
  readonly acronym: string;
  /** Senses in the registry; empty when it knows none. */
  readonly forms: readonly NameForm[];
}

/** `Full Name (ACR)` or `ACR (Full Name)`. */
export interface AcronymDefinition {
  readonly kind: 'definition';
  /** From the first character of the expansion or acronym to the closing parenthesis. */
  readonly span: Span;
  readonly order: 'name-first' | 'acronym-first';
  readonly acronym: string;
  readonly acronymSpan: Span;
  /** The full name as written, without an article. */
  readonly expansion: string;
  readonly expansionSpan: Span;
}

/** A United Nations document symbol: `A/RES/61/208`. */
export interface SymbolMention {
  readonly kind: 'symbol';
  readonly span: Span;
  readonly text: string;
}

/** An author-date citation: `(OECD, 2007a)`. */
export interface CitationMention {
  readonly kind: 'citation';
  readonly span: Span;
  readonly author: string;
  readonly year: string;
}

export type Mention =
  | SpeakerMention
  | RepresentativeMention
  | NameMention
  | NearNameMention
  | AcronymMention
  | AcronymDefinition
  | SymbolMention
  | CitationMention;

/** The mentions of one run of prose, each list in text order. */
export interface ProseMentions {
  readonly speakers: readonly SpeakerMention[];
  readonly representatives: readonly RepresentativeMention[];
  readonly names: readonly NameMention[];
  readonly nearNames: readonly NearNameMention[];
  readonly acronyms: readonly AcronymMention[];
  readonly definitions: readonly AcronymDefinition[];
  readonly symbols: readonly SymbolMention[];
  readonly citations: readonly CitationMention[];
}

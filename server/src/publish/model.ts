/**
 * The publication: a report numbered, resolved and ready to be laid out. Every output format reads this and nothing else, so
 * that the preview, the HTML file and the exporters can never number or resolve a report differently. It knows nothing of HTML.
 */
import type { Language, Profile } from '../report/front-matter-schema';
import type { SectionKind } from '../report/model';
import type { Annotations } from './annotations';
import type { Href } from './href';

export interface Publication {
  readonly profile: Profile;
  readonly language: Language;
  /** In which direction the language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** The title of the report; empty when the front matter gives none. */
  readonly title: string;
  readonly subtitle?: string;
  /** Whether the profile sets the title and the headings of chapters (level 1) in capitals. The model has them as they are typed. */
  readonly hasCapitals: boolean;
  readonly front: FrontPage;
  /** What the profile puts between the front page and the first chapter, in order. */
  readonly preliminaries: readonly Preliminary[];
  readonly blocks: readonly PublishedBlock[];
  /** The notes, in the order of their first calls; those that nothing calls come last and have no number. */
  readonly notes: readonly Note[];
  /** Whether the report has a section for its notes, which then holds them; else they follow the body. */
  readonly hasNotesSection: boolean;
  /** Index in `blocks` of the block before which the notes stand where they are not set at the foot of pages; its length for the end. */
  readonly notesAt: number;
}

/** A part before the first chapter, with a heading of its own that has no number and is not in the contents. */
export interface Preliminary {
  readonly kind: 'explanatory-notes' | 'contents';
  readonly title: string;
  /** Unique in the publication. */
  readonly id: string;
  readonly blocks: readonly PublishedBlock[];
}

/** What stands before the first chapter, each item as it is to be read. Absent is what the front matter does not say. */
export interface FrontPage {
  readonly symbol?: string;
  /** The organ that a masthead names. */
  readonly organ?: string;
  /** Full names of the organizers. */
  readonly organizers: readonly string[];
  readonly meeting?: string;
  readonly session?: string;
  readonly venue?: string;
  /** City, with its country where a reader needs it. */
  readonly place?: string;
  /** The days of the meeting: `26 and 27 November 2007`. */
  readonly days?: string;
  /** `Agenda item 10`. */
  readonly agendaItem?: string;
  /** `General`. */
  readonly distribution?: string;
  /** Date of the report: `15 January 2008`. */
  readonly date?: string;
  /** Name of the original language. */
  readonly original?: string;
  /** Number of the job, which stands at the foot of the first page of a masthead document. */
  readonly jobNumber?: string;
  /** What the bar code at the foot of the first page says, without the asterisks that begin and end it. */
  readonly barCode?: string;
  /** Whether the layout leaves a place for the organization’s own emblem; none is supplied. */
  readonly hasEmblemPlace: boolean;
}

/** Where a block stands in the source: UTF-16 offset of its first character, and its line from 0. */
export interface SourcePlace {
  readonly start: number;
  readonly line: number;
}

/** The parts of a line of text. No part holds mark-up: what was raw HTML is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'image'; readonly alternative: string }
  | { readonly kind: 'link'; readonly href: Href; readonly content: readonly Inline[] }
  | Reference
  | { readonly kind: 'break' }
  | NoteCall;

/** Words that lead to another place in the publication: “annex II”, “paragraph 12”, the “2007a” of “OECD, 2007a”. The words are the writer’s. */
export interface Reference {
  readonly kind: 'reference';
  /** The id of a heading, a paragraph or a table. */
  readonly to: string;
  readonly content: readonly Inline[];
}

export interface NoteCall {
  readonly kind: 'note-call';
  /** Number of the note, from 1. */
  readonly note: number;
  /** Which of the calls of this note it is, from 1. */
  readonly call: number;
}

export interface Note {
  /** From 1; absent for a note that nothing calls. */
  readonly number?: number;
  readonly calls: number;
  readonly blocks: readonly PublishedBlock[];
  readonly place: SourcePlace;
}

export type PublishedBlock = { readonly place: SourcePlace } & BlockContent;

export type BlockContent =
  | Heading
  | Paragraph
  | List
  | Table
  | { readonly kind: 'quotation'; readonly blocks: readonly PublishedBlock[] }
  | { readonly kind: 'preformatted'; readonly text: string }
  | { readonly kind: 'rule' }
  | GeneratedPart;

export interface Heading {
  readonly kind: 'heading';
  readonly section: SectionKind;
  /** Depth in the tree of sections, from 1: no level is ever skipped. */
  readonly level: number;
  /** The produced enumerator (`I.`, `A.`, `1.`, `(a)`) or, of an annex, `Annex I`. */
  readonly enumerator?: string;
  readonly content: readonly Inline[];
  /** Unique in the publication. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Where the profile numbers paragraphs: from 1, through all chapters. */
  readonly number?: number;
  /** Unique in the publication; a numbered paragraph has one, and a work in the list of references that is cited. */
  readonly id?: string;
  /** Whether it is a subparagraph, such as `(a) Took note of …`, in French and Spanish `a) Pris note de …`. */
  readonly isSubparagraph: boolean;
  readonly content: readonly Inline[];
  /** What it names and who speaks in it; only an annotated publication has them. */
  readonly annotations?: Annotations;
}

export interface List {
  readonly kind: 'list';
  /** The number of the first item, for a numbered list. */
  readonly from?: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly place: SourcePlace;
  /** Without blank lines between its parts: paragraphs are set as lines. */
  readonly isTight: boolean;
  readonly blocks: readonly PublishedBlock[];
}

export type Alignment = 'start' | 'center' | 'end';

export interface Table {
  readonly kind: 'table';
  /** Unique in the publication; a table with a numbered caption has one. */
  readonly id?: string;
  /** As it is typed above the table, number included: `Table 1. Results`. */
  readonly caption?: { readonly place: SourcePlace; readonly content: readonly Inline[] };
  /** One for each column; absent where the column does not say. */
  readonly alignments: readonly (Alignment | undefined)[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly { readonly place: SourcePlace; readonly cells: readonly (readonly Inline[])[] }[];
}

/** What a directive such as `::participants` stands for. */
export type GeneratedPart =
  | { readonly kind: 'contents'; readonly entries: readonly ContentsEntry[] }
  | { readonly kind: 'participants'; readonly groups: readonly ParticipantGroup[] }
  | { readonly kind: 'abbreviations'; readonly entries: readonly { readonly acronym: string; readonly name: string }[] }
  | { readonly kind: 'documents'; readonly entries: readonly { readonly symbol?: string; readonly title: string }[] }
  | Interventions;

export interface ContentsEntry {
  readonly level: number;
  readonly id: string;
  readonly enumerator?: string;
  readonly title: string;
}

export interface ParticipantGroup {
  /** Absent for those without a category. */
  readonly category?: string;
  readonly people: readonly ListedPerson[];
}

export interface ListedPerson {
  /** Id of the person in the registry. */
  readonly id: string;
  /** With honorific. */
  readonly name: string;
  /** Position, organization and country, as far as known and as they are to be read; nothing is said twice. */
  readonly details: readonly string[];
}

export interface Interventions {
  readonly kind: 'interventions';
  /** Chapters in which somebody spoke, by enumerator or title. */
  readonly chapters: readonly string[];
  readonly speakers: readonly { readonly name: string; readonly counts: readonly number[]; readonly total: number }[];
}

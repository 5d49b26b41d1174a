/** What a publication says of the people, bodies and places that its text names: for formats that are read by machines. */
import type { IsoDate } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Publication } from './model';

/** A publication whose paragraphs carry annotations. */
export interface AnnotatedPublication extends Publication {
  readonly facts: MeetingFacts;
  /** All that the annotations, the list of participants and the facts refer to, by `id`, in the order of first use. */
  readonly entities: ReadonlyMap<string, NamedEntity>;
  /** The ids of those entities that are people, by the ids of the people in the registry. */
  readonly people: ReadonlyMap<string, string>;
}

/** The front matter as a machine reads it; `front` has the same in words. */
export interface MeetingFacts {
  /** Date of the report. */
  readonly date?: IsoDate;
  /** First and last day of the meeting. */
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly original?: Language;
  /** The organ that the masthead names: the id of an entity. */
  readonly organ?: string;
  /** The body whose report it is, which is the first organizer, else the organ: the id of an entity. */
  readonly author: string;
  /** The organizers, in the order of the front page: ids of entities, as far as they are registered. */
  readonly organizers: readonly (string | undefined)[];
  /** The id of the entity that the meeting itself is. */
  readonly meeting?: string;
  /** The id of the entity that the place of the meeting is. */
  readonly place?: string;
}

/** Somebody or something that is named. */
export interface NamedEntity {
  /** Unique in the publication; `person-qiu-wenbo`. */
  readonly id: string;
  readonly kind: 'person' | 'organization' | 'role' | 'location' | 'concept' | 'event';
  /** The name for a person to read. */
  readonly name: string;
  /** A name that holds wherever the same registry is used; ASCII letters, digits and hyphens. */
  readonly key: string;
  /** Whether it is a body of the United Nations itself, as the Secretariat and regional commissions are. */
  readonly isOfUnitedNations?: boolean;
}

/** The annotations of a paragraph. All spans are UTF-16 offsets in its plain text (`plainText`). */
export interface Annotations {
  /** What the paragraph names, in order; no two overlap. */
  readonly mentions: readonly AnnotatedMention[];
  /** Its sentences that are the words of one known speaker, in order. */
  readonly speeches: readonly AnnotatedSpeech[];
}

export interface AnnotatedMention {
  readonly start: number;
  readonly end: number;
  /** The id of an entity, or the symbol of a document. */
  readonly names: { readonly entity: string } | { readonly document: string };
}

export interface AnnotatedSpeech {
  readonly start: number;
  readonly end: number;
  /** The id of the entity that speaks: a person, or a body through its representative. */
  readonly by: string;
  /** The id of the role in which it speaks, where it is known. */
  readonly as?: string;
}

/**
 * `analyse(report, registry)` puts the report and the registry together: every mention with its place, resolved as of the meeting's
 * date. Everything else (rules, editor features, preview, exporters) only reads an `Analysis`, so that the editor and the
 * command line can never disagree.
 */
import type { Mention, ProseMentions } from './mentions/model';
import type { IsoDate, Person, Registry } from './registry/model';
import type { Language } from './report/front-matter-schema';
import type { Prose, Report, Span } from './report/model';

/** What part of a report a run of prose belongs to; rules exempt some parts. */
export type Zone = 'body' | 'heading' | 'footnote' | 'cell' | 'notes' | 'references' | 'annex';

/** Where a run of prose stands. */
export interface Place {
  /** Index in `report.blocks`. */
  readonly block: number;
  readonly prose: Prose;
  readonly zone: Zone;
  /** Offset in the source of the block's first character. */
  readonly start: number;
}

/** A mention at its place. */
export interface Occurrence<M extends Mention = Mention> {
  readonly mention: M;
  readonly place: Place;
  /** Where it stands in the source, absolute. */
  readonly span: Span;
}

type MentionsOf<K extends keyof ProseMentions> = readonly Occurrence<ProseMentions[K][number]>[];

/** Who a speaker mention stands for. */
export interface Speaker {
  readonly occurrence: Occurrence<ProseMentions['speakers'][number]>;
  /** Registered people it can be, after honorific and introductions have been weighed; one when it is certain. */
  readonly people: readonly Person[];
  /** The first mention in the report that gives this person's full name or initials, if there is one before this mention. */
  readonly introducedBy?: Occurrence<ProseMentions['speakers'][number]>;
  /** Whether this is the mention that introduces the person. */
  readonly introduces: boolean;
}

export interface Analysis {
  readonly report: Report;
  readonly registry: Registry;
  readonly language: Language;
  /** The first day of the meeting, else the report's date; absent when neither is given: then nothing is judged by date. */
  readonly date?: IsoDate;
  /** Whether a list of participants was given; without one nobody can be missing from it. */
  readonly hasParticipants: boolean;
  /** Every run of prose with its place, in source order. */
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
  readonly representatives: MentionsOf<'representatives'>;
  readonly names: MentionsOf<'names'>;
  readonly nearNames: MentionsOf<'nearNames'>;
  readonly acronyms: MentionsOf<'acronyms'>;
  readonly definitions: MentionsOf<'definitions'>;
  readonly symbols: MentionsOf<'symbols'>;
  readonly citations: MentionsOf<'citations'>;
  /** The source span of a span of a run of prose. */
  locate(place: Place, span: Span): Span;
}

/** Mentions at their places in a report. */
import type { Person } from '../registry/model';
import type { Prose, Span } from '../report/model';
import type { Mention, ProseMentions, SpeakerMention } from './model';

/** What part of a report a run of prose belongs to; rules exempt some parts. */
export type Zone = 'body' | 'heading' | 'footnote' | 'cell' | 'notes' | 'references' | 'annex';

/** Where a run of prose stands. */
export interface Place {
  /** Index in `report.blocks`. */
  readonly block: number;
  readonly prose: Prose;
  /** What was recognised in it; the same object for as long as block, registry and language are the same. */
  readonly mentions: ProseMentions;
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

export type OccurrencesOf<K extends keyof ProseMentions> = readonly Occurrence<ProseMentions[K][number]>[];

/** Who a speaker mention stands for. */
export interface Speaker {
  readonly occurrence: Occurrence<SpeakerMention>;
  /** Registered people it can be, after honorific and introductions have been weighed; one when it is certain. */
  readonly people: readonly Person[];
  /** The first mention in the report that gives more of this person's name, if there is one before this mention. */
  readonly introducedBy?: Occurrence<SpeakerMention>;
  /** Whether the mention gives a given name or initial and is the first to name this person. */
  readonly introduces: boolean;
}

/** What has to be known of the whole publication to write a part of it. */
import type { AnnotatedPublication } from '../annotations';
import type { NoteCall } from '../model';
import type { Wording } from '../wording';
import type { EIds } from './ids';
import type { Xml } from './xml';

export interface Context {
  readonly publication: AnnotatedPublication;
  readonly wording: Wording;
  readonly ids: EIds;
  /** The identifiers of headings, paragraphs and tables by their ids in the publication. */
  readonly targets: Map<string, string>;
  /** The identifiers of the notes that have been written, by number. */
  readonly notes: Map<number, string>;
  /** What stands where a note is called. A note holds blocks, blocks hold lines, and lines call notes: here the circle is closed. */
  callToAkn(call: NoteCall, context: Context): readonly Xml[];
}

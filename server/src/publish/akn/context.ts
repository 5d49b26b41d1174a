/** What has to be known of the whole publication to write a part of it. */
import type { AnnotatedPublication } from '../annotations';
import type { Wording } from '../wording';
import type { EIds } from './ids';

export interface Context {
  readonly publication: AnnotatedPublication;
  readonly wording: Wording;
  readonly ids: EIds;
  /** The identifiers of headings, paragraphs and tables by their ids in the publication. */
  readonly targets: Map<string, string>;
  /** The identifiers of the notes that have been written, by number. */
  readonly notes: Map<number, string>;
}

/** What has to be known of the whole document to write a part of it. */
import type { Publication } from '../model';
import type { NotePlaces } from '../note-places';
import type { Wording } from '../wording';
import type { Bookmarks } from './bookmarks';
import type { CommentMarks } from './comments';
import type { Layout } from './layout';
import type { Numbering } from './numbering';

export interface DocxContext {
  readonly publication: Publication;
  readonly wording: Wording;
  readonly layout: Layout;
  readonly numbering: Numbering;
  readonly bookmarks: Bookmarks;
  readonly notes: NotePlaces;
  readonly comments: CommentMarks;
}

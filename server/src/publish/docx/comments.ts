/** Open findings as Word comments. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { IsoDate } from '../../registry/model';
import type { Finding } from '../../rules/finding';
import type { Publication, PublishedBlock } from '../model';
import { textRun } from './inline';

/**
 * Tells which comments a paragraph has. A comment stands at the whole paragraph in which its finding is: what is wrong is quoted in
 * its words. Word has no comments in footnotes, so that what is found in a note stands at the note’s first call.
 */
export class CommentMarks {
  private readonly waiting = new Map<number, number[]>();
  readonly comments: readonly ICommentOptions[];

  constructor(publication: Publication, findings: readonly Finding[], date: IsoDate | undefined) {
    const places = anchors(publication);
    this.comments = findings.map((finding, id) => {
      const place = places.findLast(({ start }) => start <= finding.span.start);
      const anchor = place?.anchor ?? front;
      this.waiting.set(anchor, [...(this.waiting.get(anchor) ?? []), id]);
      return comment(finding, id, date);
    });
  }

  /** The children of the paragraph at a place, with the comments that it has; each comment is given once. */
  around(start: number, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const ids = this.waiting.get(start);
    if (!ids) return children;
    this.waiting.delete(start);
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      ...children,
      ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
    ];
  }

  /** The children of the title, with the comments on the front matter and all that have found no other place. */
  aroundTitle(children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    return this.around(front, children);
  }
}

/** The front matter has no place among the blocks. */
const front = -1;

interface Anchor {
  /** Offset in the source from which on it counts. */
  readonly start: number;
  /** The place of the paragraph that has the comment. */
  readonly anchor: number;
}

/** Every place that can have comments, in the order of the source. */
function anchors({ blocks, notes, hasNotesSection }: Publication): readonly Anchor[] {
  const list: Anchor[] = [];
  const calls = new Map<number, number>();
  for (const block of blocks) collect(block, list, calls);
  for (const { number, place, blocks: own } of notes) {
    const call = number === undefined || hasNotesSection ? undefined : calls.get(number);
    if (call !== undefined) list.push({ start: place.start, anchor: call });
    else for (const block of own) collect(block, list, calls);
  }
  return list.sort((a, b) => a.start - b.start);
}

function collect(block: PublishedBlock, list: Anchor[], calls: Map<number, number>): void {
  const { start } = block.place;
  switch (block.kind) {
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) collect(inner, list, calls);
      return;
    case 'quotation':
      for (const inner of block.blocks) collect(inner, list, calls);
      return;
    case 'table':
      if (block.caption) list.push({ start: block.caption.place.start, anchor: block.caption.place.start });
      list.push({ start, anchor: start });
      for (const row of block.rows) list.push({ start: row.place.start, anchor: row.place.start });
      break;
    default:
      list.push({ start, anchor: start });
  }
  for (const number of numbersOf(block)) if (!calls.has(number)) calls.set(number, start);
}

/** The numbers of the notes that are called anywhere in a block. */
function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(numbersOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'note-call' && 'note' in value)
    return typeof value.note === 'number' ? [value.note] : [];
  return Object.values(value).flatMap(numbersOf);
}

function comment({ what, why, todo, rule }: Finding, id: number, date: IsoDate | undefined): ICommentOptions {
  const line = (text: string) => new Paragraph({ children: [textRun(/[.!?]$/.test(text) ? text : `${text}.`)] });
  return {
    id,
    author: 'Rapporteur',
    initials: 'R',
    ...(date !== undefined && { date: new Date(`${date}T00:00:00Z`) }),
    children: [line(what), line(why), line(todo), new Paragraph({ children: [textRun(`[${rule}]`)] })],
  };
}

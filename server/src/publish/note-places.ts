/**
 * Which notes are set at the foot of pages. There is no footnote in a footnote, and a report may have a section for its notes: what
 * cannot or shall not be at the foot of a page stands in a list of notes.
 */
import type { Inline, Note, Publication, PublishedBlock } from './model';

export class NotePlaces {
  private readonly atFoot: ReadonlySet<number>;

  constructor({ blocks, notes, hasNotesSection }: Publication) {
    const called = new Set<number>();
    if (!hasNotesSection) for (const block of blocks) collectFromBlock(block, called);
    this.atFoot = called;
    this.footnotes = notes.filter((note) => this.isAtFoot(note.number));
    this.listed = notes.filter((note) => !this.isAtFoot(note.number));
  }

  /** The notes that are set at the foot of pages, in their order. */
  readonly footnotes: readonly Note[];
  /** All others. */
  readonly listed: readonly Note[];

  isAtFoot(number: number | undefined): boolean {
    return number !== undefined && this.atFoot.has(number);
  }
}

function collectFromBlock(block: PublishedBlock, called: Set<number>): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      collect(block.content, called);
      return;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) collectFromBlock(inner, called);
      return;
    case 'quotation':
      for (const inner of block.blocks) collectFromBlock(inner, called);
      return;
    case 'table':
      if (block.caption) collect(block.caption.content, called);
      for (const cells of [block.head, ...block.rows.map((row) => row.cells)]) {
        for (const cell of cells) collect(cell, called);
      }
      return;
    default:
  }
}

function collect(content: readonly Inline[], called: Set<number>): void {
  for (const part of content) {
    if (part.kind === 'note-call') called.add(part.note);
    else if ('content' in part) collect(part.content, called);
  }
}

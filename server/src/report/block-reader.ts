/** Reads a node of the Markdown tree into a block of the report. */
import type { Nodes, Parents, RootContent } from 'mdast';
import { trimEnd } from './lines';
import type { Pieces } from './markdown';
import type { Block, BlockKind, Prose, ProseRole, Suppression } from './model';
import { endOf, positionAt, startOf } from './positions';
import { objectReplacement, ProseBuilder } from './prose-builder';
import { findSuppressions } from './suppressions';

/** Reads one top-level node: makes its positions relative to the block, and collects what the block holds. */
export class BlockReader {
  private readonly prose: Prose[] = [];
  private readonly footnoteCalls: Block['footnoteCalls'][number][] = [];
  private readonly suppressions: Suppression[] = [];

  constructor(
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    private readonly pieces: Pieces,
  ) {}

  read(kind: BlockKind, node: RootContent): Block {
    this.flow(node, node.type === 'heading' ? 'heading' : 'paragraph');
    node.position = positionAt(0, this.end - this.start);
    return {
      kind,
      source: this.source.slice(this.start, this.end),
      node,
      prose: this.prose,
      footnoteCalls: this.footnoteCalls,
      suppressions: this.suppressions,
    };
  }

  /** Visits a node outside of prose. `role` is that of the prose in it. */
  private flow(node: Nodes, role: ProseRole): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'leafDirective':
        this.run(node, node.type === 'tableCell' ? 'cell' : role);
        break;
      case 'html':
        this.html(node);
        break;
      default:
        if ('children' in node) {
          for (const child of node.children) this.flow(child, roleInside(node, role));
        }
    }
    this.relocate(node, true);
  }

  private run(node: Parents, role: ProseRole): void {
    if (node.children.length === 0) return;
    const builder = new ProseBuilder();
    for (const child of node.children) this.phrasing(child, builder);
    this.prose.push(builder.build(role));
  }

  /** Visits a node of a run of prose. */
  private phrasing(node: Nodes, builder: ProseBuilder): void {
    const start = startOf(node) - this.start;
    const end = endOf(node) - this.start;
    switch (node.type) {
      case 'text':
        this.text(node.value, startOf(node), endOf(node), builder);
        break;
      case 'break':
        builder.add(' ', start, end);
        break;
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference': {
        const textStart = builder.length;
        for (const child of node.children) this.phrasing(child, builder);
        if (node.type === 'emphasis') builder.addEmphasis(textStart);
        break;
      }
      case 'footnoteReference':
        this.footnoteCalls.push({ label: node.label ?? node.identifier, span: { start, end } });
        builder.add(objectReplacement, start, end);
        break;
      case 'html':
        this.html(node);
        builder.add(objectReplacement, start, end);
        break;
      default:
        builder.add(objectReplacement, start, end);
    }
    this.relocate(node, false);
  }

  private text(value: string, start: number, end: number, builder: ProseBuilder): void {
    const { kinds, starts, ends, lengths } = this.pieces;
    let read = 0;
    for (let index = firstAtLeast(starts, start); index < starts.length; index++) {
      const pieceStart = starts[index] ?? end;
      const pieceEnd = ends[index] ?? end;
      if (pieceStart >= end) break;
      const length = lengths[index] ?? read;
      const text = kinds[index] === 'line-ending' ? ' ' : value.slice(read, length);
      builder.add(text, pieceStart - this.start, pieceEnd - this.start);
      read = length;
    }
  }

  private html(node: Nodes): void {
    const start = startOf(node);
    this.suppressions.push(...findSuppressions(this.source.slice(start, endOf(node)), start - this.start));
  }

  private relocate(node: Nodes, trim: boolean): void {
    const start = startOf(node);
    const end = endOf(node);
    // Blank lines after code or HTML that nothing closes are no part of it.
    if (end > this.end && (node.type === 'code' || node.type === 'html'))
      node.value = node.value.replace(/[ \t\r\n]+$/, '');
    node.position = positionAt(start - this.start, (trim ? trimEnd(this.source, start, end) : end) - this.start);
  }
}

/** The innermost container says what prose is, but what is quoted or in a footnote stays so in any list. */
function roleInside(node: Nodes, role: ProseRole): ProseRole {
  if (node.type === 'footnoteDefinition' || role === 'footnote') return 'footnote';
  if (node.type === 'blockquote' || role === 'quotation') return 'quotation';
  return node.type === 'listItem' ? 'item' : role;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

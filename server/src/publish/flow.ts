/** From the flow nodes of Markdown (paragraphs, lists, tables …) to published blocks. */
import type { AlignType, Nodes, Table as TableNode } from 'mdast';
import type { HeadingPlan } from './headings';
import { type InlineContext, plainText, publishInline, withoutStart } from './inline';
import type { Alignment, GeneratedPart, Inline, ListItem, PublishedBlock, SourcePlace, Table } from './model';
import { visibleHtml } from './raw-html';

/** What has to be known of the whole report to publish a block of it. */
export interface FlowContext extends InlineContext {
  placeAt(offset: number): SourcePlace;
  generate(directive: string): GeneratedPart | undefined;
  /** The number of the next paragraph, where paragraphs are numbered. */
  nextParagraph(): number | undefined;
}

/**
 * Publishes one node.
 *
 * @param blockStart offset in the source to which the node's positions are relative
 * @param source the source of the block, for what can only be shown as it was typed
 * @param plan of the node, when it is a heading of the report's tree
 */
export function publishFlow(
  node: Nodes,
  blockStart: number,
  source: string,
  context: FlowContext,
  plan?: HeadingPlan,
): readonly PublishedBlock[] {
  const place = context.placeAt(blockStart + offsetOf(node));
  const inside = (children: readonly Nodes[]): readonly PublishedBlock[] =>
    children.flatMap((child) => publishFlow(child, blockStart, source, context));
  switch (node.type) {
    case 'paragraph': {
      const content = publishInline(node.children, context);
      return content.length === 0 ? [] : [publishParagraph(content, place)];
    }
    case 'heading': {
      const content = publishInline(node.children, context);
      // A heading inside a quotation or a list is no part of the tree: it is set as a line of its own.
      if (!plan) return [{ ...publishParagraph([{ kind: 'strong', content }], place) }];
      const { section, level, enumerator, replaces, id } = plan;
      const rest = withoutStart(content, replaces);
      const heading = { kind: 'heading', section, level, content: rest, id, place } as const;
      return [enumerator === undefined ? heading : { ...heading, enumerator }];
    }
    case 'list': {
      const items = node.children.map(
        (item): ListItem => ({
          place: context.placeAt(blockStart + offsetOf(item)),
          isTight: !node.spread && !item.spread,
          blocks: inside(item.children),
        }),
      );
      return [{ kind: 'list', items, place, ...(node.ordered && { from: node.start ?? 1 }) }];
    }
    case 'blockquote':
      return [{ kind: 'quotation', blocks: inside(node.children), place }];
    case 'table':
      return [{ ...publishTable(node, blockStart, context), place }];
    case 'code':
      return [{ kind: 'preformatted', text: node.value, place }];
    case 'html': {
      const text = visibleHtml(node.value);
      return text === '' ? [] : [{ kind: 'preformatted', text, place }];
    }
    case 'thematicBreak':
      return [{ kind: 'rule', place }];
    case 'leafDirective': {
      const label = publishInline(node.children, context);
      const caption = label.length > 0 ? [publishParagraph([{ kind: 'strong', content: label }], place)] : [];
      const part = context.generate(node.name);
      if (part) return [...caption, { ...part, place }];
      const typed = source.slice(offsetOf(node), node.position?.end.offset);
      return [{ kind: 'preformatted', text: typed, place }];
    }
    // Notes are published apart, and definitions of links are no text.
    case 'footnoteDefinition':
    case 'definition':
      return [];
    default:
      return 'children' in node ? inside(node.children) : [];
  }
}

/**
 * Numbers a paragraph of the body where the profile does so; a subparagraph belongs to the paragraph above it, and a picture alone is
 * no paragraph.
 */
export function numberParagraph(block: PublishedBlock, context: FlowContext): PublishedBlock {
  if (block.kind !== 'paragraph' || block.isSubparagraph) return block;
  if (block.content.every(({ kind }) => kind === 'image')) return block;
  const number = context.nextParagraph();
  return number === undefined ? block : { ...block, number, id: `paragraph-${number}` };
}

function publishParagraph(content: readonly Inline[], place: SourcePlace): PublishedBlock {
  const isSubparagraph = /^(?:\((?:[a-z]{1,2}|[ivx]{1,5})\)|[a-z]\)|[ivx]{1,5}\))[\s\u00A0]/.test(
    plainText(content.slice(0, 2)),
  );
  return { kind: 'paragraph', isSubparagraph, content, place };
}

function publishTable({ align, children }: TableNode, blockStart: number, context: FlowContext): Table {
  const rows = children.map((row) => ({
    place: context.placeAt(blockStart + offsetOf(row)),
    cells: row.children.map((cell) => publishInline(cell.children, context)),
  }));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const alignments = Array.from({ length: width }, (_, column) => alignmentOf(align?.[column]));
  return { kind: 'table', alignments, head: rows[0]?.cells ?? [], rows: rows.slice(1) };
}

function alignmentOf(align: AlignType | undefined): Alignment | undefined {
  if (!align) return undefined;
  return align === 'center' ? 'center' : align === 'left' ? 'start' : 'end';
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

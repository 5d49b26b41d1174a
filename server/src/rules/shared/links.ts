/** What the rules about links share: each link of a report with its target, in source order. */
import type { Block, MarkdownNode, Report, Span } from '../../report/model';

export interface Link {
  /** `image` for `![…](…)`, `definition` for `[label]: …`. */
  readonly kind: 'link' | 'image' | 'definition';
  readonly url: string;
  /** The link’s text as a reader sees it; empty for definitions. */
  readonly text: string;
  /** The whole link, relative to its block. */
  readonly span: Span;
}

const kept = new WeakMap<Block, readonly Link[]>();
const none: readonly Link[] = [];

/** The links of a block; read once, until the block changes. A link by label has its target in its definition. */
export function linksOf(block: Block): readonly Link[] {
  if (!mayHaveLinks(block)) return none;
  const known = kept.get(block);
  if (known) return known;
  const links: Link[] = [];
  collect(block.node, links);
  kept.set(block, links);
  return links;
}

/** The labels of links that a report defines, as they are compared. */
export function linkLabels(report: Report): readonly string[] {
  return report.blocks.flatMap(({ node }) => (node.type === 'definition' ? [node.identifier] : []));
}

/** Most blocks have no link, and are not looked into. */
function mayHaveLinks({ kind, source }: Block): boolean {
  if (kind === 'code' || kind === 'html' || kind === 'thematicBreak') return false;
  return kind === 'definition' || source.includes('](') || source.includes(']:');
}

function collect(node: MarkdownNode, links: Link[]): void {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined)
      links.push({
        kind: node.type,
        url: node.url,
        text: node.type === 'link' ? textOf(node) : '',
        span: { start, end },
      });
  }
  if ('children' in node) for (const child of node.children) collect(child, links);
}

/** The text in a node, that of code included. */
export function textOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

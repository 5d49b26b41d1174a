/** What reading the whole body at once gives, for comparison. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { syntax, tree } from '../../../server/src/report/markdown';

/** A node with absolute offsets and nothing about lines and columns. */
export interface PlainNode {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The top-level nodes of a body that begins at `offset` of its text, as the Markdown parser gives them. */
export function referenceNodes(text: string, offset: number): readonly PlainNode[] {
  const body = text.slice(offset);
  // The parser drops a byte order mark at the very start; in a body it is a character. It also places HTML right after a
  // list otherwise when the very end of its input follows, which no blank line should decide.
  const root = fromMarkdown(`${body.startsWith('\uFEFF') ? '\uFEFF' : ''}${body}\n\n`, {
    extensions: [...syntax],
    mdastExtensions: [...tree],
  });
  let previousEnd = offset;
  return root.children.map((node) => {
    // A setext heading after a definition begins with the definition in micromark 4.0; it is read as beginning with its text.
    const start = offset + (node.position?.start.offset ?? 0);
    const text0 = node.type === 'heading' && start < previousEnd ? node.children[0] : undefined;
    const plain = plainNode(node, text, offset, text0?.position?.start.offset);
    previousEnd = plain.end;
    return plain;
  });
}

/** The same of a block of the report model that begins at `start`. */
export function blockNode(node: RootContent, text: string, start: number): PlainNode {
  return plainNode(node, text, start);
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
]);

/**
 * Block nodes end with their last character that is not blank: how much of the blank lines after a list is in it depends,
 * for the parser, on what follows. Neither do blank lines count at the end of code or HTML that nothing closes.
 */
function plainNode(node: Nodes, text: string, offset: number, startOverride?: number): PlainNode {
  const start = offset + (startOverride ?? node.position?.start.offset ?? 0);
  let end = Math.min(offset + (node.position?.end.offset ?? 0), text.length);
  if (!phrasing.has(node.type)) while (end > start && /[ \t\r\n]/.test(text.charAt(end - 1))) end--;
  const { position: _, ...rest } = node;
  const value =
    'value' in node && (node.type === 'code' || node.type === 'html')
      ? { value: node.value.replace(/[ \t\r\n]+$/, '') }
      : {};
  const children = 'children' in node ? { children: node.children.map((child) => plainNode(child, text, offset)) } : {};
  return { ...rest, ...value, ...children, start, end };
}

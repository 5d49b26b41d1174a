/** From the phrasing nodes of Markdown to the parts of a line. */
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { isHref } from './href';
import type { Inline } from './model';
import type { NoteRegister } from './notes';
import { isLineBreak, visibleHtml } from './raw-html';

/** What has to be known of the whole report to publish a line of it. */
export interface InlineContext {
  readonly notes: NoteRegister;
  /** Link definitions by identifier. */
  readonly links: ReadonlyMap<string, Definition>;
  /** The id of the heading that answers to a fragment such as `data-gaps`. */
  resolveFragment(name: string): string | undefined;
}

/** Publishes phrasing nodes. Nothing that a reader would see is left out: what cannot be a link or an image is its text. */
export function publishInline(nodes: readonly Nodes[], context: InlineContext): readonly Inline[] {
  return nodes.flatMap((node) => publishNode(node, context));
}

function publishNode(node: Nodes, context: InlineContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, content: publishInline(node.children, context) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return publishLink(node.url, node.children, context);
    case 'linkReference':
      return publishLink(context.links.get(node.identifier)?.url ?? '', node.children, context);
    case 'image':
    case 'imageReference':
      return node.alt ? [{ kind: 'image', alternative: node.alt }] : [];
    case 'footnoteReference': {
      const call = context.notes.call(node.identifier);
      return [call ?? { kind: 'text', text: `[^${node.label ?? node.identifier}]` }];
    }
    case 'html':
      return publishHtml(node.value);
    default:
      if ('children' in node) return publishInline(node.children, context);
      return 'value' in node ? [{ kind: 'text', text: node.value }] : [];
  }
}

function publishLink(target: string, children: readonly PhrasingContent[], context: InlineContext): readonly Inline[] {
  const content = publishInline(children, context);
  // A note's call in a link would be a link in a link.
  if (content.some(({ kind }) => kind === 'note-call')) return content;
  if (isHref(target)) return [{ kind: 'link', href: target, content }];
  const to = target.startsWith('#') ? context.resolveFragment(target.slice(1)) : undefined;
  return to === undefined ? content : [{ kind: 'reference', to, content }];
}

function publishHtml(html: string): readonly Inline[] {
  if (isLineBreak(html)) return [{ kind: 'break' }];
  const text = visibleHtml(html);
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** A line as plain text: note calls are left out, breaks are spaces. */
export function plainText(content: readonly Inline[]): string {
  let text = '';
  for (const part of content) {
    if (part.kind === 'text' || part.kind === 'code') text += part.text;
    else if (part.kind === 'image') text += part.alternative;
    else if (part.kind === 'break') text += ' ';
    else if ('content' in part) text += plainText(part.content);
  }
  return text;
}

/** The line without its first `length` characters of text. */
export function withoutStart(content: readonly Inline[], length: number): readonly Inline[] {
  let rest = length;
  const result: Inline[] = [];
  for (const part of content) {
    if (rest === 0) result.push(part);
    else if (part.kind === 'text') {
      if (part.text.length > rest) result.push({ kind: 'text', text: part.text.slice(rest) });
      rest = Math.max(0, rest - part.text.length);
    } else if ('content' in part) {
      const own = plainText(part.content).length;
      if (own > rest) result.push({ ...part, content: withoutStart(part.content, rest) });
      rest = Math.max(0, rest - own);
    } else {
      result.push(part);
      rest = Math.max(0, rest - plainText([part]).length);
    }
  }
  return result;
}

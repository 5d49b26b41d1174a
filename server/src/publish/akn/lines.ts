/** Lines of text in Akoma Ntoso, with what they name. */
import type { AnnotatedMention, Annotations } from '../annotations';
import { plainText } from '../inline';
import type { Inline } from '../model';
import type { Context } from './context';
import { type Child, element, line } from './xml';

/** A stretch of a line, as UTF-16 offsets in its plain text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A line, or a stretch of it, with its mentions. A mention that does not stand in one piece of text, or stands in a link, is text.
 * The call of a note belongs to the word before it.
 */
export function lineToAkn(
  content: readonly Inline[],
  context: Context,
  annotations?: Annotations,
  stretch: Stretch = { start: 0, end: Number.POSITIVE_INFINITY },
): readonly Child[] {
  const mentions = annotations?.mentions ?? [];
  let at = 0;
  const walk = (parts: readonly Inline[], marks: readonly AnnotatedMention[]): readonly Child[] =>
    parts.flatMap((part): readonly Child[] => {
      const from = at;
      if (part.kind === 'text') {
        at += part.text.length;
        return textToAkn(part.text, from, marks, stretch, context);
      }
      if ('content' in part) {
        const children = walk(part.content, part.kind === 'emphasis' || part.kind === 'strong' ? marks : []);
        return at > from && (at <= stretch.start || from >= stretch.end) ? [] : [wrap(part, children, context)];
      }
      at += plainText([part]).length;
      return isIn(from, at, stretch) ? partToAkn(part, context) : [];
    });
  return walk(content, mentions);
}

/** Whether a part is in a stretch. One without text is where the character before it is. */
function isIn(from: number, to: number, { start, end }: Stretch): boolean {
  return to > from ? from >= start && from < end : from <= end && (from > start || start === 0);
}

function textToAkn(
  text: string,
  from: number,
  mentions: readonly AnnotatedMention[],
  stretch: Stretch,
  context: Context,
): readonly Child[] {
  const start = Math.max(0, stretch.start - from);
  const end = Math.min(text.length, stretch.end - from);
  if (start >= end) return [];
  const children: Child[] = [];
  let done = start;
  for (const mention of mentions) {
    const first = mention.start - from;
    const last = mention.end - from;
    if (first < done || last > end) continue;
    if (first > done) children.push(text.slice(done, first));
    children.push(mentionToAkn(text.slice(first, last), mention, context));
    done = last;
  }
  if (done < end) children.push(text.slice(done, end));
  return children;
}

function mentionToAkn(text: string, { names }: AnnotatedMention, { publication }: Context): Child {
  if ('document' in names) {
    // A symbol says nothing of the kind and date of a document, without which it has no Akoma Ntoso IRI.
    const symbol = names.document.replace(/\s+/g, ' ').split('/').map(encodeURIComponent).join('/');
    return line('a', { href: `https://docs.un.org/${publication.language}/${symbol}` }, [text]);
  }
  const entity = publication.entities.get(names.entity);
  if (!entity || entity.kind === 'role' || entity.kind === 'event') return text;
  return line(entity.kind, { refersTo: `#${entity.id}` }, [text]);
}

function wrap(
  part: Extract<Inline, { readonly content: readonly Inline[] }>,
  children: readonly Child[],
  { targets }: Context,
): Child {
  switch (part.kind) {
    case 'emphasis':
      return line('i', {}, children);
    case 'strong':
      return line('b', {}, children);
    case 'link':
      return line('a', { href: anyUri(part.href) }, children);
    case 'reference': {
      const target = targets.get(part.to);
      return target === undefined ? line('span', {}, children) : line('ref', { href: `#${target}` }, children);
    }
  }
}

function partToAkn(
  part: Exclude<Inline, { readonly kind: 'text' } | { readonly content: readonly Inline[] }>,
  context: Context,
): readonly Child[] {
  switch (part.kind) {
    case 'code':
      return [line('span', { class: 'code' }, [part.text])];
    case 'image':
      return [line('span', { class: 'image' }, [part.alternative])];
    case 'break':
      return [element('br', {})];
    case 'note-call':
      return context.callToAkn(part, context);
  }
}

/** An address as the type `anyURI` of XML Schema has it, which is stricter than browsers: what it does not allow is percent-encoded. */
function anyUri(href: string): string {
  const [start = ''] = /^(?:https?:\/\/[^/?#]*|mailto:)/i.exec(href) ?? [];
  const [path = '', ...fragment] = href.slice(start.length).split('#');
  const encode = (text: string): string =>
    text.replace(/[[\]]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  return start + encode(path) + (fragment.length > 0 ? `#${encode(fragment.join('%23'))}` : '');
}

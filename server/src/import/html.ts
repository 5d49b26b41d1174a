/** Reads HTML that a word processor has written as the tree of Markdown. */
import { t } from '@vscode/l10n';
import type { Element, Parents } from 'hast';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { isSingular } from '../source/texts';
import { calledNote, leadsBack, noteOf } from './html-notes';
import { tidy } from './tidy';
import { restoreLists } from './word-lists';

export interface ReadHtml {
  /** The text; the footnotes stand at its end. */
  readonly root: Root;
  /** Paragraphs with these classes, which are taken out of the text. */
  readonly titles: readonly string[];
  readonly subtitles: readonly string[];
  /** A sentence for each kind of thing that was not carried over as it was. */
  readonly notes: readonly string[];
}

/**
 * @param takenLabels labels of footnotes that new ones must not have
 */
export async function readHtml(html: string, takenLabels: ReadonlySet<string> = new Set()): Promise<ReadHtml> {
  const [{ fromHtml }, { defaultHandlers, toMdast }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-mdast'),
  ]);
  const tree = fromHtml(html, { fragment: true });
  restoreLists(tree);
  const noteKeys = noteKeysIn(tree);
  const labels = new Labels(takenLabels);
  const definitions: FootnoteDefinition[] = [];
  const titles: string[] = [];
  const subtitles: string[] = [];
  const tally = new Tally();
  const comments = new Map<string, string>();

  const block: Handler = (state, node) => {
    const key = noteOf(property(node, 'id'));
    if (key === undefined) return defaultHandlers[node.tagName === 'li' ? 'li' : 'div'](state, node);
    const label = labels.of(key);
    const children = state.toFlow(state.all(node)).filter(isFlow);
    definitions.push({ type: 'footnoteDefinition', identifier: label, label, children });
    return undefined;
  };
  const cell: Handler = (state, node) => {
    const made = defaultHandlers.td(state, node);
    if (node.properties['colSpan'] || node.properties['rowSpan']) tally.add('merged');
    made.children = phrasingOf(made.children);
    return made;
  };
  const plain =
    (kind: keyof typeof sentences): Handler =>
    (state, node) => {
      tally.add(kind);
      return state.all(node);
    };
  const strong: Handler = (state, node) =>
    // Google Docs wraps everything it copies in an element that is bold and says that it is not.
    /font-weight:\s*normal/.test(property(node, 'style')) ? state.all(node) : defaultHandlers.strong(state, node);

  const root = toMdast(tree, {
    document: true,
    nodeHandlers: { comment: () => undefined },
    handlers: {
      a(state, node) {
        const href = localAddress(property(node, 'href'), noteKeys);
        const key = calledNote(href);
        if (key !== undefined) {
          const label = labels.of(key);
          return { type: 'footnoteReference', identifier: label, label };
        }
        const comment = /^#(comment-\d+)$/.exec(href)?.[1];
        if (comment !== undefined) return { type: 'html', value: comment };
        if (leadsBack(href)) return undefined;
        return href === '' || href.startsWith('#') ? state.all(node) : defaultHandlers.a(state, node);
      },
      dl(state, node) {
        const texts = node.children.filter((child): child is Element => child.type === 'element');
        for (const [index, { tagName, ...term }] of texts.entries()) {
          const text = texts[index + 1];
          const id = /^comment-\d+$/.exec(property({ tagName, ...term }, 'id'))?.[0];
          if (id === undefined || !text) continue;
          comments.set(
            id,
            `${wordsOf({ type: 'root', children: flowOf(state.all({ tagName, ...term })) })}: ${wordsOf({ type: 'root', children: flowOf(state.all(text)) })}`,
          );
        }
        return comments.size > 0 ? undefined : defaultHandlers.dl(state, node);
      },
      p(state, node) {
        const name = property(node, 'className');
        if (name === 'contents') {
          tally.add('contents');
          return tally.of('contents') === 1 ? { type: 'html', value: '::contents' } : undefined;
        }
        const made = defaultHandlers.p(state, node);
        if (!made || !/^(?:sub)?title$/.test(name)) return made;
        (name === 'title' ? titles : subtitles).push(wordsOf(made));
        return undefined;
      },
      img(_state, node) {
        tally.add('image');
        const alt = property(node, 'alt').replace(/\s+/g, ' ').trim();
        return {
          type: 'html',
          value: commentOf(alt === '' ? t`An image stood here.` : t`An image stood here: ${alt}`),
        };
      },
      b: strong,
      strong,
      li: block,
      div: block,
      td: cell,
      th: cell,
      s: plain('struck'),
      del: plain('struck'),
      strike: plain('struck'),
      sup: (state, node) => {
        const made = state.all(node);
        if (made.some(({ type }) => type === 'text')) tally.add('raised');
        return made;
      },
      sub: plain('raised'),
    },
  });
  if (root.type !== 'root') return { root: { type: 'root', children: [] }, titles, subtitles, notes: [] };
  const numbered = definitions.sort((a, b) => a.identifier.localeCompare(b.identifier, 'en', { numeric: true }));
  const whole: Root = { type: 'root', children: [...root.children, ...numbered] };
  nameComments(whole, comments);
  const deep = tidy(whole);
  if (deep > 0) tally.add('deep', deep);
  if (comments.size > 0) tally.add('comment', comments.size);
  return { root: whole, titles, subtitles, notes: tally.sentences() };
}

type Handlers = NonNullable<NonNullable<Parameters<typeof import('hast-util-to-mdast')['toMdast']>[1]>['handlers']>;
type Handler = NonNullable<Handlers[string]>;

const sentences = {
  contents: () => t`The table of contents is replaced by “::contents”, which is always up to date.`,
  image: (count: number) =>
    isSingular(count)
      ? t`One image is not carried over; a comment stands in its place.`
      : t`${count} images are not carried over; a comment stands in the place of each.`,
  comment: (count: number) =>
    isSingular(count)
      ? t`One comment is carried over as a comment that the output does not show (<!-- … -->).`
      : t`${count} comments are carried over as comments that the output does not show (<!-- … -->).`,
  struck: (count: number) =>
    isSingular(count)
      ? t`One passage struck out: the words are there, the line is not.`
      : t`${count} passages struck out: the words are there, the line is not.`,
  raised: (count: number) =>
    isSingular(count)
      ? t`One raised or lowered passage stands on the line.`
      : t`${count} raised or lowered passages stand on the line.`,
  merged: (count: number) =>
    isSingular(count)
      ? t`One merged cell: the words stand in the first cell, the others are empty.`
      : t`${count} merged cells: the words stand in the first cell, the others are empty.`,
  deep: (count: number) =>
    isSingular(count)
      ? t`One heading below the fourth level: now of the fourth.`
      : t`${count} headings below the fourth level: now of the fourth.`,
};

/** Counts what happened, to say it once. */
class Tally {
  private readonly counts = new Map<keyof typeof sentences, number>();

  add(kind: keyof typeof sentences, count = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  of(kind: keyof typeof sentences): number {
    return this.counts.get(kind) ?? 0;
  }

  sentences(): readonly string[] {
    return [...this.counts].map(([kind, count]) => sentences[kind](count));
  }
}

/** Gives each note a number that is free, in the order in which they are called. */
class Labels {
  private readonly labels = new Map<string, string>();
  private next = 1;

  constructor(private readonly taken: ReadonlySet<string>) {}

  of(key: string): string {
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    while (this.taken.has(String(this.next))) this.next++;
    const label = String(this.next++);
    this.labels.set(key, label);
    return label;
  }
}

/** An HTML comment, on one line, that nothing in it can end. */
export function commentOf(text: string): string {
  return `<!-- ${text
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)|-(?=>)/g, '‐')
    .replace(/-$/, '‐')
    .trim()} -->`;
}

function nameComments(node: Nodes, comments: ReadonlyMap<string, string>): void {
  if (node.type === 'html') {
    const text = comments.get(node.value);
    if (text !== undefined) node.value = commentOf(text);
  }
  if ('children' in node) for (const child of node.children) nameComments(child, comments);
}

/** What a cell can hold: blocks become one line, with a space between them. */
function phrasingOf(nodes: readonly Nodes[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    if (isBlock(node)) {
      const inner = 'children' in node ? phrasingOf(node.children) : [];
      if (found.length > 0 && inner.length > 0) found.push({ type: 'text', value: ' ' });
      found.push(...inner);
    } else if (node.type === 'break') found.push({ type: 'text', value: ' ' });
    else if (isPhrasing(node)) found.push(node);
  }
  return found;
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'list',
  'listItem',
  'heading',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
]);

function holdsBlocks({ type }: Nodes): boolean {
  return /^(?:root|list|listItem|blockquote|table|tableRow)$/.test(type);
}

function isBlock(node: Nodes): boolean {
  return blocks.has(node.type);
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return !isBlock(node) && node.type !== 'root';
}

function isFlow(node: Nodes): node is FootnoteDefinition['children'][number] {
  return node.type !== 'root';
}

function flowOf(nodes: readonly Nodes[]): RootContent[] {
  return nodes.filter((node): node is RootContent => node.type !== 'root');
}

/** The words of a node, on one line. */
export function wordsOf(node: Nodes): string {
  const text = (each: Nodes): string => {
    if (each.type === 'break') return ' ';
    if (each.type === 'text' || each.type === 'inlineCode') return each.value;
    return 'children' in each ? each.children.map(text).join(holdsBlocks(each) ? ' ' : '') : '';
  };
  return text(node).replace(/\s+/g, ' ').trim();
}

/** The keys of the notes that stand in a tree. */
function noteKeysIn({ children }: Parents, found = new Set<string>()): ReadonlySet<string> {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const key = noteOf(property(child, 'id'));
    if (key !== undefined) found.add(key);
    noteKeysIn(child, found);
  }
  return found;
}

/** A clipboard may write an address inside the text in full; it is one inside the text if the text has that note. */
function localAddress(href: string, noteKeys: ReadonlySet<string>): string {
  const at = href.lastIndexOf('#');
  if (at <= 0) return href;
  const local = href.slice(at);
  const key = calledNote(local);
  return (key !== undefined && noteKeys.has(key)) || (noteKeys.size > 0 && leadsBack(local)) ? local : href;
}

function property(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

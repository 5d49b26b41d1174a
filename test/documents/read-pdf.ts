/** Reads a PDF as a screen reader does: by its tags, in their order. What is no part of the text (heads, feet) has no tag. */
import { getDocumentProxy } from 'unpdf';
import type { Reading } from './readings';

/** A tag with what is in it. */
export interface Tag {
  readonly role: string;
  readonly children: readonly (Tag | Piece)[];
}

/** Text on one line. */
export interface Piece {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly height: number;
  /** How high it stands on the page, in points from the foot. */
  readonly y: number;
}

export interface Page {
  readonly label: string;
  readonly root: Tag;
  /** Heads, feet and all else that has no tag. */
  readonly artifacts: readonly Piece[];
}

export interface PdfFile {
  readonly pages: readonly Page[];
  readonly information: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  readonly isMarked: boolean;
}

export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const file = await getDocumentProxy(Uint8Array.from(bytes));
  const labels = await file.getPageLabels();
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { marked, artifacts } = piecesOf(items);
    const root = tagOf(await page.getStructTree(), marked);
    pages.push({ label: labels?.[number - 1] ?? String(number), root, artifacts });
  }
  const { info } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  const outline = (await file.getOutline()) ?? [];
  await file.cleanup();
  return { pages, information: { ...info }, outline: titlesOf(outline), isMarked: marks?.Marked === true };
}

export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { pages } = await openPdf(bytes);
  const reader = new TagReader();
  const text = pages.map(({ root }) => reader.read(root)).join(' ');
  // The number of the job stands at the foot of the first page.
  const job = (pages[0]?.artifacts ?? [])
    .filter(({ text, y }) => y < 80 && !/^\s*\d+\s*$/.test(text))
    .map((piece) => piece.text);
  return { text: readable(`${text} ${job.join(' ')}`), notes: reader.notesInOrder().map(readable) };
}

/** The tags of each page, one block a line. */
export async function normalisePdf(bytes: Uint8Array): Promise<string> {
  const { pages, information, outline } = await openPdf(bytes);
  const lines = Object.entries(information).flatMap(([key, value]) =>
    ['Title', 'Author', 'Language', 'CreationDate'].includes(key) ? [`${key}: ${value}`] : [],
  );
  lines.push('', ...outline);
  for (const { label, root, artifacts } of pages) {
    lines.push(
      '',
      `[${label}] ${artifacts
        .map(({ text }) => text)
        .join(' ')
        .replace(/[ .]{4,}/g, ' … ')}`,
    );
    lines.push(...linesOf(root, 0));
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(tag: Tag, depth: number): readonly string[] {
  const lead = `${'  '.repeat(depth)}${tag.role}:`;
  const isBlock = tag.children.some(
    (child) => 'role' in child && (!inline.has(child.role) || tagsIn(child, 'P').length > 0),
  );
  if (!isBlock) return [`${lead} ${joined(tag)}`];
  return [
    lead,
    ...tag.children.flatMap((child) => ('role' in child ? linesOf(child, depth + 1) : [`${lead} ${child.text}`])),
  ];
}

function joined(tag: Tag): string {
  return readable(tag.children.map((child) => ('role' in child ? joined(child) : child.text)).join(''));
}

const inline = new Set(['Link', 'Span', 'Lbl', 'Note', 'Reference', 'Code']);

/** All text at or below a tag, in order. */
export function textIn(tag: Tag): string {
  return readable(tag.children.map((child) => ('role' in child ? `${textIn(child)} ` : child.text)).join(''));
}

/** All tags at or below one, with a role. */
export function tagsIn(tag: Tag, role: string): readonly Tag[] {
  const below = tag.children.flatMap((child) => ('role' in child ? tagsIn(child, role) : []));
  return tag.role === role ? [tag, ...below] : below;
}

/** All pieces of text at or below a tag. */
export function piecesIn(tag: Tag): readonly Piece[] {
  return tag.children.flatMap((child) => ('role' in child ? piecesIn(child) : [child]));
}

/** Words that were parted at the end of a line are whole again. */
function readable(text: string): string {
  return text.replace(/\u00AD\s*/g, '');
}

class TagReader {
  private readonly notes = new Map<number, string>();
  private readonly uncalled: string[] = [];
  private listed: { number: number | undefined; text: string } | undefined;

  /** Reads a tag on a page, as part of another or of a note; what is read of notes is kept apart. */
  read(tag: Tag, isInNote = false): string {
    if (tag.role === 'Note') {
      const mark = piecesIn(tag).find(isRaised);
      const text = this.readChildren(tag, true);
      const number = Number(mark?.text.trim());
      this.notes.set(number, `${this.notes.get(number) ?? ''} ${text}`);
      return '';
    }
    if (tag.role === 'TOCI') return ` ${textIn(tag).replace(/\s+[\divxlc]+\s*$/, '')} `;
    if (isBlock(tag.role) && !isInNote) {
      const pieces = piecesIn(tag).filter(({ text }) => text.trim() !== '');
      const mark = tag.role === 'P' ? listedMark(pieces) : undefined;
      if (mark) {
        this.keep();
        this.listed = { number: mark.number, text: this.readChildren(tag, true) };
        return '';
      }
      // The further paragraphs of a note are set as small as the first.
      if (
        this.listed &&
        tag.role === 'P' &&
        pieces.every(({ text, height }) => height < noteHeight || text === '\u00AD')
      ) {
        this.listed.text += ` ${this.readChildren(tag, true)}`;
        return '';
      }
      this.keep();
    }
    const inner = this.readChildren(tag, isInNote);
    return inline.has(tag.role) && tag.role !== 'Lbl' ? inner : ` ${inner} `;
  }

  /** The text of the children without raised numbers, which are the calls of notes. */
  private readChildren({ children }: Tag, isInNote: boolean): string {
    return children
      .map((child) => ('role' in child ? this.read(child, isInNote) : isRaised(child) ? '' : child.text))
      .join('');
  }

  notesInOrder(): readonly string[] {
    this.keep();
    const numbered = [...this.notes].sort(([a], [b]) => a - b).map(([, note]) => note);
    return [...numbered, ...this.uncalled];
  }

  private keep(): void {
    if (this.listed?.number !== undefined) this.notes.set(this.listed.number, this.listed.text);
    else if (this.listed) this.uncalled.push(this.listed.text);
    this.listed = undefined;
  }
}

/** Whether a paragraph begins a note in a list of notes: with a raised number, or with a dash where nothing calls it. */
function listedMark([first]: readonly Piece[]): { readonly number: number | undefined } | undefined {
  if (!first) return undefined;
  if (isRaised(first)) return { number: Number(first.text) };
  return first.text.startsWith('–') && first.height < noteHeight ? { number: undefined } : undefined;
}

function isRaised({ text, height }: Piece): boolean {
  return height < raisedHeight && /^\s*\d+\s*$/.test(text);
}

function isBlock(role: string): boolean {
  return role === 'P' || /^H\d?$/.test(role);
}

/** Heights of letters, in points, below which they are raised numbers, and notes. */
const raisedHeight = 7;
const noteHeight = 10;

type Items = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items'];

function piecesOf(items: Items): {
  readonly marked: ReadonlyMap<string, readonly Piece[]>;
  readonly artifacts: readonly Piece[];
} {
  const marked = new Map<string, Piece[]>();
  const artifacts: Piece[] = [];
  const open: (string | undefined)[] = [];
  let replacing = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(tagName(item) === 'Artifact' ? undefined : (item.id ?? open.at(-1)));
      replacing = item.type === 'beginMarkedContentProps' && tagName(item) === 'Span' && item.id === null;
      continue;
    }
    // A hyphen that parts a word at the end of a line is marked as one that is no part of it.
    const text = (item.str === '-' && replacing ? '\u00AD' : item.str) + (item.hasEOL ? ' ' : '');
    const piece = { text, height: item.height, y: Number(item.transform[5]) };
    const id = open.at(-1);
    if (id === undefined) {
      if (text.trim() !== '') artifacts.push(piece);
    } else marked.set(id, [...(marked.get(id) ?? []), piece]);
  }
  return { marked, artifacts };
}

/** The tag of marked content, which the types of pdf.js leave out. */
function tagName(item: object): unknown {
  return 'tag' in item ? item.tag : undefined;
}

function tagOf(node: unknown, marked: ReadonlyMap<string, readonly Piece[]>): Tag {
  if (typeof node !== 'object' || node === null) return { role: 'Root', children: [] };
  const role = 'role' in node && typeof node.role === 'string' ? node.role : 'Root';
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return {
    role,
    children: children.flatMap((child: unknown, index): readonly (Tag | Piece)[] => {
      if (typeof child !== 'object' || child === null) return [];
      if ('role' in child) return [tagOf(child, marked)];
      if (!('type' in child) || child.type !== 'content' || !('id' in child)) return [];
      return marked.get(String(child.id)) ?? [unshown(children[index - 1])];
    }),
  };
}

/**
 * What pdf.js does not show is a hyphen that parts a word, where it goes on in the same tag, or a space at the end of a line, where
 * a tag ends before it.
 */
function unshown(before: unknown): Piece {
  const goesOn = typeof before === 'object' && before !== null && 'type' in before && before.type === 'content';
  return { text: goesOn ? '\u00AD' : ' ', height: Number.POSITIVE_INFINITY, y: 0 };
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titlesOf(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ title, items: below }) => [`${'  '.repeat(depth)}- ${title}`, ...titlesOf(below, depth + 1)]);
}

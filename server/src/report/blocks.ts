/** Reads a chunk of the body into blocks. */
import type { Nodes, Parents, RootContent } from 'mdast';
import { type LabelCounts, mentionedLabels } from './labels';
import { trimEnd } from './lines';
import { type Markdown, type Pieces, parseMarkdown } from './markdown';
import { hasTooMuchMarkup } from './markup-weight';
import type { Block, BlockKind, Prose, ProseRole, ReportError, Suppression } from './model';
import { plainProse, readPlain } from './plain';
import { endOf, positionAt, startOf } from './positions';
import { objectReplacement, ProseBuilder } from './prose-builder';
import { findSuppressions } from './suppressions';
import { readVerbatim } from './verbatim';

/** A chunk that has been read. Offsets are relative to its start, so that it can be shared by reports in which it moved. */
export interface Chunk {
  /** The source without the blank lines after it. */
  readonly source: string;
  readonly blocks: readonly Block[];
  /** `offsets[i]` is where `blocks[i]` begins. */
  readonly offsets: readonly number[];
  /** Keys of the labels that the chunk may refer to; see `mentionedLabels`. */
  readonly mentions: readonly string[];
  /** Keys of the labels that the chunk defines. */
  readonly definitions: readonly string[];
  /** Those of `mentions` that other chunks of the report defined when the blocks were read; absent before they are. */
  readonly known: readonly string[] | undefined;
  readonly errors: readonly ReportError[];
}

/** Longest chunk with mark-up that is read as Markdown, in UTF-16 units: the parser's time grows faster than its input. */
export const longestMarkup = 256 * 1024;
/** Deepest nesting of lists, block quotes and footnotes that is read as such. */
export const deepestNesting = 100;

/**
 * Finds out which labels a chunk defines and mentions. What definitions there are does not depend on other chunks, so all
 * chunks are surveyed before those that mention labels are read.
 */
export function surveyChunk(source: string): Chunk {
  const simple = readPlain(source) ?? readVerbatim(source);
  if (simple) return { ...unrelated, source, blocks: [simple], offsets: [0] };
  const refusal = refuse(source);
  if (refusal) return { ...unrelated, source, ...asPlainText(source, refusal) };
  const mentions = mentionedLabels(source);
  // A definition has a colon right after its label. Without any, reading can wait until all labels are known.
  if (mentions.length > 0 && !source.includes(']:')) {
    return { source, blocks: [], offsets: [], mentions, definitions: [], known: undefined, errors: [] };
  }
  const markdown = parseMarkdown(source, []);
  const { definitions } = markdown;
  return { source, ...blocksOf(source, markdown), mentions, definitions, known: [] };
}

/** Reads a chunk with the labels of the whole report, unless it has been read with the same ones already. */
export function readChunk(chunk: Chunk, labels: LabelCounts): Chunk {
  const { source, mentions, definitions } = chunk;
  if (mentions.length === 0) return chunk;
  // Its own labels the parser learns by itself.
  const known = mentions.filter((key) => labels.has(key) && !definitions.includes(key));
  if (known.length === chunk.known?.length && known.every((key, index) => key === chunk.known?.[index])) return chunk;
  return { ...chunk, ...blocksOf(source, parseMarkdown(source, known)), known };
}

type Content = Pick<Chunk, 'blocks' | 'offsets' | 'errors'>;

const unrelated = { mentions: [], definitions: [], known: [], errors: [] };

function blocksOf(source: string, { nodes, pieces }: Markdown): Content {
  if (depthOf(nodes) > deepestNesting) return asPlainText(source, tooDeep(source));
  const blocks: Block[] = [];
  const offsets: number[] = [];
  let previousEnd = 0;
  for (const node of nodes) {
    const kind = kinds[node.type];
    if (kind === undefined) continue;
    const start = startAfter(node, previousEnd);
    const end = trimEnd(source, start, endOf(node));
    previousEnd = end;
    blocks.push(new BlockReader(source, start, end, pieces).read(kind, node));
    offsets.push(start);
  }
  return { blocks, offsets, errors: [] };
}

/** A setext heading after a definition is said to begin with the definition (micromark 4.0); it begins with its text. */
function startAfter(node: RootContent, previousEnd: number): number {
  const start = startOf(node);
  if (start >= previousEnd || node.type !== 'heading') return start;
  const text = node.children[0];
  return text ? startOf(text) : previousEnd;
}

const kinds: Readonly<Partial<Record<RootContent['type'], BlockKind>>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'blockquote',
  footnoteDefinition: 'footnoteDefinition',
  leafDirective: 'directive',
  definition: 'definition',
  code: 'code',
  html: 'html',
  thematicBreak: 'thematicBreak',
};

/** Reads one top-level node: makes its positions relative to the block, and collects what the block holds. */
class BlockReader {
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

/** Most openings of mark-up in one paragraph: the parser compares each with each. */
export const mostMarkup = 1000;

type Refusal = Pick<ReportError, 'code' | 'what' | 'why' | 'todo'> & { readonly length: number };

const markers = new RegExp(
  `(?:^|[\\r\\n])(?:[ \\t]*(?:>|[-+*](?=[ \\t>])|\\d{1,9}[.)](?=[ \\t>]))){${deepestNesting + 1},}`,
);

function refuse(source: string): Refusal | undefined {
  if (source.length > longestMarkup) {
    return {
      code: 'block-too-long',
      length: source.length,
      what: `This part of the report is ${source.length.toLocaleString('en')} characters long without a place to divide it, and was read as plain text.`,
      why: `Lists, tables and other mark-up are read up to ${longestMarkup.toLocaleString('en')} characters, so that the editor stays quick.`,
      todo: 'Divide it by blank lines, headings or paragraphs.',
    };
  }
  if (hasTooMuchMarkup(source, mostMarkup)) {
    return {
      code: 'block-too-long',
      length: source.length,
      what: 'This part of the report has more mark-up in one paragraph than can be read, and was read as plain text.',
      why: `Up to ${mostMarkup.toLocaleString('en')} asterisks, underscores, brackets and such are read in one paragraph, so that the editor stays quick.`,
      todo: 'Divide the paragraph, or put a backslash before characters that are meant as they are.',
    };
  }
  return source.length > deepestNesting && markers.test(source) ? tooDeep(source) : undefined;
}

function tooDeep(source: string): Refusal {
  return {
    code: 'nesting-too-deep',
    length: source.length,
    what: `Lists or quotations are nested more than ${deepestNesting} deep here, and were read as plain text.`,
    why: `Nesting is read up to a depth of ${deepestNesting}, so that the editor stays quick.`,
    todo: 'Remove some levels of nesting.',
  };
}

/** Keeps all words of a chunk that is not read as Markdown, as one paragraph. */
function asPlainText(source: string, { length, ...error }: Refusal): Content {
  const block: Block = {
    kind: 'paragraph',
    source,
    node: {
      type: 'paragraph',
      children: [{ type: 'text', value: source, position: positionAt(0, source.length) }],
      position: positionAt(0, source.length),
    },
    prose: [plainProse(source, 'paragraph', 0)],
    footnoteCalls: [],
    suppressions: [],
  };
  return { blocks: [block], offsets: [0], errors: [{ ...error, span: { start: 0, end: length } }] };
}

/** How deep containers are nested. Goes level by level, because a hostile source could exhaust the stack. */
function depthOf(nodes: readonly Nodes[]): number {
  let depth = 0;
  for (let level = nodes; level.length > 0; depth++) level = level.flatMap(contained);
  return depth;
}

function contained(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'list':
      // An item and its list are one level.
      return node.children.flatMap((item): readonly Nodes[] => item.children);
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children;
    default:
      return [];
  }
}

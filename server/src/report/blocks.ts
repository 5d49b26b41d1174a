/** Reads a chunk of the body into blocks. */
import type { RootContent } from 'mdast';
import { BlockReader } from './block-reader';
import { type LabelCounts, mentionedLabels } from './labels';
import { isTooDeep, type Refusal, refuse, tooDeep } from './limits';
import { trimEnd } from './lines';
import { type Markdown, parseMarkdown } from './markdown';
import type { Block, BlockKind, ReportError } from './model';
import { plainProse, readPlain } from './plain';
import { endOf, positionAt, startOf } from './positions';
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
  if (isTooDeep(nodes)) return asPlainText(source, tooDeep(source));
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

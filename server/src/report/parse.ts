/** Reads a report, and reads it again after edits. */

import { lastUpTo } from '../source/last-up-to';
import { type Chunk, readChunk, surveyChunk } from './blocks';
import { ChunkScanner } from './chunks';
import { type FrontMatterPlace, findFrontMatter } from './front-matter';
import { readFrontMatter } from './front-matter-reader';
import { type LabelCounts, updateLabels } from './labels';
import type { Block, FrontMatter, Report, ReportError, TextEdit } from './model';
import { buildSections } from './sections';

/** Reads a report. Never throws: what cannot be read as meant is in `errors`, and no word of the text is lost. */
export function parseReport(text: string): Report {
  const place = findFrontMatter(text);
  return build(text, place, readFrontMatter(text, place), nothing, scan(text, place.bodyStart));
}

/**
 * Reads a report after edits to it. `edits` are replacements in the text of `previous`, in rising order, that do not
 * overlap. The result equals `parseReport` of the new text; blocks that the edits did not change are the same objects.
 */
export function reparse(previous: Report, edits: readonly TextEdit[]): Report {
  const old = readings.get(previous);
  const first = edits[0]?.span.start;
  const last = edits.at(-1)?.span.end;
  if (first === undefined || last === undefined) return previous;
  const text = applyEdits(previous.text, edits);
  // While the front matter is not closed, any line may close it.
  if (!old || old.place.unclosed) return parseReport(text);

  const sameFrontMatter = first > old.place.reach;
  const place = sameFrontMatter ? old.place : findFrontMatter(text);
  if (place.unclosed) return parseReport(text);
  const frontMatter = sameFrontMatter ? previous.frontMatter : readFrontMatter(text, place);

  // Where a chunk ends depends on the line after it, so the chunk before the first that is touched may change too.
  const kept = sameFrontMatter ? Math.max(lastUpTo(old.starts, first) - 1, 0) : 0;
  const from = kept === 0 ? place.bodyStart : (old.starts[kept] ?? place.bodyStart);
  return build(
    text,
    place,
    frontMatter,
    old,
    scan(text, from, { old, kept, unchanged: last, shift: text.length - previous.text.length }),
  );
}

/** What is kept of a reading, besides the report, for the next one. */
interface Reading {
  readonly place: FrontMatterPlace;
  readonly chunks: readonly Chunk[];
  /** `starts[i]` is where `chunks[i]` begins. */
  readonly starts: readonly number[];
  readonly labels: LabelCounts;
}

const readings = new WeakMap<Report, Reading>();

const nothing: Pick<Reading, 'chunks' | 'starts' | 'labels'> = { chunks: [], starts: [], labels: new Map() };

/** The part of a text that had to be cut into chunks anew. */
interface Scanned {
  readonly sources: readonly string[];
  readonly starts: readonly number[];
  /** How many of the old chunks before it are still right. */
  readonly kept: number;
  /** The first of the old chunks after it, which are still right but moved by `shift`. */
  readonly resumed: number;
  readonly shift: number;
}

interface Resumption {
  readonly old: Reading;
  readonly kept: number;
  /** Offset in the old text from which on nothing was edited. */
  readonly unchanged: number;
  readonly shift: number;
}

/** Cuts a text into chunks from a line on, up to where a chunk begins with which an old one began. */
function scan(text: string, from: number, resumption?: Resumption): Scanned {
  const { old = nothing, kept = 0, unchanged = 0, shift = 0 } = resumption ?? {};
  const scanner = new ChunkScanner(text);
  const sources: string[] = [];
  const starts: number[] = [];
  let resumed = old.chunks.length;
  let offset = scanner.firstLine(from);
  while (offset < text.length) {
    const oldOffset = offset - shift;
    if (oldOffset >= unchanged) {
      const index = lastUpTo(old.starts, oldOffset);
      if (old.starts[index] === oldOffset) {
        resumed = index;
        break;
      }
    }
    const { start, end, next } = scanner.chunk(offset);
    const source = text.slice(start, end);
    sources.push(resumption ? detached(source) : source);
    starts.push(start);
    offset = next;
  }
  return { sources, starts, kept, resumed, shift };
}

/**
 * A copy of a part of a text. Engines let a part of a string share its memory, so without a copy each block that was edited
 * would keep a whole old version of the report alive.
 */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}

function build(
  text: string,
  place: FrontMatterPlace,
  frontMatter: FrontMatter,
  old: Pick<Reading, 'chunks' | 'starts' | 'labels'>,
  { sources, starts: newStarts, kept, resumed, shift }: Scanned,
): Report {
  const replaced = old.chunks.slice(kept, resumed);
  const bySource = new Map(replaced.map((chunk) => [chunk.source, chunk]));
  const fresh = sources.map((source) => bySource.get(source) ?? surveyChunk(source));
  const { counts: labels, changed } = updateLabels(old.labels, definedIn(replaced), definedIn(fresh));

  const refers = (chunk: Chunk): boolean => chunk.mentions.some((key) => changed.has(key));
  const relabel = (chunk: Chunk): Chunk => (changed.size > 0 && refers(chunk) ? readChunk(chunk, labels) : chunk);
  const chunks: Chunk[] = [];
  const starts: number[] = [];
  for (let index = 0; index < kept; index++) add(old.chunks[index], old.starts[index], relabel);
  for (let index = 0; index < fresh.length; index++)
    add(fresh[index], newStarts[index], (chunk) => readChunk(chunk, labels));
  for (let index = resumed; index < old.chunks.length; index++)
    add(old.chunks[index], (old.starts[index] ?? 0) + shift, relabel);

  function add(chunk: Chunk | undefined, start: number | undefined, adapt: (chunk: Chunk) => Chunk): void {
    if (!chunk || start === undefined) return;
    chunks.push(adapt(chunk));
    starts.push(start);
  }

  const report: Report = { text, frontMatter, ...join(frontMatter, chunks, starts) };
  readings.set(report, { place, chunks, starts, labels });
  return report;
}

function definedIn(chunks: readonly Chunk[]): readonly string[] {
  return chunks.flatMap((chunk) => chunk.definitions);
}

/** Puts chunks together: their blocks with absolute starts, the sections, and all errors. */
function join(
  frontMatter: FrontMatter,
  chunks: readonly Chunk[],
  chunkStarts: readonly number[],
): Pick<Report, 'blocks' | 'starts' | 'sections' | 'errors'> {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const errors: ReportError[] = [...frontMatter.errors];
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index];
    if (!chunk) continue;
    const chunkStart = chunkStarts[index] ?? 0;
    for (let at = 0; at < chunk.blocks.length; at++) {
      const block = chunk.blocks[at];
      if (!block) continue;
      blocks.push(block);
      starts.push(chunkStart + (chunk.offsets[at] ?? 0));
    }
    for (const error of chunk.errors) {
      errors.push({ ...error, span: { start: chunkStart + error.span.start, end: chunkStart + error.span.end } });
    }
  }
  return { blocks, starts, sections: buildSections(blocks), errors };
}

/** The text after edits, which are in rising order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let copied = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(copied, span.start) + replacement;
    copied = span.end;
  }
  return result + text.slice(copied);
}

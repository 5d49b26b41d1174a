/** The publication for the preview: blocks that can be shown and replaced one by one, each with its findings. */
import type { Analysis } from '../analysis';
import type { Finding, Severity } from '../rules/finding';
import { lastUpTo } from '../source/last-up-to';
import { LineIndex, type Range } from '../source/line-index';
import { element, type Html } from './element';
import { articleAttributes, type Part, partsOf, titleOf } from './html';
import { footToHtml } from './html-front';
import type { Publication, SourcePlace } from './model';
import { publish } from './publication';

export interface Preview {
  /** The title of the report, or words that say there is none. */
  readonly title: string;
  /** Classes of the article that holds the blocks. */
  readonly className: string;
  readonly language: string;
  /** In the order in which they are read. Nothing in them can run, and nothing is fetched. */
  readonly blocks: readonly PreviewBlock[];
}

/** One element of the article. Two blocks with the same content are equal wherever they stand, but for `line`. */
export interface PreviewBlock {
  /** The element. Elements in it that stand for lines of their own have `data-line`, counted from the block’s first line. */
  readonly html: string;
  /** Its first line in the source, from 0; absent for what stands for nothing in it. These rise from block to block. */
  readonly line?: number;
  /** Whether the source has it elsewhere, so that its line does not rise with the others: notes that are defined where they are called. */
  readonly isAside?: boolean;
  /** How many lines of the source it stands for. */
  readonly lines: number;
  readonly marks: readonly Mark[];
}

/** A finding in a block. */
export interface Mark {
  readonly severity: Severity;
  readonly rule: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  /** What the finding is about; lines are counted from the block’s first line. */
  readonly range: Range;
  /** The `data-line` of the element in which it is. */
  readonly element: number;
  /** The words that the finding is about, where a reader may see them. */
  readonly words?: Words;
  /** Titles of the fixes, best first. */
  readonly fixes: readonly string[];
}

/** One of the occurrences of a text in the source of an element. */
export interface Words {
  readonly text: string;
  /** Which occurrence it is, from 0. */
  readonly occurrence: number;
  /** How many there are. Where a reader sees as many, they are the same ones, because the publication keeps the order. */
  readonly of: number;
}

/** Renders a report for the preview, with what was found in it. */
export function renderPreview(analysis: Analysis, findings: readonly Finding[] = []): Preview {
  const publication = publish(analysis);
  const { class: className } = articleAttributes(publication);
  const blocks = blocksOf(publication, analysis, findings);
  return { title: titleOf(publication), className, language: publication.language, blocks };
}

function blocksOf(publication: Publication, analysis: Analysis, findings: readonly Finding[]): readonly PreviewBlock[] {
  const lines = new LineIndex(analysis.report.text);
  const parts = partsOf(publication);
  const marks = marksOf(parts, publication, analysis, findings, lines);
  const sheets = sheetStarts(publication);
  const blocks = parts.flatMap((part, index): readonly PreviewBlock[] => {
    const { line } = part.place;
    const html = withOwnLines(part);
    const block: PreviewBlock = part.isPreliminary
      ? unplaced(html)
      : {
          html,
          line,
          lines: endLine(part, index, publication, analysis, lines) - line + 1,
          marks: marks.get(index) ?? [],
          ...(!isInOrder(parts, index, publication) && { isAside: true }),
        };
    const beginsSheet = index > 0 && (part.isPreliminary || sheets.has(part.place));
    return beginsSheet ? [sheetBreak(publication, index === 1), block] : [block];
  });
  const { foot } = runningLines(publication);
  return [
    ...blocks,
    ...footToHtml(publication).map(unplaced),
    ...(foot ? [unplaced(element('div', { class: 'sheet-end', 'data-foot': foot }))] : []),
  ];
}

/**
 * The HTML of a part, its lines counted from its own first one and without offsets, so that an edit above changes nothing in it. A
 * quotation mark in a text or a value is always escaped, hence what looks like such an attribute is one.
 */
function withOwnLines({ html, place }: Part): string {
  const source = html.toString();
  let result = '';
  let done = 0;
  for (let at = source.indexOf(startAttribute); at !== -1; at = source.indexOf(startAttribute, done)) {
    const value = source.indexOf(lineAttribute, at) + lineAttribute.length;
    const end = source.indexOf('"', value);
    const line = Number(source.slice(value, end)) - place.line;
    result += `${source.slice(done, at)}${lineAttribute}${line}`;
    done = end;
  }
  return result + source.slice(done);
}

const startAttribute = ' data-start="';
const lineAttribute = ' data-line="';

/** All parts but the notes are in the order of the source; the notes are when they are defined where they are shown. */
function isInOrder(parts: readonly Part[], index: number, { notes }: Publication): boolean {
  const place = parts[index]?.place;
  if (!place || place !== notes[0]?.place) return true;
  const before = parts[index - 1]?.place.start ?? 0;
  const after = parts[index + 1]?.place.start ?? Number.POSITIVE_INFINITY;
  return notes.every(({ place: { start } }) => before < start && start < after);
}

/** The last line that a part stands for. */
function endLine(
  { place }: Part,
  index: number,
  { notes }: Publication,
  { report }: Analysis,
  lines: LineIndex,
): number {
  if (index === 0) return report.frontMatter.span ? lines.lineAt(report.frontMatter.span.end - 1) : -1;
  const start = place === notes[0]?.place ? Math.max(...notes.map((note) => note.place.start)) : place.start;
  const block = Math.max(0, lastUpTo(report.starts, start));
  const end = (report.starts[block] ?? 0) + (report.blocks[block]?.source.length ?? 0);
  return Math.max(place.line, lines.lineAt(end - 1));
}

// Sheets

/** The places of the blocks with which a new sheet begins on paper: the first after a cover and what belongs to it, and each annex. */
function sheetStarts({ profile, blocks }: Publication): ReadonlySet<SourcePlace> {
  const starts = new Set<SourcePlace>();
  const [first] = blocks;
  if (first && profile === 'un-desa') starts.add(first.place);
  for (const block of blocks) {
    if (block !== first && block.kind === 'heading' && block.section === 'annex' && block.level === 1) {
      starts.add(block.place);
    }
  }
  return starts;
}

/** The end of one sheet and the beginning of the next. What comes before is a cover or not; a cover has no foot. */
function sheetBreak(publication: Publication, isAfterCover: boolean): PreviewBlock {
  const { head, foot } = runningLines(publication);
  const attributes = { class: 'sheet-break', 'data-head': head, 'data-foot': isAfterCover ? undefined : foot };
  return unplaced(element('div', attributes));
}

/** What stands at the head and foot of each page but the first, by profile. */
function runningLines({ profile, title, front }: Publication): { readonly head?: string; readonly foot?: string } {
  const head = profile === 'un-masthead' ? front.symbol : title;
  const foot = profile === 'un-masthead' ? undefined : front.symbol;
  return { ...(head && { head }), ...(foot && { foot }) };
}

/** A block that stands for nothing in the source. */
function unplaced(html: Html | string): PreviewBlock {
  return { html: html.toString(), lines: 0, marks: [] };
}

// Findings

/** The findings in each part, by its index. */
function marksOf(
  parts: readonly Part[],
  { notes }: Publication,
  { report }: Analysis,
  findings: readonly Finding[],
  lines: LineIndex,
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  if (findings.length === 0) return marks;
  const notesPart = parts.findIndex(({ place }) => place === notes[0]?.place);
  const anchors = [
    ...parts.flatMap(({ place, isPreliminary }, part) => (isPreliminary ? [] : [{ place, part }])),
    ...notes.map(({ place }) => ({ place, part: notesPart })),
  ].sort((a, b) => a.place.start - b.place.start);
  const starts = anchors.map(({ place }) => place.start);
  for (const finding of findings) {
    const anchor = anchors[Math.max(0, lastUpTo(starts, finding.span.start))];
    const first = anchor && parts[anchor.part]?.place.line;
    if (!anchor || first === undefined) continue;
    const own = marks.get(anchor.part) ?? [];
    marks.set(anchor.part, own);
    own.push(markOf(finding, anchor.place, first, report, lines));
  }
  return marks;
}

/**
 * @param place of the element that the finding is in
 * @param first the first line of the block
 */
function markOf(
  { severity, rule, what, why, todo, span, fixes = [] }: Finding,
  place: SourcePlace,
  first: number,
  report: Analysis['report'],
  lines: LineIndex,
): Mark {
  const { start, end } = lines.rangeOf(span);
  const words = wordsAt(span, report);
  return {
    severity,
    rule,
    what,
    why,
    todo,
    range: {
      start: { line: start.line - first, character: start.character },
      end: { line: end.line - first, character: end.character },
    },
    element: place.line - first,
    ...(words && { words }),
    fixes: fixes.map(({ title }) => title),
  };
}

/** The words of a span, if they are in a block of the body and few enough to be marked. */
function wordsAt({ start, end }: Finding['span'], report: Analysis['report']): Words | undefined {
  const index = Math.max(0, lastUpTo(report.starts, start));
  const block = report.blocks[index];
  const offset = report.starts[index];
  if (!block || offset === undefined || start < offset || end > offset + block.source.length) return undefined;
  if (start === end || end - start > longestMark) return undefined;
  const text = block.source.slice(start - offset, end - offset);
  let occurrence = -1;
  let of = 0;
  for (let at = block.source.indexOf(text); at !== -1; at = block.source.indexOf(text, at + text.length)) {
    if (at === start - offset) occurrence = of;
    of++;
  }
  return occurrence === -1 ? undefined : { text, occurrence, of };
}

/** What is longer is marked at its side only, in UTF-16 units. */
const longestMark = 400;

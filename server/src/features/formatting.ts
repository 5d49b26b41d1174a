/**
 * Formatting: only layout, never words. One blank line between blocks, none at the end of lines, one space after the signs of a
 * heading, columns of tables in line. What a reader sees of the report stays the same, which is checked before anything is given.
 */
import type { RootContent, Table } from 'mdast';
import type { Block, Report, Span, TextEdit } from '../report/model';
import { reparse } from '../report/parse';
import { displayWidth } from '../source/display-width';

/**
 * The edits that format a report, in rising order and never overlapping; none when it is formatted. Front matter, code, HTML and
 * what is inside lists and quotations are left as they are, but for blanks at the ends of lines.
 *
 * @param within only edits inside this span; all when absent
 */
export function formattingEdits(report: Report, within?: Span): readonly TextEdit[] {
  // While front matter is not closed, nobody knows where the report begins.
  if (report.errors.some(({ code }) => code === 'front-matter-unclosed')) return [];
  const edits = [...report.blocks.keys()].flatMap((index) => blockEdits(report, index));
  const all = [...between(report), ...edits]
    .filter(({ span, text }) => report.text.slice(span.start, span.end) !== text)
    .filter(({ span }) => !within || (within.start <= span.start && span.end <= within.end))
    .sort((a, b) => a.span.start - b.span.start);
  if (all.length === 0 || readsTheSame(report, all)) return all;
  // Somewhere layout carries a meaning after all: what changes it by itself is left out.
  const harmless = all.filter((edit) => readsTheSame(report, [edit]));
  return readsTheSame(report, harmless) ? harmless : [];
}

/** The blanks between blocks and after the last: one blank line, and one line ending. */
function* between({ text, blocks, starts, frontMatter }: Report): Iterable<TextEdit> {
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  let end = frontMatter.span?.end;
  let before: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    const start = starts[index] ?? 0;
    if (end !== undefined) {
      const gap = text.slice(end, start);
      const lines = gap.match(/\r\n|\r|\n/g)?.length ?? 0;
      // Indentation before a block may belong to it, and blocks without a line between them may need to stay together.
      const indentation = /[^\r\n]*$/.exec(gap)?.[0] ?? '';
      const isApart = lines > 1 || block.kind === 'heading' || before?.kind === 'heading' || before === undefined;
      if (/^\s*$/.test(gap) && indentation === '' && lines > 0 && isApart) {
        yield { span: { start: end, end: start }, text: ending + ending };
      }
    }
    end = start + block.source.length;
    before = block;
  }
  const rest = text.slice(end ?? 0);
  if (end !== undefined && /^\s*$/.test(rest)) yield { span: { start: end, end: text.length }, text: ending };
}

function blockEdits(report: Report, index: number): readonly TextEdit[] {
  const block = report.blocks[index];
  const start = report.starts[index] ?? 0;
  if (!block || block.kind === 'code' || block.kind === 'html') return [];
  const { node, source } = block;
  const whole = { start, end: start + source.length };
  if (node.type === 'heading') return [{ span: whole, text: heading(source, node) }];
  if (node.type === 'table') return [{ span: whole, text: table(source, node) }];
  return trailingBlanks(block, start);
}

/** A heading that begins with number signs, with one space after them and nothing else around its words. */
function heading(source: string, { children, ...node }: Extract<RootContent, { type: 'heading' }>): string {
  const from = children[0]?.position?.start.offset;
  const to = children.at(-1)?.position?.end.offset;
  const isSigned = /^ {0,3}#/.test(source) && !/[\r\n]/.test(source);
  if (!isSigned || from === undefined || to === undefined) return source;
  return `${'#'.repeat(node.depth)} ${source.slice(from, to)}`;
}

/** A table with its columns in line. A row that has more or fewer cells than the first keeps them. */
function table(source: string, { children: rows, align: own }: Table): string {
  // A table inside another block has marks of that block before its lines.
  if (!source.split(/\r\n|\r|\n/).every((line) => line.includes('|'))) return source;
  const ending = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const cells = rows.map(({ children }) =>
    children.map(({ children: content }) => {
      const from = content[0]?.position?.start.offset;
      const to = content.at(-1)?.position?.end.offset;
      return from === undefined || to === undefined ? '' : source.slice(from, to).trim();
    }),
  );
  const align = own ?? [];
  const columns = cells[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...cells.map((row) => displayWidth(row[column] ?? ''))),
  );
  // Columns that are wider than a screen gain nothing from being in line.
  const isWide = widths.reduce((sum, width) => sum + width + 3, 1) > 160;
  const width = (column: number, text: string): number =>
    Math.max(0, (isWide ? 3 : (widths[column] ?? 3)) - displayWidth(text));
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const [head = [], ...body] = cells.map((row) =>
    line(row.map((text, column) => (isWide ? text : padded(text, width(column, text), align[column])))),
  );
  const delimiter = line(
    Array.from({ length: columns }, (_, column) => rule(isWide ? 3 : (widths[column] ?? 3), align[column])),
  );
  return [head, delimiter, ...body].join(ending);
}

type Align = NonNullable<Table['align']>[number] | undefined;

function padded(text: string, blanks: number, align: Align): string {
  const left = align === 'right' ? blanks : align === 'center' ? Math.floor(blanks / 2) : 0;
  return ' '.repeat(left) + text + ' '.repeat(blanks - left);
}

function rule(width: number, align: Align): string {
  if (align === 'center') return `:${'-'.repeat(width - 2)}:`;
  if (align === 'right') return `${'-'.repeat(width - 1)}:`;
  return align === 'left' ? `:${'-'.repeat(width - 1)}` : '-'.repeat(width);
}

/** Blanks at the ends of lines, which nobody sees; two or more before a line of the same paragraph break it, and stay as two. */
function trailingBlanks({ source }: Block, start: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  // In code inside a list or quotation blanks may matter.
  if (/```|~~~|^(?: {4}|\t)/m.test(source)) return edits;
  for (const { 0: blanks, index } of source.matchAll(/[ \t]+(?=[\r\n])/g)) {
    const isBreak =
      / {2,}$/.test(blanks) && !/^(?:\r\n|\r|\n)[ \t>]*(?:[\r\n]|$)/.test(source.slice(index + blanks.length));
    edits.push({ span: { start: start + index, end: start + index + blanks.length }, text: isBreak ? '  ' : '' });
  }
  return edits;
}

/** Whether a reader would see no difference: the same blocks with the same words in the same order. */
function readsTheSame(report: Report, edits: readonly TextEdit[]): boolean {
  const after = reparse(report, edits);
  if (after.blocks.length !== report.blocks.length) return false;
  return report.blocks.every((block, index) => {
    const other = after.blocks[index];
    return (
      other?.kind === block.kind &&
      other.prose.length === block.prose.length &&
      other.prose.every(({ text, role }, run) => text === block.prose[run]?.text && role === block.prose[run]?.role) &&
      (block.prose.length > 0 || other.source === block.source)
    );
  });
}

/** Tables drawn with characters, as a grid that other programs (Pandoc, reStructuredText) read too. */
import { displayWidth } from '../source/display-width';
import { breakable } from '../source/wrap';
import type { Alignment } from './model';
import { lines, pad } from './text-layout';

/**
 * A table as lines. A table that does not fit into the width is written row by row, each cell on a line of its own behind its
 * heading.
 *
 * @param rows the cells of each row, as text in which `\n` breaks a line; the first row is the head
 */
export function drawTable(
  rows: readonly (readonly string[])[],
  alignments: readonly (Alignment | undefined)[],
  width: number,
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = columnWidths(rows, columns, width - 3 * columns - 1);
  if (!widths) return asLists(rows, width);
  const rule = (sign: string): string => `+${widths.map((own) => sign.repeat(own + 2)).join('+')}+`;
  const drawn = rows.flatMap((row, index) => {
    const cells = widths.map((own, column) => lines(row[column] ?? '', own));
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    const body = Array.from({ length: height }, (_, at) => {
      const parts = cells.map((cell, column) =>
        pad(cell[at] ?? '', widths[column] ?? 0, alignments[column] ?? 'start'),
      );
      return `| ${parts.join(' | ')} |`;
    });
    return [...body, rule(index === 0 ? '=' : '-')];
  });
  return [rule('-'), ...drawn];
}

/** The width of each column: as wide as its text where that fits, else a fair share, and never less than its longest word. */
function columnWidths(
  rows: readonly (readonly string[])[],
  columns: number,
  width: number,
): readonly number[] | undefined {
  const measure = (column: number, parts: RegExp): number =>
    Math.max(1, ...rows.flatMap((row) => (row[column] ?? '').split(parts).map(displayWidth)));
  const least = Array.from({ length: columns }, (_, column) => measure(column, breakable));
  const wanted = Array.from({ length: columns }, (_, column) => measure(column, /\n/));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (columns === 0 || sum(least) > width) return undefined;
  const widths = [...least];
  // The column that lacks most of what it wants gets the next space.
  for (let space = width - sum(widths); space > 0; space--) {
    const lack = widths.map((own, column) => (wanted[column] ?? 0) - own);
    const most = Math.max(...lack);
    if (most <= 0) break;
    const column = lack.indexOf(most);
    widths[column] = (widths[column] ?? 0) + 1;
  }
  return widths;
}

function asLists([head = [], ...rows]: readonly (readonly string[])[], width: number): readonly string[] {
  const records = (rows.length > 0 ? rows : [head]).map((row) =>
    row.flatMap((cell, column) => {
      const label = rows.length > 0 ? (head[column] ?? '') : '';
      return lines(label === '' ? cell : `${label}: ${cell}`, width);
    }),
  );
  return records.flatMap((record, index) => (index === 0 ? record : ['', ...record]));
}

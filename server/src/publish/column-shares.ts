/** How wide the columns of a table are. */

/**
 * Shares the width of a table out to its columns, by the text of its cells. Each column has room for its longest word, as far as
 * there is room; what is left goes to the columns by the length of what is in them.
 *
 * @returns a share of the whole for each column; the sum is 1
 */
export function columnShares(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''));
  const least = columns.map((cells) => {
    const longestWord = Math.max(1, ...cells.flatMap((cell) => cell.split(/\s+/).map((word) => word.length)));
    return Math.min(longestWord, longWord) + padding;
  });
  const wanted = columns.map((cells) => Math.min(Math.max(1, ...cells.map((cell) => cell.length)), longCell));
  const free = Math.max(0, lineLength - sum(least));
  const widths = least.map((width, column) => width + (free * (wanted[column] ?? 0)) / sum(wanted));
  return widths.map((width) => width / sum(widths));
}

/** Measures in characters: of a line across the page, of the space at both sides of a cell, and from when on more is not counted. */
const lineLength = 86;
const padding = 1.6;
const longWord = 24;
const longCell = 48;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

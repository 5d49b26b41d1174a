/** A cell of a table, unquoted, with its range in the file (quotation marks included). */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table; blank lines are none. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly start: number;
  readonly end: number;
  /** Whether a quotation mark is never closed. The cell then ends with its line, so that only this row suffers. */
  readonly isUnclosed: boolean;
}

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets and registration systems write them: separated by commas, semicolons or
 * tabs, whichever the first row has most of, or by none; any line ends; a byte order mark and Excel's `sep=;` line are skipped. Never throws.
 * We read it ourselves because every problem has to be shown in its place, and ranges in UTF-16 units are what packages do not give.
 */
export function readCsv(text: string): CsvRow[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const hint = /^sep=(.)[^\S\r\n]*(?:\r\n?|\n|$)/.exec(text.slice(start, start + 16));
  const first = start + (hint?.[0].length ?? 0);
  const separator = hint?.[1] ?? sniffSeparator(text, first);
  const rows: CsvRow[] = [];
  let index = first;
  while (index < text.length) {
    const row = readRow(text, index, separator);
    if (row.cells.length > 1 || row.cells[0]?.text.trim() !== '') rows.push(row);
    index = afterLineEnd(text, row.end);
  }
  return rows;
}

function readRow(text: string, start: number, separator: string): CsvRow {
  const cells: CsvCell[] = [];
  let isUnclosed = false;
  let index = start;
  for (;;) {
    const cell = readCell(text, index, separator);
    isUnclosed ||= cell.isUnclosed;
    cells.push({ text: cell.text, start: index, end: cell.end });
    index = cell.end;
    if (text.charAt(index) !== separator) return { cells, start, end: index, isUnclosed };
    index++;
  }
}

function readCell(text: string, start: number, separator: string): { text: string; end: number; isUnclosed: boolean } {
  if (text.charAt(start) !== '"') {
    const end = plainEnd(text, start, separator);
    return { text: text.slice(start, end), end, isUnclosed: false };
  }
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close < 0) {
      const end = plainEnd(text, start, separator);
      return { text: text.slice(start + 1, end), end, isUnclosed: true };
    }
    // Two quotation marks are one that does not close.
  } while (text.charAt(close + 1) === '"' && close++ >= 0);
  // What stands between the closing mark and the next separator is against the rules, but it is no reason to lose it.
  const end = plainEnd(text, close + 1, separator);
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  return { text: inside + text.slice(close + 1, end).trimEnd(), end, isUnclosed: false };
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && !isLineEnd(text, end) && text.charAt(end) !== separator) end++;
  return end;
}

function sniffSeparator(text: string, start: number): string {
  // A row without any has one column; then a comma is part of a name.
  let separator = '\0';
  let most = 1;
  for (const candidate of [',', ';', '\t']) {
    const count = readRow(text, start, candidate).cells.length;
    if (count > most) {
      most = count;
      separator = candidate;
    }
  }
  return separator;
}

function isLineEnd(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x0a || unit === 0x0d;
}

function afterLineEnd(text: string, index: number): number {
  return text.startsWith('\r\n', index) ? index + 2 : index + 1;
}

/** Reads the table in a file that a registration system or a spreadsheet has written: CSV or XLSX. */
import { t } from '@vscode/l10n';
import { readCsv } from '../registry/csv';
import { LineIndex } from '../source/line-index';
import { UnreadableFile } from './unreadable';
import { checkArchive } from './zip';

export interface TableRow {
  /** As the spreadsheet counts its rows, or the line of the CSV file; from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Whether a quotation mark is never closed in it. */
  readonly isUnclosed: boolean;
}

export interface Table {
  /** Rows with something in them. */
  readonly rows: readonly TableRow[];
  /** Names of all sheets of a workbook, and of the one that was read; none in a CSV file. */
  readonly sheets: readonly string[];
  readonly sheet?: string;
  /** What a person should know about how the file was read. */
  readonly notes: readonly string[];
}

/**
 * @param name name of the file: XLSX when it ends so, else CSV
 * @param sheet of a workbook; by default the first with anything in it
 * @throws {UnreadableFile}
 */
export async function readTable(name: string, bytes: Uint8Array, sheet?: string): Promise<Table> {
  if (/\.xls[xm]$/i.test(name)) return await readWorkbook(bytes, sheet);
  if (/\.(?:xls|ods|numbers)$/i.test(name)) {
    throw new UnreadableFile(t`spreadsheets of this format are not read; save it as XLSX or CSV`);
  }
  const { text, notes } = decode(bytes);
  const lines = new LineIndex(text);
  const rows = readCsv(text).map(({ cells, start, isUnclosed }) => ({
    number: lines.lineAt(start) + 1,
    cells: cells.map((cell) => cell.text),
    isUnclosed,
  }));
  return { rows, sheets: [], notes };
}

async function readWorkbook(bytes: Uint8Array, wanted: string | undefined): Promise<Table> {
  await checkArchive(bytes, 'XLSX');
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), {
    trim: false,
    // A number that a cell shows is a text here: a registration number must not lose its zeros.
    parseNumber: (text: string): string => text,
  }).catch((error: unknown) => {
    throw new UnreadableFile(
      error instanceof Error
        ? t`it cannot be read as an XLSX file (${error.message}); save it as CSV and import that`
        : t`it cannot be read as an XLSX file; save it as CSV and import that`,
    );
  });
  const read = sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.flatMap((values, index) => {
      const cells = values.map(cellText);
      return cells.some((cell) => cell.trim() !== '') ? [{ number: index + 1, cells, isUnclosed: false }] : [];
    }),
  }));
  const chosen = read.find(({ sheet, rows }) => (wanted === undefined ? rows.length > 0 : sheet === wanted));
  const width = Math.max(0, ...(chosen?.rows ?? []).map(({ cells }) => cells.length));
  return {
    rows: (chosen?.rows ?? []).map((row) => ({ ...row, cells: padded(row.cells, width) })),
    sheets: read.map(({ sheet }) => sheet),
    ...(chosen && { sheet: chosen.sheet }),
    notes: [],
  };
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return value === null || value === undefined ? '' : String(value);
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/**
 * The text of a CSV file. Spreadsheets write UTF-16 and Windows-1252, too: unlike a report, an import shows what it read before anything is
 * written, so that a guess can be seen.
 */
function decode(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const note = t`The file is not UTF-8; it was read as Windows-1252. Look at the accents in the names.`;
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] };
  }
}

/** Tables. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { columnShares } from '../column-shares';
import { plainText } from '../inline';
import type { Alignment, Inline, Table as PublishedTable } from '../model';
import type { DocxContext } from './context';
import { inlineRuns, textRun } from './inline';
import { styleId } from './styles';

/** A table under its caption; in a note, where Word has no tables here, each row is a line. */
export function publishedTable(
  { id, caption, alignments, head, rows, place }: PublishedTable & { readonly place: { readonly start: number } },
  isInNote: boolean,
  context: DocxContext,
): readonly FileChild[] {
  const runs = (cell: readonly Inline[]) => inlineRuns(cell, context, {}, isInNote);
  const captionRuns = caption ? context.comments.around(caption.place.start, runs(caption.content)) : [];
  const title = caption
    ? [
        new Paragraph({
          style: isInNote ? styleId.footnote : styleId.caption,
          children:
            id === undefined
              ? captionRuns
              : [new Bookmark({ id: context.bookmarks.nameOf(id), children: [...captionRuns] })],
        }),
      ]
    : [];
  const withComments = (start: number, cells: readonly (readonly ParagraphChild[])[]) =>
    cells.map((cell, column) => (column === 0 ? context.comments.around(start, cell) : cell));
  return [
    ...title,
    ...gridOf(
      {
        alignments,
        widths: widthsOf(
          [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(plainText)),
          context,
        ),
        head: withComments(place.start, head.map(runs)),
        rows: rows.map((row) => withComments(row.place.start, row.cells.map(runs))),
      },
      isInNote,
      context,
    ),
  ];
}

/** A table of plain text. */
export function textTable(
  alignments: readonly (Alignment | undefined)[],
  [head = [], ...rows]: readonly (readonly string[])[],
  isInNote: boolean,
  context: DocxContext,
): readonly FileChild[] {
  const runs = (cells: readonly string[]) => cells.map((text) => [textRun(text)]);
  const widths = widthsOf([head, ...rows], context);
  return gridOf({ alignments, widths, head: runs(head), rows: rows.map(runs) }, isInNote, context);
}

interface Grid {
  readonly alignments: readonly (Alignment | undefined)[];
  readonly widths: readonly number[];
  readonly head: readonly (readonly ParagraphChild[])[];
  readonly rows: readonly (readonly (readonly ParagraphChild[])[])[];
}

function gridOf(
  { alignments, widths, head, rows }: Grid,
  isInNote: boolean,
  context: DocxContext,
): readonly FileChild[] {
  if (isInNote) {
    return [head, ...rows].map((cells) => {
      const children = cells.flatMap((cell, column) => (column > 0 ? [textRun(' | '), ...cell] : cell));
      return new Paragraph({ style: styleId.footnote, children });
    });
  }
  const row = (cells: readonly (readonly ParagraphChild[])[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            ...(isHead && { borders: { bottom: line }, verticalAlign: 'bottom' as const }),
            children: [
              new Paragraph({
                style: isHead ? styleId.tableHeading : styleId.tableText,
                alignment: wordAlignment[alignments[column] ?? 'start'],
                children: [...(cells[column] ?? [])],
              }),
            ],
          }),
      ),
    });
  return [
    new Table({
      style: styleId.table,
      layout: TableLayoutType.FIXED,
      width: { size: context.layout.textWidth, type: WidthType.DXA },
      indent: { size: context.layout.textIndent, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: none, insideVertical: none },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    // Word needs a paragraph between a table and what follows, and puts the space after the table in it.
    new Paragraph({ style: styleId.tableText }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const thick = { style: BorderStyle.SINGLE, size: 8, color: 'auto' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const wordAlignment = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

function widthsOf(rows: readonly (readonly string[])[], { layout }: DocxContext): readonly number[] {
  return columnShares(rows).map((share) => Math.floor(share * layout.textWidth));
}

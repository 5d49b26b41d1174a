/** What stands before the text: the cover, the masthead, or a plain title. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FrontLine } from '../front-lines';
import { frontParts, symbolParts } from '../front-parts';
import type { DocxContext } from './context';
import { textRun } from './inline';
import { styleId } from './styles';

/** The front page in the layout of the profile. */
export function frontPage(context: DocxContext): readonly FileChild[] {
  const { masthead, others } = frontParts(context.publication);
  const lines = others.map((line) => frontLine(line, context));
  if (context.publication.profile !== 'un-masthead') return lines;
  return [mastheadTable(masthead, context), new Paragraph({ style: styleId.meeting }), ...lines];
}

function frontLine({ role, text }: FrontLine, context: DocxContext): Paragraph {
  const isCover = context.publication.profile === 'un-desa';
  const isBold = !isCover && (role === 'meeting' || role === 'session' || role === 'agenda-item');
  const children = [textRun(text, isBold && context.publication.profile === 'un-masthead' ? { bold: true } : {})];
  const style = isCover ? (coverStyles[role] ?? styleId.cover) : (ownStyles[role] ?? styleId.meeting);
  return new Paragraph({ style, children: role === 'title' ? context.comments.aroundTitle(children) : children });
}

const ownStyles: Partial<Readonly<Record<FrontLine['role'], string>>> = {
  title: styleId.title,
  subtitle: styleId.subtitle,
};

const coverStyles: typeof ownStyles = {
  ...ownStyles,
  symbol: styleId.coverSymbol,
  organizer: styleId.coverOrganizer,
  publisher: styleId.coverPublisher,
};

/**
 * The masthead: “United Nations” and the symbol over a thin line; under it a place for the organization’s emblem, the organ, and
 * for whom, of when and in which language the document is; then a thick line.
 */
function mastheadTable(lines: ReturnType<typeof frontParts>['masthead'], { layout }: DocxContext): FileChild {
  const width = layout.page.width - 2 * layout.margin.side;
  const facts = 2800;
  const emblem = layout.textIndent + 283;
  const widths = [emblem, width - emblem - facts, facts];
  const cell = (column: number, span: number, children: readonly Paragraph[], borders: ITableCellBorders) =>
    new TableCell({
      width: { size: sum(widths.slice(column, column + span)), type: WidthType.DXA },
      ...(span > 1 && { columnSpan: span }),
      verticalAlign: column === 0 || span > 1 ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      margins: { top: 120, bottom: 60, left: 0, right: 0 },
      borders,
      children,
    });
  const paragraph = (children: readonly TextRun[], alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Paragraph({ style: styleId.masthead, ...(alignment && { alignment }), children: [...children] });
  const under = { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto' } };
  const thick = { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 18, color: 'auto' } };
  const [organ, rest] = symbolParts(lines.symbol ?? '');
  const symbol = [new TextRun({ text: organ, size: 40 }), textRun(rest)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: [
          cell(0, 2, [paragraph([new TextRun({ text: lines.publisher ?? '', size: 28 })])], under),
          cell(2, 1, [paragraph(lines.symbol ? symbol : [], AlignmentType.RIGHT)], under),
        ],
      }),
      new TableRow({
        height: { value: 1500, rule: HeightRule.ATLEAST },
        children: [
          cell(0, 1, [paragraph([])], thick),
          cell(1, 1, [paragraph([new TextRun({ text: lines.organ ?? '', bold: true, size: 34 })])], thick),
          cell(
            2,
            1,
            [lines.distribution, lines.date, lines.original && '', lines.original]
              .filter((text) => text !== undefined)
              .map((text) => paragraph([textRun(text)])),
            thick,
          ),
        ],
      }),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What stands at the head and at the foot of pages: the symbol and the number of the page, which the first page goes without. */
import { AlignmentType, BorderStyle, Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { footLine } from '../front-lines';
import { titleOf } from '../front-parts';
import type { DocxContext } from './context';
import { textRun } from './inline';
import { styleId } from './styles';

type Running = Pick<ISectionOptions, 'headers' | 'footers'>;

/** The heads and feet of the text. */
export function runningHeads(context: DocxContext): Running {
  const { front, profile } = context.publication;
  const running = front.symbol ?? titleOf(context.publication);
  if (profile !== 'un-masthead') {
    const head = new Header({ children: [headLine(running, AlignmentType.RIGHT)] });
    const foot = new Footer({ children: [pageNumber(AlignmentType.CENTER)] });
    const isCover = profile === 'un-desa';
    return {
      headers: { default: head, even: head, first: isCover ? head : emptyHeader() },
      footers: { default: foot, even: foot, first: foot },
    };
  }
  return {
    headers: {
      default: new Header({ children: [headLine(running, AlignmentType.RIGHT)] }),
      even: new Header({ children: [headLine(running, AlignmentType.LEFT)] }),
      first: emptyHeader(),
    },
    footers: {
      default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
      even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
      first: new Footer({ children: jobLines(context) }),
    },
  };
}

/** A cover has neither head nor foot. */
export function noRunningHeads(): Running {
  const header = emptyHeader();
  const footer = new Footer({ children: [new Paragraph({ style: styleId.footer })] });
  return {
    headers: { default: header, even: header, first: header },
    footers: { default: footer, even: footer, first: footer },
  };
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: styleId.header })] });
}

type Side = (typeof AlignmentType)[keyof typeof AlignmentType];

function headLine(text: string, alignment: Side): Paragraph {
  return new Paragraph({
    style: styleId.header,
    alignment,
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'auto' } },
    children: [textRun(text, { bold: true })],
  });
}

function pageNumber(alignment: Side): Paragraph {
  return new Paragraph({
    style: styleId.footer,
    alignment,
    children: [new TextRun({ children: [PageNumber.CURRENT], bold: true })],
  });
}

/** The number of the job, and what its bar code says, at the foot of the first page. */
function jobLines({ publication }: DocxContext): readonly Paragraph[] {
  const lines = footLine(publication);
  return (lines.length > 0 ? lines : ['']).map(
    (line) => new Paragraph({ style: styleId.footer, children: line ? [textRun(line)] : [] }),
  );
}

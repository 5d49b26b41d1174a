/** The parts of a line as runs of Word. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  Tab,
  TextRun,
} from 'docx';
import type { Inline, NoteCall } from '../model';
import type { DocxContext } from './context';
import { styleId } from './styles';

/** How a run is set, apart from its text. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'size' | 'color'>;

/**
 * Writes a line.
 *
 * @param isInNote whether the line stands in a note, where Word allows no footnote
 */
export function inlineRuns(
  content: readonly Inline[],
  context: DocxContext,
  format: RunFormat = {},
  isInNote = false,
): readonly ParagraphChild[] {
  return content.flatMap((part) => partRuns(part, context, format, isInNote));
}

function partRuns(part: Inline, context: DocxContext, format: RunFormat, isInNote: boolean): readonly ParagraphChild[] {
  switch (part.kind) {
    case 'text':
      return [textRun(part.text, format)];
    case 'emphasis':
      return inlineRuns(part.content, context, { ...format, italics: true }, isInNote);
    case 'strong':
      return inlineRuns(part.content, context, { ...format, bold: true }, isInNote);
    case 'code':
      return [textRun(part.text, { ...format, style: styleId.code })];
    case 'image':
      return [textRun(part.alternative, { ...format, style: styleId.image })];
    case 'break':
      return [new TextRun({ ...format, break: 1 })];
    case 'link': {
      const children = inlineRuns(part.content, context, { ...format, style: styleId.hyperlink }, isInNote);
      const target = part.href;
      if (!target.startsWith('#')) return [new ExternalHyperlink({ link: target, children })];
      return [new InternalHyperlink({ anchor: context.bookmarks.nameOf(target.slice(1)), children })];
    }
    case 'reference': {
      const children = inlineRuns(part.content, context, format, isInNote);
      return [new InternalHyperlink({ anchor: context.bookmarks.nameOf(part.to), children })];
    }
    case 'note-call':
      return [noteCall(part, context, isInNote)];
  }
}

/** A run of text in one line. */
export function textRun(text: string, format: RunFormat = {}): TextRun {
  return new TextRun({ ...format, text: writable(text.replace(/[\t\n\r ]*[\n\r][\t\n\r ]*|\t/g, ' ')) });
}

/** Runs of text with its lines, tabs and spaces as they are. */
export function preformattedRuns(text: string): readonly TextRun[] {
  return text.split(/\r\n?|\n/).map((line, row) => {
    const pieces = line
      .split('\t')
      .flatMap((piece, column) => (column > 0 ? [new Tab(), writable(piece)] : [writable(piece)]));
    return new TextRun({ children: pieces, ...(row > 0 && { break: 1 }) });
  });
}

/**
 * The first call of a note brings the footnote with it. Word has one call for a footnote: a further one refers to the first, with
 * its number, and stays right when notes are added.
 */
function noteCall({ note, call }: NoteCall, { notes, bookmarks }: DocxContext, isInNote: boolean): ParagraphChild {
  const anchor = bookmarks.nameOfNote(note);
  if (!notes.isAtFoot(note) || isInNote) {
    return new InternalHyperlink({
      anchor,
      children: [new TextRun({ text: String(note), style: styleId.footnoteReference })],
    });
  }
  if (call === 1) return new Bookmark({ id: anchor, children: [new FootnoteReferenceRun(note)] });
  return new NoteReference(anchor, note);
}

/** A field that gives the number of the footnote whose call has a bookmark. */
class NoteReference extends SimpleField {
  constructor(bookmark: string, number: number) {
    super(` NOTEREF ${bookmark} \\f \\h `);
    this.root.push(new TextRun({ text: String(number), style: styleId.footnoteReference }));
  }
}

/** What XML cannot hold, such as a control character, is shown as the character for what is unknown. */
export function writable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, (char) =>
    /[\t\n\r\u0080-\u009F]/.test(char) ? char : '\uFFFD',
  );
}

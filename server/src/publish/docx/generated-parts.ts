/** What the report generates: contents, participants, abbreviations, documents, interventions. */
import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { countText, headingLine, participantLine } from '../list-entries';
import type { GeneratedPart, Interventions } from '../model';
import type { DocxContext } from './context';
import { FieldInstruction, FieldMark } from './field';
import { textRun, writable } from './inline';
import { styleId } from './styles';
import { textTable } from './tables';

/**
 * Writes a generated part.
 *
 * @param comments puts the comments on the part around the children of its first paragraph
 */
export function generatedPart(
  part: GeneratedPart,
  comments: (children: readonly ParagraphChild[]) => readonly ParagraphChild[],
  isInNote: boolean,
  context: DocxContext,
): readonly FileChild[] {
  const style = (own: string) => (isInNote ? styleId.footnote : own);
  const lines = (own: string, all: readonly (readonly ParagraphChild[])[]) =>
    all.map(
      (children, index) => new Paragraph({ style: style(own), children: index === 0 ? comments(children) : children }),
    );
  const nothing = () => lines(styleId.nothing, [[textRun(context.wording.nothing[part.kind])]]);
  switch (part.kind) {
    case 'contents':
      if (part.entries.length === 0) return nothing();
      return contents(part, isInNote, lines, context);
    case 'participants': {
      if (part.groups.length === 0) return nothing();
      return part.groups.flatMap(({ category, people }) => [
        ...(category === undefined ? [] : lines(styleId.group, [[textRun(category)]])),
        ...lines(
          styleId.participant,
          people.map((person) => [textRun(participantLine(person))]),
        ),
      ]);
    }
    case 'abbreviations':
      if (part.entries.length === 0) return nothing();
      return lines(
        styleId.abbreviation,
        part.entries.map(({ acronym, name }) => columns(acronym, name)),
      );
    case 'documents': {
      if (part.entries.length === 0) return nothing();
      const hasSymbols = part.entries.some(({ symbol }) => symbol !== undefined);
      return lines(
        hasSymbols ? styleId.listedDocument : styleId.participant,
        part.entries.map(({ symbol, title }) => (hasSymbols ? columns(symbol ?? '', title) : [textRun(title)])),
      );
    }
    case 'interventions':
      if (part.speakers.length === 0) return nothing();
      return interventions(part, isInNote, context);
  }
}

/**
 * A field that Word fills anew, with the entries in it from the start, each a link. Only Word knows on which page a chapter comes
 * to stand: it puts the numbers in when the document is opened, because the field says that it is not up to date.
 */
function contents(
  { entries }: Extract<GeneratedPart, { kind: 'contents' }>,
  isInNote: boolean,
  lines: (style: string, all: readonly (readonly ParagraphChild[])[]) => readonly FileChild[],
  { bookmarks, layout, wording }: DocxContext,
): readonly FileChild[] {
  const texts = entries.map((entry) => writable(headingLine(entry, wording)));
  if (isInNote) {
    return lines(
      styleId.participant,
      entries.map(({ id }, index) => [
        new InternalHyperlink({ anchor: bookmarks.nameOf(id), children: [textRun(texts[index] ?? '')] }),
      ]),
    );
  }
  return entries.map(({ id, level }, index) => {
    const anchor = bookmarks.nameOf(id);
    const isFirst = index === 0;
    const isLast = index === entries.length - 1;
    return new Paragraph({
      style: `TOC${Math.min(level, 4)}`,
      tabStops: [{ type: TabStopType.RIGHT, position: layout.textIndent + layout.textWidth, leader: LeaderType.DOT }],
      children: [
        ...(isFirst
          ? [
              new TextRun({
                children: [
                  new FieldMark('begin'),
                  new FieldInstruction('TOC \\h \\o "1-4"'),
                  new FieldMark('separate'),
                ],
              }),
            ]
          : []),
        new InternalHyperlink({
          anchor,
          children: [textRun(texts[index] ?? ''), new TextRun({ children: [new Tab()] }), new PageReference(anchor)],
        }),
        ...(isLast ? [new TextRun({ children: [new FieldMark('end')] })] : []),
      ],
    });
  });
}

function columns(first: string, second: string): readonly ParagraphChild[] {
  return [new TextRun({ children: [writable(first), new Tab(), writable(second)] })];
}

function interventions(
  { chapters, speakers }: Interventions,
  isInNote: boolean,
  context: DocxContext,
): readonly FileChild[] {
  const { speaker, total: totalWord } = context.wording;
  const rows = speakers.map(({ name, counts, total }) => [
    name,
    ...[...counts.slice(0, chapters.length), total].map(countText),
  ]);
  const alignments = [undefined, ...chapters.map(() => 'end' as const), 'end' as const];
  return textTable(alignments, [[speaker, ...chapters, totalWord], ...rows], isInNote, context);
}

/** The publication as a Word document. */
import { Document, type FileChild, type ISectionOptions, NumberFormat, Packer, Paragraph, SectionType } from 'docx';
import type { IsoDate } from '../../registry/model';
import type { Finding } from '../../rules/finding';
import { titleOf } from '../front-parts';
import type { Preliminary, Publication } from '../model';
import { NotePlaces } from '../note-places';
import { wordings } from '../wording';
import { blockChildren, bodyBlocks, noteParagraphs } from './blocks';
import { Bookmarks } from './bookmarks';
import { CommentMarks } from './comments';
import type { DocxContext } from './context';
import { frontPage } from './front-page';
import { textRun } from './inline';
import { layoutOf } from './layout';
import { Numbering } from './numbering';
import { finishPackage } from './package';
import { noRunningHeads, runningHeads } from './running-heads';
import { styleId, stylesOf } from './styles';

export interface DocxOptions {
  /** The day that the properties of the file give as the day it was made; without one, they give none. */
  readonly date?: IsoDate | undefined;
  /** Findings to be shown as comments. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * Writes a Word document (Office Open XML): real styles, automatic numbering, footnotes, a table of contents, heads and feet. The
 * same publication and options give the same bytes.
 */
export async function renderDocx(publication: Publication, { date, findings = [] }: DocxOptions): Promise<Uint8Array> {
  const { language, profile, front } = publication;
  const comments = new CommentMarks(publication, findings, date);
  const context: DocxContext = {
    publication,
    wording: wordings[language],
    layout: layoutOf(profile),
    numbering: new Numbering(publication),
    bookmarks: new Bookmarks(),
    notes: new NotePlaces(publication),
    comments,
  };
  const sections = sectionsOf(context);
  const footnotes = context.notes.footnotes.map(
    ({ number, blocks }) => [String(number), { children: noteParagraphs(blocks, context) }] as const,
  );
  const document = new Document({
    title: titleOf(publication),
    creator: front.organizers.join('; ') || context.wording.unitedNations,
    lastModifiedBy: front.organizers.join('; ') || context.wording.unitedNations,
    revision: 1,
    styles: stylesOf(publication),
    numbering: { config: context.numbering.definitions() },
    footnotes: Object.fromEntries(footnotes),
    ...(comments.comments.length > 0 && { comments: { children: comments.comments } }),
    evenAndOddHeaderAndFooters: profile === 'un-masthead',
    hyphenation: { autoHyphenation: false },
    // The line before a break by hand is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections,
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), date);
}

/** A cover and what precedes the text have their own sections, with their own numbers of pages. */
function sectionsOf(context: DocxContext): readonly ISectionOptions[] {
  const { publication } = context;
  const front = frontPage(context);
  const preliminaries = publication.preliminaries.map((part) => preliminary(part, context));
  const body = bodyBlocks(publication.blocks, context);
  const page = {
    size: { width: context.layout.page.width, height: context.layout.page.height },
    margin: {
      top: context.layout.margin.top,
      bottom: context.layout.margin.bottom,
      left: context.layout.margin.side,
      right: context.layout.margin.side,
    },
  };
  const running = runningHeads(context);
  if (publication.profile !== 'un-desa') {
    const children = [...front, ...preliminaries.flat(), ...body];
    return [{ ...running, properties: { page, titlePage: true }, children }];
  }
  const sections: ISectionOptions[] = [{ ...noRunningHeads(), properties: { page }, children: front }];
  const type = SectionType.NEXT_PAGE;
  if (preliminaries.length > 0) {
    const pageNumbers = { start: 1, formatType: NumberFormat.LOWER_ROMAN };
    sections.push({ ...running, properties: { type, page: { ...page, pageNumbers } }, children: preliminaries.flat() });
  }
  const pageNumbers = { start: 1, formatType: NumberFormat.DECIMAL };
  sections.push({ ...running, properties: { type, page: { ...page, pageNumbers } }, children: body });
  return sections;
}

function preliminary({ title, id, blocks }: Preliminary, context: DocxContext): readonly FileChild[] {
  const isFirst = context.publication.preliminaries[0]?.id === id;
  return [
    new Paragraph({
      style: styleId.preliminary,
      ...(!isFirst && { pageBreakBefore: true }),
      children: [textRun(title)],
    }),
    ...blocks.flatMap((block) => blockChildren(block, { style: styleId.annex, depth: 0, isInNote: false }, context)),
  ];
}

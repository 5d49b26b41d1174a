/** Published blocks as paragraphs and tables of Word. */
import { Bookmark, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Heading, List, PublishedBlock, Paragraph as PublishedParagraph } from '../model';
import type { DocxContext } from './context';
import { generatedPart } from './generated-parts';
import { inlineRuns, preformattedRuns, textRun } from './inline';
import { headingNumbering } from './numbering';
import { styleId } from './styles';
import { publishedTable } from './tables';

/** Where a block stands, as far as its look depends on it. */
export interface Surroundings {
  /** The style of a plain paragraph here. */
  readonly style: string;
  /** How far it stands in, in twentieths of a point, beyond what its style says. */
  readonly indent?: { readonly left: number; readonly right: number };
  /** How many lists it stands in. */
  readonly depth: number;
  /** Whether it stands in a note, where there are neither footnotes nor tables. */
  readonly isInNote: boolean;
}

/** The blocks of the body, with the styles that their sections ask for. */
export function bodyBlocks(blocks: readonly PublishedBlock[], context: DocxContext): readonly FileChild[] {
  const children: FileChild[] = [];
  let section: Heading['section'] = 'section';
  let level = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && (section === 'section' || block.section !== 'section' || block.level <= level)) {
      section = block.section;
      level = block.level;
    }
    if (index === context.publication.notesAt) children.push(...listedNotes(context));
    const style = sectionStyles[section];
    children.push(...blockChildren(block, { style, depth: 0, isInNote: false }, context));
  });
  if (context.publication.notesAt >= blocks.length) children.push(...listedNotes(context));
  return children;
}

const sectionStyles: Readonly<Record<Heading['section'], string>> = {
  section: styleId.body,
  notes: styleId.annex,
  references: styleId.reference,
  annex: styleId.annex,
};

/** The paragraphs of a footnote. */
export function noteParagraphs(blocks: readonly PublishedBlock[], context: DocxContext): readonly Paragraph[] {
  const surroundings = { style: styleId.footnote, depth: 0, isInNote: true };
  const paragraphs = blocks
    .flatMap((block) => blockChildren(block, surroundings, context))
    .filter((child) => child instanceof Paragraph);
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: styleId.footnote })];
}

/** One block. In a note, every child is a paragraph. */
export function blockChildren(
  block: PublishedBlock,
  surroundings: Surroundings,
  context: DocxContext,
): readonly FileChild[] {
  const { isInNote, indent } = surroundings;
  const comments = (children: readonly ParagraphChild[]) => context.comments.around(block.place.start, children);
  switch (block.kind) {
    case 'heading':
      return [heading(block, comments(inlineRuns(block.content, context, {}, isInNote)), context)];
    case 'paragraph':
      return [paragraph(block, comments(inlineRuns(block.content, context, {}, isInNote)), surroundings, context)];
    case 'list':
      return list(block, surroundings, context);
    case 'quotation': {
      const { step } = context.layout;
      const inner = indent ?? { left: step, right: 0 };
      const deeper = { left: inner.left + step, right: inner.right + step };
      const { depth } = surroundings;
      const own = { ...surroundings, depth: depth + 1, style: isInNote ? surroundings.style : styleId.quote };
      const inside = indent || isInNote ? { ...own, indent: deeper } : own;
      return block.blocks.flatMap((child) => blockChildren(child, inside, context));
    }
    case 'table':
      return publishedTable(block, isInNote, context);
    case 'preformatted':
      return [
        new Paragraph({
          style: styleId.preformatted,
          ...(indent && { indent }),
          children: comments(preformattedRuns(block.text)),
        }),
      ];
    case 'rule':
      return [new Paragraph({ style: styleId.rule, children: comments([]) })];
    default:
      return generatedPart(block, comments, isInNote, context);
  }
}

/**
 * Notes that are not at the foot of a page: those of a report with a section for its notes, those that only notes call, and those
 * that nothing calls.
 */
function listedNotes(context: DocxContext): readonly FileChild[] {
  return context.notes.listed.flatMap(({ number, blocks }) => {
    const surroundings = { style: styleId.endnote, depth: 0, isInNote: true };
    const mark =
      number === undefined
        ? [textRun('– ')]
        : [
            new Bookmark({
              id: context.bookmarks.nameOfNote(number),
              children: [textRun(String(number), { style: styleId.footnoteReference })],
            }),
            textRun(' '),
          ];
    const [first, ...others] = blocks;
    const further = others.flatMap((block) => blockChildren(block, surroundings, context));
    if (first?.kind !== 'paragraph') {
      const own = first ? blockChildren(first, surroundings, context) : [];
      return [new Paragraph({ style: styleId.endnote, children: mark }), ...own, ...further];
    }
    const runs = inlineRuns(first.content, context, {}, true);
    const children = context.comments.around(first.place.start, [...mark, ...runs]);
    return [new Paragraph({ style: styleId.endnote, children }), ...further];
  });
}

function heading(
  { section, level, enumerator, id }: Heading,
  text: readonly ParagraphChild[],
  context: DocxContext,
): Paragraph {
  const { profile } = context.publication;
  const isCounted = enumerator !== undefined && context.numbering.countsHeading(level, enumerator);
  const isAnnex = section === 'annex' && enumerator !== undefined;
  const written = enumerator === undefined || isCounted ? [] : [textRun(isAnnex ? enumerator : `${enumerator} `)];
  const isAlone = isAnnex && text.length === 0;
  const children = isAnnex && !isAlone ? [...written, new TextRun({ break: 1 }), ...text] : [...written, ...text];
  const depth = Math.min(level, 6);
  return new Paragraph({
    style: `Heading${depth}`,
    ...(!isCounted && { numbering: false as const }),
    ...(level > 6 && { outlineLevel: Math.min(level, 9) - 1 }),
    ...(isCounted && depth !== level && { numbering: headingNumbering(level) }),
    ...(!isCounted &&
      profile === 'un-masthead' && {
        indent: { left: context.layout.textIndent, right: context.layout.textIndent, firstLine: 0 },
      }),
    ...(isAnnex && level === 1 && { pageBreakBefore: true }),
    children: [new Bookmark({ id: context.bookmarks.nameOf(id), children })],
  });
}

function paragraph(
  { number, id, isSubparagraph }: PublishedParagraph,
  runs: readonly ParagraphChild[],
  { style, indent, isInNote }: Surroundings,
  context: DocxContext,
): Paragraph {
  const children = atPlace(id, runs, context);
  if (number !== undefined) {
    const numbering = context.numbering.forParagraph(number);
    const written = numbering ? [] : [textRun(`${number}. `)];
    return new Paragraph({
      style: styleId.numbered,
      ...(numbering && { numbering }),
      children: [...written, ...children],
    });
  }
  const isOwnLine = isSubparagraph && !isInNote && style === styleId.body;
  return new Paragraph({ style: isOwnLine ? styleId.subparagraph : style, ...(indent && { indent }), children });
}

/** What stands at a place to which a link can lead. */
function atPlace(
  id: string | undefined,
  runs: readonly ParagraphChild[],
  { bookmarks }: DocxContext,
): readonly ParagraphChild[] {
  return id === undefined ? runs : [new Bookmark({ id: bookmarks.nameOf(id), children: [...runs] })];
}

function list({ from, items }: List, surroundings: Surroundings, context: DocxContext): readonly FileChild[] {
  const { textIndent, step } = context.layout;
  const { depth, isInNote } = surroundings;
  const numbering = context.numbering.forList(depth, from);
  const left = textIndent + step * (depth + 2);
  const style = isInNote ? surroundings.style : from === undefined ? styleId.bullet : styleId.ordered;
  const inner: Surroundings = {
    style: isInNote ? surroundings.style : styleId.listText,
    indent: { left, right: textIndent },
    depth: depth + 1,
    isInNote,
  };
  return items.flatMap(({ blocks, isTight }, index) => {
    const [first, ...others] = blocks;
    // The last item keeps its distance from what follows.
    const spacing = isTight && index < items.length - 1 ? { after: 40 } : {};
    const lead = (children: readonly ParagraphChild[]) => new Paragraph({ style, numbering, spacing, children });
    const rest = (own: readonly PublishedBlock[]) => own.flatMap((block) => blockChildren(block, inner, context));
    // An item that begins with anything but text has its number or bullet on a line of its own.
    if (first?.kind !== 'paragraph') return [lead([]), ...rest(blocks)];
    const runs = atPlace(first.id, inlineRuns(first.content, context, {}, isInNote), context);
    return [lead(context.comments.around(first.place.start, runs)), ...rest(others)];
  });
}

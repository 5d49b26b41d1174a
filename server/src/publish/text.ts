/** The publication as plain text of a fixed width, for e-mail and for comparing two drafts. */
import type { Analysis } from '../analysis';
import { displayWidth } from '../source/display-width';
import { type FrontLine, footLine, frontLines } from './front-lines';
import { countText, headingLine, participantLine } from './list-entries';
import type {
  GeneratedPart,
  Heading,
  Inline,
  List,
  Note,
  Paragraph,
  Publication,
  PublishedBlock,
  Table,
} from './model';
import { publish } from './publication';
import { centred, hanging, indented, lines, sides } from './text-layout';
import { drawTable } from './text-table';
import { type Wording, wordings } from './wording';

/** Columns of a line: what a mail program shows, and quotes, without breaking it. */
export const textWidth = 72;

/** Renders a report as plain text. */
export function renderText(analysis: Analysis): string {
  const publication = publish(analysis);
  const { blocks, notes, notesAt, preliminaries } = publication;
  const context: Context = { publication, wording: wordings[publication.language] };
  const parts: Part[] = [
    ...frontToText(publication),
    ...preliminaries.flatMap(({ title, blocks: own }) => [
      chapterHeading(title, publication),
      ...blocksToText(own, textWidth, context),
    ]),
    ...blocksToText(blocks.slice(0, notesAt), textWidth, context),
    ...notesToText(notes, context),
    ...blocksToText(blocks.slice(notesAt), textWidth, context),
    ...footLine(publication).map((line) => [line]),
  ];
  return `${parts.map((part) => part.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

/** Lines that stand together, between blank lines. */
type Part = readonly string[];

interface Context {
  readonly publication: Publication;
  readonly wording: Wording;
}

function frontToText(publication: Publication): readonly Part[] {
  const { profile, hasCapitals, language } = publication;
  const groups = frontLines(publication);
  const textOf = ({ role, text }: FrontLine): string => {
    const clean = oneLine(text);
    return role === 'title' && hasCapitals ? clean.toLocaleUpperCase(language) : clean;
  };
  if (profile === 'un-masthead') {
    const [top = [], ...rest] = groups;
    const [left, right] = top;
    const first = left && right ? sides(textOf(left), textOf(right), textWidth) : top.map(textOf);
    return [[...first, '_'.repeat(textWidth)], ...rest.map((group) => plainGroup(group, textOf))];
  }
  if (profile === 'generic') return groups.map((group) => plainGroup(group, textOf));
  return [
    ...groups.map((group) => group.flatMap((line) => centred(lines(textOf(line), textWidth - 8), textWidth))),
    ['_'.repeat(textWidth)],
  ];
}

function plainGroup(group: readonly FrontLine[], textOf: (line: FrontLine) => string): Part {
  return group.flatMap((line) => {
    const own = lines(textOf(line), textWidth);
    return line.role === 'title' ? underlined(own, '=') : own;
  });
}

function underlined(own: readonly string[], sign: string): readonly string[] {
  return [...own, sign.repeat(Math.max(1, ...own.map(displayWidth)))];
}

function blocksToText(blocks: readonly PublishedBlock[], width: number, context: Context): readonly Part[] {
  return blocks.flatMap((block) => blockToText(block, width, context));
}

function blockToText(block: PublishedBlock, width: number, context: Context): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingToText(block, context)];
    case 'paragraph':
      return [paragraphToText(block, width)];
    case 'list':
      return listToText(block, width, context);
    case 'table':
      return [tableToText(block, width)];
    case 'quotation':
      return blocksToText(block.blocks, Math.max(narrowest, width - 8), context).map((part) => indented(part, 4));
    case 'preformatted':
      return [
        indented(
          block.text.split(/\r\n?|\n/).map((line) => harmless(line)),
          4,
        ),
      ];
    case 'rule':
      return [centred(['* * *'], width)];
    default:
      return generatedToText(block, width, context);
  }
}

/** However deep lists and quotations are within one another, there is room for a word. */
const narrowest = 24;

function headingToText({ level, section, enumerator, content }: Heading, { publication }: Context): Part {
  const title = oneLine(inlineToText(content));
  if (level === 1 && section !== 'annex') {
    return chapterHeading(enumerator === undefined ? title : `${enumerator} ${title}`, publication, enumerator);
  }
  if (section === 'annex' && enumerator !== undefined) {
    const parts = title === '' ? [enumerator] : [enumerator, title];
    const own = parts.flatMap((part) => lines(capitals(part, level, publication), textWidth));
    return publication.hasCapitals ? centred(own, textWidth) : underlined(own, level === 1 ? '=' : '-');
  }
  const own = hangingTitle(enumerator, title);
  if (publication.hasCapitals && level === 2)
    return centred(lines(withEnumerator(enumerator, title), textWidth), textWidth);
  return level === 2 ? underlined(own, '-') : own;
}

function chapterHeading(title: string, publication: Publication, enumerator?: string): Part {
  const text = capitals(title, 1, publication);
  if (publication.hasCapitals) return centred(lines(text, textWidth - 8), textWidth);
  const rest = enumerator === undefined ? title : title.slice(enumerator.length + 1);
  return underlined(hangingTitle(enumerator, rest), '=');
}

function capitals(text: string, level: number, { hasCapitals, language }: Publication): string {
  return hasCapitals && level === 1 ? text.toLocaleUpperCase(language) : text;
}

function withEnumerator(enumerator: string | undefined, title: string): string {
  return enumerator === undefined ? title : `${enumerator} ${title}`;
}

function hangingTitle(enumerator: string | undefined, title: string): readonly string[] {
  if (enumerator === undefined) return lines(title, textWidth);
  const mark = enumerator.padEnd(4) + (enumerator.length >= 4 ? ' ' : '');
  return hanging(mark, lines(title, textWidth - mark.length));
}

function paragraphToText({ number, isSubparagraph, content }: Paragraph, width: number): Part {
  const text = inlineToText(content);
  if (number === undefined) {
    return isSubparagraph ? indented(lines(text, Math.max(narrowest, width - 5)), 5) : lines(text, width);
  }
  // The number is set off from the text by more than one space, so that it is wrapped as a word of that width.
  const mark = `${number}.`.padEnd(4);
  const [first = '', ...rest] = lines(`${'#'.repeat(mark.length)} ${text}`, width);
  return [mark + first.slice(mark.length), ...rest];
}

function listToText({ from, items }: List, width: number, context: Context): readonly Part[] {
  const last = from === undefined ? 0 : from + items.length - 1;
  const size = from === undefined ? 2 : `${last}. `.length;
  const parts = items.map(({ isTight, blocks }, index): readonly Part[] => {
    const mark = (from === undefined ? '-' : `${from + index}.`).padEnd(size);
    const own = blocksToText(blocks, Math.max(narrowest, width - size), context);
    const together = isTight ? own.flat() : own.flatMap((part, at) => (at === 0 ? part : ['', ...part]));
    return [hanging(mark, together.length === 0 ? [''] : together)];
  });
  const isTight = items.every((one) => one.isTight);
  return isTight ? [parts.flat(2)] : parts.flat();
}

function tableToText({ caption, alignments, head, rows }: Table, width: number): Part {
  const cells = [head, ...rows.map((row) => row.cells)].map((row) => row.map((cell) => inlineToText(cell)));
  const drawn = drawTable(cells, alignments, width);
  return caption ? [...lines(inlineToText(caption.content), width), ...drawn] : drawn;
}

function generatedToText(part: GeneratedPart, width: number, { wording }: Context): readonly Part[] {
  const entry = (text: string): readonly string[] => hanging('- ', lines(oneLine(text), width - 2));
  switch (part.kind) {
    case 'contents':
      if (part.entries.length > 0) {
        return [
          part.entries.flatMap((one) => {
            const indent = 4 * Math.min(one.level - 1, 5);
            const own = lines(oneLine(headingLine(one, wording)), width - indent - 4);
            return own.map((line, index) => ' '.repeat(index === 0 ? indent : indent + 4) + line);
          }),
        ];
      }
      break;
    case 'participants':
      if (part.groups.length > 0) {
        return part.groups.flatMap(({ category, people }): Part[] => [
          ...(category === undefined ? [] : [lines(oneLine(category), width)]),
          people.flatMap((person) => entry(participantLine(person))),
        ]);
      }
      break;
    case 'abbreviations':
      if (part.entries.length > 0) {
        const size = Math.min(20, Math.max(...part.entries.map(({ acronym }) => displayWidth(acronym))) + 2);
        return [
          part.entries.flatMap(({ acronym, name }) => {
            const mark = `${oneLine(acronym)} `;
            const space = ' '.repeat(Math.max(0, size - displayWidth(mark)));
            const own = lines(oneLine(name), width - size);
            return own.map((line, index) => (index === 0 ? mark + space : ' '.repeat(size)) + line);
          }),
        ];
      }
      break;
    case 'documents':
      if (part.entries.length > 0) {
        return [part.entries.flatMap(({ symbol, title }) => entry(symbol ? `${symbol} ${title}` : title))];
      }
      break;
    case 'interventions':
      if (part.speakers.length > 0) {
        const head = [wording.speaker, ...part.chapters, wording.total];
        const rows = part.speakers.map(({ name, counts, total }) => [name, ...[...counts, total].map(countText)]);
        return [
          drawTable(
            [head, ...rows].map((row) => row.map((cell) => oneLine(cell))),
            head.map((_, column) => (column === 0 ? 'start' : 'end')),
            width,
          ),
        ];
      }
  }
  return [lines(wording.nothing[part.kind], width)];
}

/** The notes behind a rule, each with the number that its calls have in the text. */
function notesToText(notes: readonly Note[], context: Context): readonly Part[] {
  if (notes.length === 0) return [];
  const width = Math.max(...notes.map(({ number }) => noteMark(number).length)) + 1;
  const parts = notes.map(({ number, blocks }): Part => {
    const own = blocksToText(blocks, textWidth - width, context);
    const together = own.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
    return hanging(noteMark(number).padEnd(width), together.length === 0 ? [''] : together);
  });
  return [['_'.repeat(20)], ...parts];
}

/** A note that nothing calls has no number. */
function noteMark(number: number | undefined): string {
  return number === undefined ? '[-]' : `[${number}]`;
}

/** A line of text; `\n` in it is a break that the writer wants. */
function inlineToText(content: readonly Inline[]): string {
  return content.map(partToText).join('');
}

function partToText(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return oneLine(part.text, false);
    case 'image':
      return `[${oneLine(part.alternative)}]`;
    case 'break':
      return '\n';
    case 'link': {
      const label = inlineToText(part.content);
      const address = part.href.replace(/^mailto:/i, '');
      return label === part.href || label === address ? label : `${label} <${part.href}>`;
    }
    case 'emphasis':
    case 'strong':
    case 'reference':
      return inlineToText(part.content);
    case 'note-call':
      return `[${part.note}]`;
  }
}

/** Text without line breaks: where a line was broken in the source says nothing here. */
function oneLine(text: string, isWhole = true): string {
  const line = harmless(text.replace(/\s*(?:\r\n?|[\n\u2028\u2029])\s*/g, ' '));
  return isWhole ? line.trim() : line;
}

/** Text without what would move the cursor or change the colours of a terminal in which the file is read. */
function harmless(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\u2028\u2029]/gu, '\uFFFD');
}

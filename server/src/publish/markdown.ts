/**
 * The publication as Markdown in which all is resolved: CommonMark with tables and footnotes as on GitHub. Enumerators,
 * numbers and generated lists are text in it, so that any program shows the report as it is meant.
 */
import type {
  BlockContent,
  DefinitionContent,
  Heading as HeadingNode,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Analysis } from '../analysis';
import { footLine, frontLines } from './front-lines';
import { afterEnumerator, countText, headingLine, participantLine } from './list-entries';
import type {
  ContentsEntry,
  GeneratedPart,
  Heading,
  Inline,
  Interventions,
  Note,
  Publication,
  PublishedBlock,
  Table,
} from './model';
import { publish } from './publication';
import { type Wording, wordings } from './wording';

/** Renders a report as Markdown. */
export function renderMarkdown(analysis: Analysis): string {
  const publication = publish(analysis);
  const wording = wordings[publication.language];
  const { blocks, notes, notesAt } = publication;
  const foot = footLine(publication);
  const children: RootContent[] = [
    ...frontToTree(publication),
    ...publication.preliminaries.flatMap(({ title, blocks: own }): RootContent[] => [
      heading(2, [text(title)]),
      ...blocksToTree(own, wording),
    ]),
    ...blocksToTree(blocks.slice(0, notesAt), wording),
    ...notesToTree(notes, wording),
    ...blocksToTree(blocks.slice(notesAt), wording),
    ...(foot.length > 0 ? [paragraph([text(foot.join('  '))])] : []),
  ];
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      resourceLink: true,
      fences: true,
    },
  );
}

/** Blocks that may stand anywhere: in an item, a quotation or a note. */
type Block = BlockContent | DefinitionContent;

function frontToTree(publication: Publication): readonly RootContent[] {
  return frontLines(publication).flatMap((group): RootContent[] => {
    const lines = group.filter(({ role }) => role !== 'title');
    const title = group.find(({ role }) => role === 'title');
    return [
      ...(title ? [heading(1, [text(title.text)])] : []),
      ...(lines.length > 0 ? [paragraph(joined(lines.map((line) => text(line.text))))] : []),
    ];
  });
}

function blocksToTree(blocks: readonly PublishedBlock[], wording: Wording): readonly Block[] {
  return blocks.flatMap((block) => blockToTree(block, wording));
}

function blockToTree(block: PublishedBlock, wording: Wording): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [headingToTree(block, wording)];
    case 'paragraph': {
      const number = block.number === undefined ? [] : [text(`${block.number}. `)];
      return [paragraph([...number, ...inlineToTree(block.content)])];
    }
    case 'list': {
      const { from, items } = block;
      const children = items.map(
        (item): ListItem => ({
          type: 'listItem',
          spread: !item.isTight,
          children: [...blocksToTree(item.blocks, wording)],
        }),
      );
      const spread = items.some(({ isTight }) => !isTight);
      return [{ type: 'list', ordered: from !== undefined, start: from ?? null, spread, children }];
    }
    case 'table':
      return tableToTree(block);
    case 'quotation':
      return [{ type: 'blockquote', children: [...blocksToTree(block.blocks, wording)] }];
    case 'preformatted':
      return [{ type: 'code', value: block.text }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    default:
      return generatedToTree(block, wording);
  }
}

function headingToTree({ level, enumerator, content }: Heading, wording: Wording): Block {
  const title = inlineToTree(content, 'heading');
  const start =
    enumerator === undefined ? [] : [text(title.length > 0 ? afterEnumerator(enumerator, wording) : enumerator)];
  return heading(depths[level - 1] ?? 6, [...start, ...title]);
}

/** The title of the report is the one heading of the first depth. */
const depths = [2, 3, 4, 5] as const;

function tableToTree({ caption, alignments, head, rows }: Table): readonly Block[] {
  const cell = (content: readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: [...inlineToTree(content, 'cell')],
  });
  const align = alignments.map((one) => (one === undefined ? null : alignmentNames[one]));
  return [
    ...(caption ? [paragraph(inlineToTree(caption.content))] : []),
    {
      type: 'table',
      align,
      children: [head, ...rows.map(({ cells }) => cells)].map((cells) => ({
        type: 'tableRow',
        children: cells.map(cell),
      })),
    },
  ];
}

const alignmentNames = { start: 'left', center: 'center', end: 'right' } as const;

function generatedToTree(part: GeneratedPart, wording: Wording): readonly Block[] {
  const nothing = (): readonly Block[] => [
    paragraph([{ type: 'emphasis', children: [text(wording.nothing[part.kind])] }]),
  ];
  switch (part.kind) {
    case 'contents':
      return part.entries.length === 0 ? nothing() : [contentsToTree(part.entries, wording)];
    case 'participants':
      return part.groups.length === 0
        ? nothing()
        : part.groups.flatMap(({ category, people }): Block[] => [
            ...(category === undefined ? [] : [paragraph([{ type: 'strong', children: [text(category)] }])]),
            bullets(people.map((person) => [text(participantLine(person))])),
          ]);
    case 'abbreviations':
      return part.entries.length === 0
        ? nothing()
        : [
            bullets(
              part.entries.map(({ acronym, name }) => [
                { type: 'strong', children: [text(acronym)] },
                text(` ${name}`),
              ]),
            ),
          ];
    case 'documents':
      return part.entries.length === 0
        ? nothing()
        : [bullets(part.entries.map(({ symbol, title }) => [text(symbol ? `${symbol} ${title}` : title)]))];
    case 'interventions':
      return part.speakers.length === 0 ? nothing() : [interventionsToTree(part, wording)];
  }
}

/** The contents as lists within lists. An entry that skips a level stands in the list above it. */
function contentsToTree(entries: readonly ContentsEntry[], wording: Wording): Block {
  const root: ListItem[] = [];
  const open: { readonly level: number; readonly items: ListItem[] }[] = [{ level: 1, items: root }];
  for (const entry of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 1) > entry.level) open.pop();
    let list = open.at(-1);
    const above = list?.items.at(-1);
    if (list && above && entry.level > list.level) {
      const items: ListItem[] = [];
      above.children.push({ type: 'list', ordered: false, spread: false, children: items });
      list = { level: entry.level, items };
      open.push(list);
    }
    list?.items.push(item([text(headingLine(entry, wording))]));
  }
  return { type: 'list', ordered: false, spread: false, children: root };
}

function interventionsToTree({ chapters, speakers }: Interventions, wording: Wording): Block {
  const row = (cells: readonly string[]) =>
    ({
      type: 'tableRow',
      children: cells.map((one): TableCell => ({ type: 'tableCell', children: [text(one)] })),
    }) as const;
  return {
    type: 'table',
    align: [null, ...chapters.map(() => 'right' as const), 'right'],
    children: [
      row([wording.speaker, ...chapters, wording.total]),
      ...speakers.map(({ name, counts, total }) => row([name, ...[...counts, total].map(countText)])),
    ],
  };
}

/** Notes that are called are footnotes; the others, which no footnote could hold, follow as a list. */
function notesToTree(notes: readonly Note[], wording: Wording): readonly RootContent[] {
  const uncalled = notes.filter(({ number }) => number === undefined);
  return [
    ...notes.flatMap(({ number, blocks }): RootContent[] =>
      number === undefined
        ? []
        : [
            {
              type: 'footnoteDefinition',
              identifier: String(number),
              label: String(number),
              children: [...blocksToTree(blocks, wording)],
            },
          ],
    ),
    ...(uncalled.length > 0
      ? [
          {
            type: 'list',
            ordered: false,
            spread: true,
            children: uncalled.map(
              ({ blocks }): ListItem => ({
                type: 'listItem',
                spread: false,
                children: [...blocksToTree(blocks, wording)],
              }),
            ),
          } as const,
        ]
      : []),
  ];
}

/** Where a line stands: a heading and a cell are of one line, so that a break in them needs another sign. */
type Place = 'paragraph' | 'heading' | 'cell';

function inlineToTree(content: readonly Inline[], place: Place = 'paragraph'): readonly PhrasingContent[] {
  return content.flatMap((part) => partToTree(part, place));
}

function partToTree(part: Inline, place: Place): readonly PhrasingContent[] {
  switch (part.kind) {
    case 'text':
      // A line that was broken in the source is one line here: where it breaks says nothing.
      return [text(part.text.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' '))];
    case 'emphasis':
    case 'strong':
      return [{ type: part.kind, children: [...inlineToTree(part.content, place)] }];
    case 'code':
      return [{ type: 'inlineCode', value: part.text }];
    case 'image':
      return [text(part.alternative)];
    case 'break':
      return place === 'heading'
        ? [text(' ')]
        : place === 'cell'
          ? [{ type: 'html', value: '<br>' }]
          : [{ type: 'break' }];
    case 'link':
      return [{ type: 'link', url: part.href, children: [...inlineToTree(part.content, place)] }];
    // What a heading is called as a target is another thing in every program: the words alone lead the reader.
    case 'reference':
      return inlineToTree(part.content, place);
    case 'note-call':
      return [{ type: 'footnoteReference', identifier: String(part.note), label: String(part.note) }];
  }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function heading(depth: HeadingNode['depth'], children: readonly PhrasingContent[]): HeadingNode {
  return { type: 'heading', depth, children: [...children] };
}

function item(children: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(children)] };
}

function bullets(items: readonly (readonly PhrasingContent[])[]): Block {
  return { type: 'list', ordered: false, spread: false, children: items.map(item) };
}

function joined(lines: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? [line] : [{ type: 'break' }, line]));
}

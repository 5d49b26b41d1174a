/** Published blocks as HTML. */

import type { DirectiveName } from '../report/directives';
import type { Language } from '../report/front-matter-schema';
import { type Attributes, type Child, type ElementName, element, type Html } from './element';
import { fragment } from './href';
import { countText, headingLine } from './list-entries';
import type {
  BlockContent,
  Heading,
  Inline,
  Interventions,
  List,
  Note,
  NoteCall,
  Paragraph,
  ParticipantGroup,
  Preliminary,
  PublishedBlock,
  SourcePlace,
  Table,
} from './model';
import { type Wording, wordings } from './wording';

/** Blocks, each with its place in the source; those that the report generates are empty lists with a word of explanation. */
export function blocksToHtml(blocks: readonly PublishedBlock[], language: Language): readonly Html[] {
  return blocks.map((block) => blockToHtml(block, wordings[language]));
}

/** A part before the first chapter, with its heading. */
export function preliminaryToHtml({ kind, title, id, blocks }: Preliminary, language: Language): Html {
  const [first] = blocks;
  const place = first ? at(first.place) : {};
  return element('section', { ...place, class: `preliminary ${kind}`, 'aria-labelledby': id }, [
    element('h2', { id }, [title]),
    ...blocksToHtml(blocks, language),
  ]);
}

/** All notes, each with a way back to its calls. */
export function notesToHtml(notes: readonly Note[], language: Language): Html {
  const wording = wordings[language];
  const numbered = notes.filter(({ number }) => number !== undefined);
  const others = notes.filter(({ number }) => number === undefined);
  return element('section', { class: 'note-list', role: 'doc-endnotes', 'aria-label': wording.notes }, [
    element(
      'ol',
      {},
      numbered.map((note) => noteToHtml(note, wording)),
    ),
    ...(others.length > 0
      ? [
          element(
            'ul',
            { class: 'uncalled' },
            others.map((note) => noteToHtml(note, wording)),
          ),
        ]
      : []),
  ]);
}

function noteToHtml({ number, calls, blocks, place }: Note, wording: Wording): Html {
  const back = Array.from({ length: calls }, (_, index): Child[] => [
    '\u00A0',
    element(
      'a',
      {
        class: 'back',
        href: fragment(callId(number ?? 0, index + 1)),
        role: 'doc-backlink',
        'aria-label': calls > 1 ? `${wording.backToText} (${index + 1})` : wording.backToText,
      },
      ['↩'],
    ),
  ]).flat();
  const last = blocks.at(-1);
  const body = blocks.map((block) =>
    block === last && block.kind === 'paragraph'
      ? element('p', at(block.place), [...inlineToHtml(block.content, wording), ...back])
      : blockToHtml(block, wording),
  );
  if (last?.kind !== 'paragraph') body.push(element('p', {}, back));
  const id = number === undefined ? undefined : noteId(number);
  return element('li', { ...at(place), id, value: number, tabindex: number === undefined ? undefined : -1 }, body);
}

function blockToHtml(block: PublishedBlock, wording: Wording): Html {
  const place = at(block.place);
  switch (block.kind) {
    case 'heading':
      return headingToHtml(block, place, wording);
    case 'paragraph':
      return paragraphToHtml(block, place, wording);
    case 'list':
      return listToHtml(block, place, wording);
    case 'table':
      return tableToHtml(block, place, wording);
    case 'quotation':
      return element('blockquote', place, blocksIn(block.blocks, wording));
    case 'preformatted':
      return element('pre', place, [element('code', {}, [block.text])]);
    case 'rule':
      return element('hr', place);
    default:
      return generatedToHtml(block, place, wording);
  }
}

function blocksIn(blocks: readonly PublishedBlock[], wording: Wording): readonly Html[] {
  return blocks.map((block) => blockToHtml(block, wording));
}

function headingToHtml(
  { level, section, enumerator, content, id }: Heading,
  place: Attributes,
  wording: Wording,
): Html {
  // The title of the report is the one heading of the first rank. HTML has six ranks; a deeper one says its own.
  const rank = level + 1;
  const attributes: Attributes = {
    ...place,
    id,
    class: `level-${Math.min(level, 6)} ${section}`,
    'aria-level': rank > 6 ? rank : undefined,
  };
  const text = inlineToHtml(content, wording);
  const children =
    enumerator === undefined
      ? text
      : [element('span', { class: 'enumerator' }, [enumerator]), ' ', element('span', { class: 'text' }, text)];
  return element(ranks[rank - 1] ?? 'h6', attributes, children);
}

const ranks: readonly ElementName[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function paragraphToHtml(
  { number, id, isSubparagraph, content }: Paragraph,
  place: Attributes,
  wording: Wording,
): Html {
  const text = inlineToHtml(content, wording);
  if (number === undefined)
    return element('p', { ...place, id, class: isSubparagraph ? 'subparagraph' : undefined }, text);
  return element('p', { ...place, id, class: 'numbered' }, [
    element('span', { class: 'number' }, [`${number}.`]),
    ' ',
    ...text,
  ]);
}

function isParagraph(block: PublishedBlock): block is PublishedBlock & Paragraph {
  return block.kind === 'paragraph';
}

function listToHtml({ from, items }: List, place: Attributes, wording: Wording): Html {
  const rendered = items.map(({ place: itemPlace, isTight, blocks }) =>
    element(
      'li',
      // Where the text of an item has no element of its own, the item is what a link leads to.
      { ...at(itemPlace), id: isTight ? blocks.find(isParagraph)?.id : undefined },
      blocks.flatMap((block): readonly Child[] =>
        isTight && block.kind === 'paragraph' ? inlineToHtml(block.content, wording) : [blockToHtml(block, wording)],
      ),
    ),
  );
  if (from === undefined) return element('ul', place, rendered);
  return element('ol', { ...place, start: from === 1 ? undefined : from }, rendered);
}

function tableToHtml({ id, caption, alignments, head, rows }: Table, place: Attributes, wording: Wording): Html {
  const align = (column: number): string | undefined => alignments[column] && `align-${alignments[column]}`;
  const headCells = head.map((cell, column) =>
    element('th', { scope: 'col', class: align(column) }, inlineToHtml(cell, wording)),
  );
  const bodyRows = rows.map(({ place: rowPlace, cells }) =>
    element(
      'tr',
      at(rowPlace),
      cells.map((cell, column) => element('td', { class: align(column) }, inlineToHtml(cell, wording))),
    ),
  );
  return element('table', { ...place, id }, [
    ...(caption ? [element('caption', at(caption.place), inlineToHtml(caption.content, wording))] : []),
    element('thead', {}, [element('tr', {}, headCells)]),
    element('tbody', {}, bodyRows),
  ]);
}

type Generated = Extract<BlockContent, { kind: DirectiveName }>;

function generatedToHtml(part: Generated, place: Attributes, wording: Wording): Html {
  const wrap = (isEmpty: boolean, children: () => readonly Child[]): Html =>
    element('div', { ...place, class: `generated ${part.kind}` }, [
      ...(isEmpty ? [element('p', { class: 'nothing' }, [wording.nothing[part.kind]])] : children()),
    ]);
  switch (part.kind) {
    case 'contents':
      return wrap(part.entries.length === 0, () => [
        element('nav', { 'aria-label': wording.contents }, [
          element(
            'ul',
            {},
            part.entries.map((entry) =>
              element('li', { class: `level-${Math.min(entry.level, 6)}` }, [
                element('a', { href: fragment(entry.id) }, [headingLine(entry, wording)]),
              ]),
            ),
          ),
        ]),
      ]);
    case 'participants':
      return wrap(part.groups.length === 0, () => part.groups.flatMap(groupToHtml));
    case 'abbreviations':
      return wrap(part.entries.length === 0, () => [
        element(
          'dl',
          {},
          part.entries.flatMap(({ acronym, name }) => [element('dt', {}, [acronym]), element('dd', {}, [name])]),
        ),
      ]);
    case 'documents':
      return wrap(part.entries.length === 0, () => [
        element(
          'ul',
          {},
          part.entries.map(({ symbol, title }) =>
            element('li', {}, [...(symbol ? [element('span', { class: 'symbol' }, [symbol]), ' '] : []), title]),
          ),
        ),
      ]);
    case 'interventions':
      return wrap(part.speakers.length === 0, () => [interventionsToHtml(part, wording)]);
  }
}

function groupToHtml({ category, people }: ParticipantGroup): readonly Html[] {
  const list = element(
    'ul',
    {},
    people.map(({ name, details }) =>
      element('li', {}, [
        element('span', { class: 'name' }, [name]),
        ...(details.length > 0 ? [', ', element('span', { class: 'details' }, [details.join(', ')])] : []),
      ]),
    ),
  );
  return category === undefined ? [list] : [element('p', { class: 'group' }, [category]), list];
}

function interventionsToHtml({ chapters, speakers }: Interventions, wording: Wording): Html {
  const head = [wording.speaker, ...chapters, wording.total].map((text, column) =>
    element('th', { scope: 'col', class: column === 0 ? undefined : 'align-end' }, [text]),
  );
  const rows = speakers.map(({ name, counts, total }) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [name]),
      ...[...counts.slice(0, chapters.length), total].map((count) =>
        element('td', { class: 'align-end' }, [countText(count)]),
      ),
    ]),
  );
  return element('table', {}, [element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, rows)]);
}

function inlineToHtml(content: readonly Inline[], wording: Wording): readonly Child[] {
  return content.map((part) => partToHtml(part, wording));
}

function partToHtml(part: Inline, wording: Wording): Child {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'emphasis':
      return element('em', {}, inlineToHtml(part.content, wording));
    case 'strong':
      return element('strong', {}, inlineToHtml(part.content, wording));
    case 'code':
      return element('code', {}, [part.text]);
    case 'image':
      return element('span', { class: 'image' }, [part.alternative]);
    case 'break':
      return element('br', {});
    case 'link':
      return element('a', { href: part.href }, inlineToHtml(part.content, wording));
    case 'reference':
      return element('a', { href: fragment(part.to) }, inlineToHtml(part.content, wording));
    case 'note-call':
      return element('sup', {}, [noteCallToHtml(part, wording)]);
  }
}

function noteCallToHtml({ note, call }: NoteCall, wording: Wording): Html {
  const attributes: Attributes = {
    id: callId(note, call),
    class: 'note-call',
    href: fragment(noteId(note)),
    role: 'doc-noteref',
    'aria-label': `${wording.note} ${note}`,
  };
  return element('a', attributes, [String(note)]);
}

function noteId(note: number): string {
  return `note-${note}`;
}

function callId(note: number, call: number): string {
  return `note-${note}-call-${call}`;
}

function at({ start, line }: SourcePlace): Attributes {
  return { 'data-start': start, 'data-line': line };
}

/** The publication as the data that the template reads. Everything in it is a string, a number or a list: nothing of it can run. */
import type { IsoDate } from '../../registry/model';
import { columnShares } from '../column-shares';
import { footLine } from '../front-lines';
import { frontParts, symbolParts, titleOf } from '../front-parts';
import { plainText } from '../inline';
import { countText, headingLine, participantLine } from '../list-entries';
import { localeOf } from '../locale';
import type { GeneratedPart, Inline, Publication, PublishedBlock, Table } from '../model';
import { NotePlaces } from '../note-places';
import { paper } from '../paper';
import { type Wording, wordings } from '../wording';

/**
 * The data of a publication as JSON.
 *
 * @param date the day that the properties of the file give as the day it was made
 */
export function documentData(publication: Publication, date: IsoDate | undefined): string {
  const { profile, language, front } = publication;
  const [lang, region] = localeOf[language].split('-');
  const wording = wordings[language];
  const title = titleOf(publication);
  const { masthead, others } = frontParts(publication);
  const data = {
    profile,
    title,
    hasCapitals: publication.hasCapitals,
    hasHeadings: publication.preliminaries.length > 0 || publication.blocks.some(({ kind }) => kind === 'heading'),
    authors: front.organizers.length > 0 ? front.organizers : [wording.unitedNations],
    date: date?.split('-').map(Number) ?? null,
    lang,
    region,
    paper,
    nothing: wording.nothing,
    frontLines: others.map(({ role, text }) => ({ role, text: oneLine(text) })),
    masthead: {
      publisher: oneLine(masthead.publisher ?? ''),
      symbol: symbolParts(oneLine(masthead.symbol ?? '')),
      organ: oneLine(masthead.organ ?? ''),
      facts: [masthead.distribution, masthead.date, masthead.original].map((fact) => oneLine(fact ?? '')),
    },
    job: footLine(publication).map(oneLine),
    runningHead: oneLine(front.symbol ?? title),
    preliminaries: publication.preliminaries.map((part) => ({
      title: oneLine(part.title),
      blocks: part.blocks.map((block) => blockData(block, wording)),
    })),
    blocks: publication.blocks.map((block) => blockData(block, wording)),
    notes: publication.notes.map(({ number, blocks }) => ({
      number: number ?? null,
      blocks: blocks.map((block) => blockData(block, wording)),
    })),
    notesAt: publication.notesAt,
    feet: new NotePlaces(publication).footnotes.map(({ number }) => number),
    places: Object.fromEntries(placesOf(publication).map((id) => [id, true])),
  };
  return JSON.stringify(data);
}

/** The ids to which a link can lead. */
function placesOf({ blocks, notes }: Publication): readonly string[] {
  const ids: string[] = notes.flatMap(({ number }) => (number === undefined ? [] : [`note-${number}`]));
  const visit = (block: PublishedBlock): void => {
    if ('id' in block && block.id !== undefined) ids.push(block.id);
    if (block.kind === 'quotation') block.blocks.forEach(visit);
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return ids;
}

function blockData(block: PublishedBlock, wording: Wording): object {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: lineData(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(inside) })) };
    case 'quotation':
      return { ...block, blocks: block.blocks.map(inside) };
    case 'table':
      return tableData(block);
    case 'preformatted':
      return { ...block, text: block.text.replace(/\r\n?/g, '\n') };
    case 'rule':
      return block;
    default:
      return generatedData(block, wording);
  }
  function inside(child: PublishedBlock): object {
    return blockData(child, wording);
  }
}

function tableData({ kind, id, caption, alignments, head, rows }: Table): object {
  const texts = [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(plainText));
  return {
    kind,
    ...(id !== undefined && { id }),
    ...(caption && { caption: { content: lineData(caption.content) } }),
    alignments: alignments.map((alignment) => alignment ?? 'start'),
    shares: columnShares(texts),
    head: head.map(lineData),
    rows: rows.map(({ cells }) => ({ cells: cells.map(lineData) })),
  };
}

function generatedData(part: GeneratedPart, wording: Wording): object {
  const { kind } = part;
  switch (kind) {
    case 'contents': {
      const entries = part.entries.map((entry) => ({
        id: entry.id,
        level: entry.level,
        text: oneLine(headingLine(entry, wording)),
      }));
      return { kind, empty: entries.length === 0, entries };
    }
    case 'participants': {
      const groups = part.groups.map(({ category, people }) => ({
        category: category === undefined ? null : oneLine(category),
        people: people.map((person) => oneLine(participantLine(person))),
      }));
      return { kind, empty: groups.length === 0, groups };
    }
    case 'abbreviations': {
      const entries = part.entries.map(({ acronym, name }) => [oneLine(acronym), oneLine(name)]);
      return { kind, empty: entries.length === 0, entries };
    }
    case 'documents': {
      const entries = part.entries.map(({ symbol = '', title }) => [oneLine(symbol), oneLine(title)]);
      return { kind, empty: entries.length === 0, hasSymbols: entries.some(([symbol]) => symbol !== ''), entries };
    }
    case 'interventions': {
      const head = [wording.speaker, ...part.chapters, wording.total].map(oneLine);
      const rows = part.speakers.map(({ name, counts, total }) => [
        oneLine(name),
        ...[...counts.slice(0, part.chapters.length), total].map(countText),
      ]);
      const alignments = head.map((_, column) => (column === 0 ? 'start' : 'end'));
      return { kind, empty: rows.length === 0, head, rows, alignments, shares: columnShares([head, ...rows]) };
    }
  }
}

function lineData(content: readonly Inline[]): readonly object[] {
  return content.map((part) => {
    switch (part.kind) {
      case 'text':
      case 'code':
        return { ...part, text: oneLine(part.text) };
      case 'image':
        return { ...part, alternative: oneLine(part.alternative) };
      case 'break':
      case 'note-call':
        return part;
      default:
        return { ...part, content: lineData(part.content) };
    }
  });
}

/** Text as it stands in one line: a break in the source is a space. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]\s*|\t/g, ' ');
}

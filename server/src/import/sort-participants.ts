/** Sorts a list of participants. Entries change places; no byte of an entry, a comment or a blank line changes. */
import { t } from '@vscode/l10n';
import { readCsv } from '../registry/csv';
import { inUnitedNationsOrder, type ListOrder } from '../registry/participant-order';
import { loadParticipants } from '../registry/participants';
import { readPersonName } from '../registry/person-name';
import { yamlLimits } from '../registry/yaml-source';
import { lineEndOf, lineStartOf } from '../source/line-bounds';
import type { ParticipantData } from '../source/participant-schema';
import type { Span, TextEdit } from '../source/span';
import { readYaml } from '../source/yaml';
import type { YamlEntry } from '../source/yaml-entry';

/** The edit that sorts, nothing when all stand right already, or why it cannot be done. */
export type Sorting = { readonly edit?: TextEdit } | { readonly refused: string };

/** An entry with all that moves with it. */
interface Piece extends Span {
  /** Absent for one that cannot be read; such entries come last. */
  readonly participant?: ParticipantData;
}

/**
 * Sorts a file.
 *
 * @param file name of the file: YAML when it ends so, else CSV
 */
export function sortParticipantsFile(file: string, text: string, order: ListOrder): Sorting {
  if (!/\.ya?ml$/i.test(file)) return sortCsv(file, text, order);
  const whole = { start: 0, end: text.length };
  const { root, problems } = readYaml(text, whole, yamlLimits);
  if (problems.length > 0) return { refused: t`${file} has errors; correct them first` };
  const list = root?.content.kind === 'map' ? root.at(['participants']) : root;
  return sortYaml(text, list, order);
}

/** Sorts a list in the front matter of a report. */
export function sortInlineParticipants(text: string, frontMatter: Span, order: ListOrder): Sorting {
  const { root, problems } = readYaml(text, frontMatter, yamlLimits);
  if (problems.length > 0) return { refused: t`the front matter has errors; correct them first` };
  return sortYaml(text, root?.at(['participants']), order);
}

function sortCsv(file: string, text: string, order: ListOrder): Sorting {
  const [, ...rows] = readCsv(text);
  const { participants, problems } = loadParticipants(file, text);
  if (problems.some(({ code }) => code === 'participants-columns'))
    return { refused: t`no column of ${file} has names` };
  // Where a cell ends nobody knows, nobody knows where the row does.
  if (rows.some(({ isUnclosed }) => isUnclosed)) return { refused: t`a quotation mark in ${file} is never closed` };
  const byStart = new Map(participants.map(({ start, data }) => [start, data]));
  const pieces = rows.map(({ start, end }) => {
    const participant = byStart.get(start);
    return { start, end, ...(participant && { participant }) };
  });
  return sorted(text, pieces, order);
}

function sortYaml(text: string, list: YamlEntry | undefined, order: ListOrder): Sorting {
  if (list?.content.kind !== 'sequence') return { refused: t`there is no list of participants` };
  const isFlow = text[list.span.start] === '[';
  if (isFlow && /(?:^|\s)#/m.test(text.slice(list.span.start, list.span.end))) {
    return { refused: t`the list is in brackets and has comments; write each participant on a line of its own first` };
  }
  const pieces = isFlow
    ? list.entries.map((entry) => ({ ...entry.span, participant: participantOf(entry) }))
    : blockPieces(text, list);
  if (!pieces) return { refused: t`the list is written in a way that cannot be sorted safely` };
  return sorted(
    text,
    pieces.map(({ participant, ...span }) => ({ ...span, ...(participant && { participant }) })),
    order,
  );
}

/** Each entry of a list in blocks, whole lines, with the comments that belong to it. */
function blockPieces(
  text: string,
  list: YamlEntry,
): readonly (Span & { readonly participant: ParticipantData | undefined })[] | undefined {
  const pieces: { start: number; end: number; participant: ParticipantData | undefined }[] = [];
  for (const entry of list.entries) {
    const dash = lineStartOf(text, entry.span.start);
    const before = text.slice(dash, entry.span.start);
    if (!/^[ \t]*-[ \t]+$/.test(before)) return undefined;
    const column = before.indexOf('-');
    const previous = pieces.at(-1);
    const from = previous?.end ?? (list.keySpan ? lineEndOf(text, list.keySpan.end) : 0);
    const gap = gapOf(text, from, dash, column, previous !== undefined);
    if (previous) previous.end = gap.end;
    // What stands at the very top of a file is about the file, unless a blank line parts the two.
    const isTop = !previous && !list.keySpan && !gap.isParted;
    pieces.push({
      start: isTop ? dash : gap.start,
      end: lineEndOf(text, entry.span.end),
      participant: participantOf(entry),
    });
  }
  return pieces;
}

/**
 * What between two entries belongs to which: a comment that is indented as what is in an entry ends the one before, all others begin the
 * one after.
 *
 * @returns where the entry before ends, where the one after starts, and whether a blank line parts the first entry from what is above it
 */
function gapOf(
  text: string,
  from: number,
  dash: number,
  column: number,
  hasPrevious: boolean,
): Span & { readonly isParted: boolean } {
  const lines = text.slice(from, dash).split(/(?<=\r\n|\n|\r(?!\n))/);
  let end = from;
  let offset = from;
  let start = dash;
  let isBefore = hasPrevious;
  for (const [index, line] of lines.entries()) {
    const isComment = /^[ \t]*#/.test(line);
    const indentation = line.length - line.trimStart().length;
    // The first piece is the end of the line of the entry before.
    if (index > 0 && !(isComment && indentation > column)) isBefore = false;
    if (index > 0 && isBefore) end = offset + line.replace(/[\r\n]+$/, '').length;
    else if (isComment && start === dash) start = offset;
    offset += line.length;
  }
  // Above the first entry, a comment that a blank line follows is about the whole list.
  const blank = hasPrevious ? null : /^[\s\S]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(from, dash));
  if (blank) start = Math.max(start, from + blank[0].length);
  return { start, end, isParted: blank !== null };
}

function participantOf(entry: YamlEntry): ParticipantData | undefined {
  const value = (key: string): string | undefined => {
    const found = entry.at([key])?.data()?.value;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const name = value('name');
  if (name === undefined) return undefined;
  const [family, organization, country, category] = ['family', 'organization', 'country', 'category'].map(value);
  return {
    name,
    ...(family !== undefined && { family }),
    ...(organization !== undefined && { organization }),
    ...(country !== undefined && { country }),
    ...(category !== undefined && { category }),
  };
}

/** Puts the pieces in order, and leaves all between them where it is. */
function sorted(text: string, pieces: readonly Piece[], order: ListOrder): Sorting {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return {};
  const wanted = inOrder(pieces, order);
  if (wanted.every((piece, index) => piece === pieces[index])) return {};
  const parts = wanted.flatMap((piece, index) => {
    const here = pieces[index];
    const next = pieces[index + 1];
    return [text.slice(piece.start, piece.end), here && next ? text.slice(here.end, next.start) : ''];
  });
  return { edit: { span: { start: first.start, end: last.end }, text: parts.join('') } };
}

/** The pieces in United Nations order, those of one State or group by family name; the unreadable ones come last. */
function inOrder(pieces: readonly Piece[], order: ListOrder): readonly Piece[] {
  const readable = pieces.flatMap((piece) => {
    const { participant } = piece;
    return participant ? [{ ...participant, piece, person: readPersonName(participant.name, participant.family) }] : [];
  });
  const { compare } = new Intl.Collator(order.language, { sensitivity: 'base', ignorePunctuation: true });
  const groups = inUnitedNationsOrder(
    readable,
    order,
    ({ person: a }, { person: b }) => compare(a.family, b.family) || compare(a.given, b.given),
  );
  return [
    ...groups.flatMap(({ members }) => members.map(({ piece }) => piece)),
    ...pieces.filter(({ participant }) => !participant),
  ];
}

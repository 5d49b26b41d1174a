import { t } from '@vscode/l10n';
import { type ParticipantData, ParticipantSchema } from '../source/participant-schema';
import type { Span } from '../source/span';
import { isSingular } from '../source/texts';
import type { YamlEntry } from '../source/yaml-entry';
import { type CsvRow, readCsv } from './csv';
import { readEntries } from './entry-reader';
import { fold } from './fold';
import type { LoadedEntry, LoadedParticipants } from './loaded';
import type { RegistryProblem } from './model';
import { type Column, mapColumns } from './participants-columns';
import { readMarkedName, readPersonName } from './person-name';
import { listInWords } from './wording';
import { cutIntoItems, YamlSource } from './yaml-source';

type Message = Pick<RegistryProblem, 'what' | 'why' | 'todo'>;

/**
 * Reads the participants of a meeting: YAML when the file's name ends so, else CSV as a registration system exports it. Never throws; a
 * bad row is left out and reported with its range, the others are kept.
 *
 * @param file how the file is named in problems and sources: a path or a URI
 */
export function loadParticipants(file: string, text: string): LoadedParticipants {
  const problems: RegistryProblem[] = [];
  const report = (code: RegistryProblem['code'], severity: RegistryProblem['severity']) => {
    return ({ start, end }: Span, message: Message) => {
      problems.push({ code, severity, file, start, end, ...message });
    };
  };
  const participants = /\.ya?ml(?:[?#].*)?$/i.test(file)
    ? yamlParticipants(file, text, problems, report('participants-row', 'error'))
    : csvParticipants(text, report('participants-columns', 'error'), report('participants-row', 'warning'));
  return { file, participants, problems: problems.sort((a, b) => a.start - b.start) };
}

/**
 * Participants that are written in the front matter and have been validated there.
 *
 * @param file the report, as it is named in sources
 */
export function inlineParticipants(file: string, list: readonly ParticipantData[]): LoadedParticipants {
  return { file, participants: list.map((data) => ({ data, start: 0, end: 0, values: {} })), problems: [] };
}

function yamlParticipants(
  file: string,
  text: string,
  problems: RegistryProblem[],
  report: (range: Span, message: Message) => void,
): LoadedEntry<ParticipantData>[] {
  const whole = new YamlSource(file, text);
  const sources = whole.isBroken ? cutIntoItems(text).map((piece) => new YamlSource(file, text, piece)) : [whole];
  const read = sources.flatMap((source) => {
    const list = participantList(source, report);
    return list ? readEntries<ParticipantData>(source, list, ParticipantSchema, report) : [];
  });
  // One error is enough for an entry: those after it mostly follow from it.
  if (whole.isBroken) for (const source of sources) source.problems.splice(1);
  if (sources.every((source) => source.problems.length === 0)) problems.push(...whole.problems.slice(0, 1));
  for (const source of sources) problems.push(...source.problems);
  return read;
}

function participantList(source: YamlSource, report: (range: Span, message: Message) => void): YamlEntry | undefined {
  const { root } = source;
  if (!root || root.isAbsent || root.content.kind === 'none') return undefined;
  if (root.content.kind === 'sequence') return root;
  const list = root.at(['participants']);
  if (list?.content.kind === 'sequence') return list;
  // In a broken file, the key stands in a piece of its own.
  if (list && root.entries.length === 1 && (list.isAbsent || list.content.kind === 'none')) return undefined;
  report(root.span, {
    what: t`This is no list of participants.`,
    why: t`A participants file is a list, or a mapping with the key “participants”; it is not used.`,
    todo: t`Begin each participant with “- name: …”.`,
  });
  return undefined;
}

function csvParticipants(
  text: string,
  reportColumns: (range: Span, message: Message) => void,
  reportRow: (range: Span, message: Message) => void,
): LoadedEntry<ParticipantData>[] {
  const [header, ...rows] = readCsv(text);
  if (!header) return [];
  const names = header.cells.map((cell) => cell.text.trim());
  const columns = mapColumns(names, (index) => rows.map((row) => row.cells[index]?.text ?? ''));
  if (!(['full', 'full-family-first', 'family', 'given'] as const).some((column) => columns.has(column))) {
    const headings = names.filter((name) => name !== '');
    reportColumns(header, {
      what: t`No column has the names of the participants.`,
      why:
        headings.length === 0
          ? t`The first row has no headings; the file is not used.`
          : t`The first row has ${listInWords(headings, 'and')}; the file is not used.`,
      // Translations give headings that are understood, too.
      todo: t`Name the columns, for instance “First name”, “Last name”, “Full name”, “Title”, “Position”, “Organization”, “Country” or “Category”.`,
    });
    return [];
  }
  return rows.flatMap((row) => {
    const problem = rowProblem(row, names, columns);
    if (problem === 'blank') return [];
    if (problem) reportRow(row, problem);
    const data = problem ? undefined : participantOf(row, columns);
    return data ? [{ data, start: row.start, end: row.end, values: cellRanges(row, columns) }] : [];
  });
}

function rowProblem(
  row: CsvRow,
  names: readonly string[],
  columns: ReadonlyMap<Column, number>,
): Message | 'blank' | undefined {
  if (row.cells.every((cell) => cell.text.trim() === '')) return 'blank';
  if (row.isUnclosed) {
    return {
      what: t`A quotation mark in this row is never closed.`,
      why: t`Where the cell ends cannot be known; the row is left out.`,
      todo: t`Close the quotation mark, or write it twice if it is part of the text.`,
    };
  }
  const beyond = row.cells.slice(names.length).filter((cell) => cell.text.trim() !== '').length;
  if (beyond > 0) {
    return {
      what: isSingular(names.length)
        ? t`This row has ${row.cells.length} cells, but there is ${names.length} column.`
        : t`This row has ${row.cells.length} cells, but there are ${names.length} columns.`,
      why: t`A cell probably has a separator in it that is not in quotation marks, and moves the others; the row is left out.`,
      todo: t`Put the text with the separator in double quotation marks.`,
    };
  }
  if (nameOf(row, columns) === undefined) {
    return {
      what: t`This row has no name.`,
      why: t`A participant is known by name; the row is left out.`,
      todo: t`Fill in the name, or delete the row.`,
    };
  }
  return undefined;
}

function participantOf(row: CsvRow, columns: ReadonlyMap<Column, number>): ParticipantData | undefined {
  const name = nameOf(row, columns);
  if (!name) return undefined;
  const rest: Partial<Record<'honorific' | 'role' | 'organization' | 'country' | 'category', string>> = {};
  for (const key of ['honorific', 'role', 'organization', 'country', 'category'] as const) {
    const value = cell(row, columns, key);
    if (value !== undefined) rest[key] = value;
  }
  return { ...name, ...rest };
}

function nameOf(row: CsvRow, columns: ReadonlyMap<Column, number>): { name: string; family?: string } | undefined {
  const family = cell(row, columns, 'family');
  const given = cell(row, columns, 'given');
  const whole = cell(row, columns, 'full');
  if (family !== undefined) {
    const written = lowerCapitals(family);
    if (given === undefined) return whole === undefined ? { name: written } : withFamily(whole, family);
    const name = `${givenName(given, family)} ${written}`;
    return { name, family: readPersonName(name, written).family };
  }
  if (whole !== undefined) return fullName(whole);
  const familyFirst = cell(row, columns, 'full-family-first');
  if (familyFirst !== undefined)
    return fullName(/,/.test(familyFirst) ? familyFirst : familyFirst.replace(/\s+/, ', '));
  return given === undefined ? undefined : { name: lowerCapitals(given) };
}

/** A whole name beside a column for the family name, which tells which part of it that is: `Liu Zhenmin`, `Liu`. */
function withFamily(whole: string, family: string): { name: string; family?: string } {
  const written = lowerCapitals(family);
  if (readMarkedName(whole)?.by === 'comma') return { ...fullName(whole), family: written };
  if (written === family) return { name: whole, family };
  const words = whole.split(family);
  const isOneWord = words.length === 2 && words.every((part, index) => part === '' || part.at(index - 1) === ' ');
  return { name: lowerCapitals(isOneWord ? words.join(written) : whole, 3), family: written };
}

/** A name in one cell. What is before a comma, or in capitals, is the family name: `Zlotnik, Hania`, `LIU Zhenmin`. */
function fullName(text: string): { name: string; family?: string } {
  const marked = readMarkedName(text);
  if (!marked || marked.name.given === '') return { name: lowerCapitals(text) };
  const { given, family, suffix } = marked.name;
  const written = lowerCapitals(family);
  // A name in capitals stays in its place, because the order of a Chinese or Hungarian name is part of it.
  const isFamilyFirst = marked.by === 'capitals' && fold(text).startsWith(fold(family));
  const both = isFamilyFirst ? `${written} ${givenName(given, family)}` : `${givenName(given, family)} ${written}`;
  return { name: suffix === '' ? both : `${both}, ${writtenSuffix(suffix)}`, family: written };
}

function writtenSuffix(suffix: string): string {
  return /^[js]r$/.test(suffix) ? `${suffix.charAt(0).toUpperCase()}r.` : suffix.toUpperCase();
}

/**
 * Names in capitals, as they are written in a text: `DE CLERCQ` gives `De Clercq`, `McDONALD` gives `McDonald`, `TUʻIPELO`
 * gives `Tuʻipelo`.
 *
 * @param shortest the letters a word must have, because `JB` may be two initials
 */
function lowerCapitals(name: string, shortest = 2): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{Lu}[\p{Lu}\p{M}]+(?:[’'ʻʼʽʾʿ]\p{Lu}[\p{Lu}\p{M}]*)*/gu, (capitals) => {
      if (capitals.length < shortest || /^(?:II|III|IV)$/.test(capitals)) return capitals;
      const lowered = capitals.charAt(0) + capitals.slice(1).toLowerCase();
      return lowered.replace(elision, (_, article: string, letter: string) => article + letter.toUpperCase());
    });
}

/** An Italian article before a name; any other apostrophe after two letters stands for a sound within one: `TU’IPELO` gives `Tu’ipelo`. */
const elision = /^((?:Dell|Dall|Nell|Sant)[’'])(\p{L})/u;

/** A given name; only beside a family name in capitals are two capitals no initials. */
function givenName(given: string, family: string): string {
  return lowerCapitals(given, /\p{Lu}{2}/u.test(family) && given === given.toUpperCase() ? 2 : 3);
}

function cell(row: CsvRow, columns: ReadonlyMap<Column, number>, column: Column): string | undefined {
  const index = columns.get(column);
  const text = index === undefined ? '' : (row.cells[index]?.text.replace(/\s+/g, ' ').trim() ?? '');
  return text === '' ? undefined : text;
}

function cellRanges(row: CsvRow, columns: ReadonlyMap<Column, number>): Record<string, Span> {
  const ranges: Record<string, Span> = {};
  for (const [column, index] of columns) {
    const found = row.cells[index];
    if (found) ranges[column === 'full' || column === 'full-family-first' ? 'name' : column] = found;
  }
  return ranges;
}

/** Adds an entry to a file of the team: a registry, or a list of participants as YAML or CSV. Nothing else in the file changes. */
import type { ParticipantData } from '../source/participant-schema';
import type { Span, TextEdit } from '../source/span';
import { readYaml } from '../source/yaml';
import { appendEntries, type NewEntry } from '../source/yaml-append';
import { readCsv } from './csv';
import { type Column, mapColumns } from './participants-columns';
import { readPersonName } from './person-name';
import { yamlLimits } from './yaml-source';

/** The lists of a registry file. */
export type RegistryList = 'people' | 'organizations' | 'acronyms';

/** The edit that adds an entry to a registry file; `undefined` when the file is not of that form. */
export function appendToRegistry(text: string, list: RegistryList, entry: NewEntry): TextEdit | undefined {
  return appendToYaml(text, { start: 0, end: text.length }, list, entry);
}

/**
 * The edit that adds a participant to a list.
 *
 * @param file name of the file: YAML when it ends so, else CSV
 * @returns `undefined` when the file is not of the form it should be, or no column can hold a name
 */
export function appendParticipant(file: string, text: string, participant: ParticipantData): TextEdit | undefined {
  return appendParticipants(file, text, [participant]);
}

/** The edit that adds several participants, at least one, as `appendParticipant` adds one. */
export function appendParticipants(
  file: string,
  text: string,
  participants: readonly ParticipantData[],
): TextEdit | undefined {
  if (!/\.ya?ml$/i.test(file)) return appendRows(text, participants);
  const whole = { start: 0, end: text.length };
  const { root } = readYaml(text, whole, yamlLimits);
  const key = root?.content.kind === 'map' ? 'participants' : undefined;
  return appendEntries(text, whole, root, key, participants);
}

/** The edit that adds an entry to a list in a part of a text that is YAML, such as front matter. */
export function appendToYaml(text: string, within: Span, key: string, entry: NewEntry): TextEdit | undefined {
  return appendManyToYaml(text, within, key, [entry]);
}

/** The edit that adds several entries, at least one, as `appendToYaml` adds one. */
export function appendManyToYaml(
  text: string,
  within: Span,
  key: string,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const { root, problems } = readYaml(text, within, yamlLimits);
  // In a file that cannot be read, nobody knows where its lists end.
  if (problems.some(({ kind }) => kind === 'syntax')) return undefined;
  return appendEntries(text, within, root, key, entries);
}

function appendRows(text: string, participants: readonly ParticipantData[]): TextEdit | undefined {
  const [header, ...rows] = readCsv(text);
  if (!header) return undefined;
  const columns = mapColumns(
    header.cells.map((cell) => cell.text.trim()),
    (index) => rows.map((row) => row.cells[index]?.text ?? ''),
  );
  if (!(['full', 'full-family-first', 'family', 'given'] as const).some((column) => columns.has(column)))
    return undefined;
  const [first] = header.cells;
  const separator = header.cells.length > 1 && first ? text.charAt(first.end) : '';
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lines = participants.map((participant) => {
    const cells = new Map<number, string>();
    for (const [column, value] of valuesOf(participant, columns)) {
      const index = columns.get(column);
      if (index !== undefined) cells.set(index, value);
    }
    const line = Array.from({ length: header.cells.length }, (_, index) => cell(cells.get(index) ?? '', separator));
    return ending + line.join(separator);
  });
  const at = (rows.at(-1) ?? header).end;
  return { span: { start: at, end: at }, text: lines.join('') };
}

function valuesOf(
  participant: ParticipantData,
  columns: ReadonlyMap<Column, number>,
): readonly (readonly [Column, string])[] {
  const {
    name,
    family: known,
    honorific = '',
    role = '',
    organization = '',
    country = '',
    category = '',
  } = participant;
  const { given, family } = readPersonName(name, known);
  const familyFirst = given === '' ? family : `${family}, ${given}`;
  // Without a column for given names, that of the family name is for the whole name.
  const isWhole = !columns.has('given') && !columns.has('full');
  return [
    ['honorific', honorific],
    ['given', given],
    ['family', isWhole ? name : family],
    ['full', name],
    ['full-family-first', familyFirst],
    ['role', role],
    ['organization', organization],
    ['country', country],
    ['category', category],
  ];
}

/** A cell as RFC 4180 has it: in quotation marks where it holds what would end it. A cell never begins as a formula does. */
function cell(value: string, separator: string): string {
  const safe = /^[=+@-]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || (separator !== '' && safe.includes(separator))
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** What importing a table of participants would give: which column is what, who would be added, who seems to be known already. */
import { t } from '@vscode/l10n';
import type { NearPerson, Person, Registry } from '../registry/model';
import { loadParticipants } from '../registry/participants';
import { type Column, mapColumns } from '../registry/participants-columns';
import { PeopleIndex } from '../registry/people-index';
import { compareGivens, readPersonName } from '../registry/person-name';
import { LineIndex } from '../source/line-index';
import type { ParticipantData } from '../source/participant-schema';
import { csvLine } from './csv-line';
import type { Table, TableRow } from './table';

/** What a column holds; `null` for one that is ignored. */
export type ColumnUse = Column | null;

export interface ColumnPreview {
  /** As written; empty where there is none. */
  readonly heading: string;
  readonly use: ColumnUse;
  /** Some of what is in it. */
  readonly samples: readonly string[];
}

/** A person that a row seems to repeat. */
export interface Match {
  /**
   * `same-row`, `near-row`: another row above; `listed`, `near-listed`: a participant of the report; `near-known`: somebody in the registry
   * whose name is nearly this one.
   */
  readonly kind: 'same-row' | 'near-row' | 'listed' | 'near-listed' | 'near-known';
  readonly name: string;
  readonly family: string;
  /** Position, organization, country. */
  readonly details: string;
  /** Number of the row above. */
  readonly row?: number;
}

/** What becomes of a row that seems to repeat somebody: a person of its own, the same person, or nobody. */
export type Choice = 'keep' | 'same' | 'skip';

export interface RowPreview {
  readonly row: number;
  readonly participant: ParticipantData;
  /** The likeliest first; empty for most rows. */
  readonly matches: readonly Match[];
  /** What is done unless a person says otherwise. */
  readonly proposal: Choice;
}

export interface RowProblem {
  readonly row: number;
  readonly text: string;
  readonly what: string;
  readonly todo: string;
}

export interface ParticipantsPreview {
  readonly sheets: readonly string[];
  readonly sheet?: string;
  readonly columns: readonly ColumnPreview[];
  readonly rows: readonly RowPreview[];
  /** Rows that are not read, each with the reason. */
  readonly problems: readonly RowProblem[];
  readonly notes: readonly string[];
}

/**
 * Reads a table as participants.
 *
 * @param uses what each column holds, where a person has said it
 * @param listed the participants that the report has already
 * @param registry the registry of the report
 */
export function previewParticipants(
  table: Table,
  uses: readonly ColumnUse[] | undefined,
  listed: readonly ParticipantData[],
  registry: Registry,
): ParticipantsPreview {
  const at = headerIndex(table.rows);
  const header = table.rows[at];
  const { sheets, sheet } = table;
  const base = { sheets, ...(sheet !== undefined && { sheet }) };
  if (!header) return { ...base, columns: [], rows: [], problems: [], notes: [...table.notes, t`The table is empty.`] };
  const body = table.rows.slice(at + 1);
  const columns = header.cells.map((heading, index) => ({
    heading: heading.trim(),
    use: uses ? (uses[index] ?? null) : (usesOf(header, body)[index] ?? null),
    samples: body.flatMap(({ cells }) => cells[index]?.trim() || []).slice(0, 3),
  }));
  const { people, problems } = readRows(
    columns.map(({ use }) => use),
    body,
  );
  const above = table.rows
    .slice(0, at)
    .map(
      ({ number, cells }) =>
        t`Row ${number} stands above the headings and is not read: ${cells.filter(Boolean).join(' | ')}`,
    );
  return { ...base, columns, rows: withMatches(people, listed, registry), problems, notes: [...table.notes, ...above] };
}

/** The row that has the headings: of the first ones, that with most headings that are understood, a name among them. */
function headerIndex(rows: readonly TableRow[]): number {
  let best = 0;
  let most = 0;
  for (const [index, { cells }] of rows.slice(0, 20).entries()) {
    const columns = mapColumns(
      cells.map((cell) => cell.trim()),
      () => [],
    );
    const hasName = (['full', 'full-family-first', 'family', 'given'] as const).some((column) => columns.has(column));
    if (hasName && columns.size > most) {
      best = index;
      most = columns.size;
    }
  }
  return best;
}

function usesOf(header: TableRow, body: readonly TableRow[]): readonly ColumnUse[] {
  const columns = mapColumns(
    header.cells.map((cell) => cell.trim()),
    (index) => body.map(({ cells }) => cells[index] ?? ''),
  );
  const byIndex = new Map([...columns].map(([column, index]) => [index, column]));
  return header.cells.map((_, index) => byIndex.get(index) ?? null);
}

/** A heading for each use that means it whatever is in the column. */
const headings: Readonly<Record<Column, string>> = {
  honorific: 'Honorific',
  given: 'Given name',
  family: 'Family name',
  full: 'Full name',
  'full-family-first': 'Family name given name',
  role: 'Position',
  organization: 'Organization',
  country: 'Country',
  category: 'Category',
};

/** Reads the rows as `participants.csv` itself would be read, so that both can never differ. */
function readRows(
  uses: readonly ColumnUse[],
  body: readonly TableRow[],
): {
  readonly people: readonly { row: number; participant: ParticipantData }[];
  readonly problems: readonly RowProblem[];
} {
  const problems: RowProblem[] = [];
  const isName = (use: ColumnUse) =>
    use === 'full' || use === 'full-family-first' || use === 'family' || use === 'given';
  if (!uses.some(isName)) return { people: [], problems };
  // Beside a full name and no family name, a given name says nothing new.
  const isSaid = uses.includes('full') && !uses.includes('family');
  const names = uses.map((use) => (use === null || (use === 'given' && isSaid) ? '' : headings[use]));
  const readable = body.filter((row) => {
    if (!row.isUnclosed) return true;
    const what = t`A quotation mark in this row is never closed.`;
    problems.push({ row: row.number, text: row.cells.join(' | '), what, todo: t`Close it, and import the row again.` });
    return false;
  });
  // A line break in a cell would make row and line differ.
  const text = [names, ...readable.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')))]
    .map((cells) => csvLine(cells))
    .join('\n');
  const lines = new LineIndex(text);
  const rowAt = (offset: number): TableRow | undefined => readable[lines.lineAt(offset) - 1];
  const loaded = loadParticipants('import.csv', text);
  for (const { start, what, todo } of loaded.problems) {
    const row = rowAt(start);
    if (row) problems.push({ row: row.number, text: row.cells.filter(Boolean).join(' | '), what, todo });
  }
  const people = loaded.participants.flatMap(({ data, start }) => {
    const row = rowAt(start);
    return row ? [{ row: row.number, participant: data }] : [];
  });
  return { people, problems: problems.sort((a, b) => a.row - b.row) };
}

function withMatches(
  people: readonly { readonly row: number; readonly participant: ParticipantData }[],
  listed: readonly ParticipantData[],
  registry: Registry,
): readonly RowPreview[] {
  const rows = new PeopleIndex();
  const list = new PeopleIndex();
  const rowOf = new Map<Person, number>();
  for (const { row, participant } of people) {
    const person = personOf(participant);
    rowOf.set(person, row);
    rows.add(person);
  }
  for (const participant of listed) list.add(personOf(participant));

  return people.map(({ row, participant }) => {
    const reading = readPersonName(participant.name, participant.family);
    const matches: Match[] = [];
    const noted = new Set<Person>();
    const note = (kind: Match['kind'], person: Person): void => {
      if (noted.has(person)) return;
      noted.add(person);
      const { name, family } = person;
      const details = [person.role, person.organization, person.country].filter(Boolean).join(', ');
      const above = rowOf.get(person);
      matches.push({ kind, name, family, details, ...(above !== undefined && { row: above }) });
    };
    // Nearly the same family name is a likeness only where the given names do not speak against it.
    const isLike = ({ person: { name, family }, differs }: NearPerson): boolean =>
      differs !== 'family' ||
      compareGivens(reading.givenWords, readPersonName(name, family).givenWords) !== 'different';
    const inList = list.matching(reading);
    for (const person of inList.same) note('listed', person);
    const inRows = rows.matching(reading);
    const isAbove = (person: Person) => (rowOf.get(person) ?? row) < row;
    for (const person of inRows.same.filter(isAbove)) note('same-row', person);
    for (const person of inList.others) note('near-listed', person);
    for (const person of inRows.others.filter(isAbove)) note('near-row', person);
    for (const { person } of list.near(participant.name).filter(isLike)) note('near-listed', person);
    for (const { person } of rows.near(participant.name).filter(isLike)) if (isAbove(person)) note('near-row', person);
    // Whoever is in the registry under this very name is simply known.
    if (registry.peopleNamed(participant.name).length === 0) {
      for (const { person } of registry.peopleNear(participant.name).filter(isLike))
        if (!person.participant) note('near-known', person);
    }
    const [first] = matches;
    const isSame =
      first !== undefined && /^(?:listed|same-row)$/.test(first.kind) && agrees(first, participant, people, listed);
    return { row, participant, matches, proposal: isSame ? 'same' : 'keep' };
  });
}

/** Whether nothing that is said of two people of one name speaks against their being one. */
function agrees(
  { kind, name, row }: Match,
  participant: ParticipantData,
  people: readonly { readonly row: number; readonly participant: ParticipantData }[],
  listed: readonly ParticipantData[],
): boolean {
  const others =
    kind === 'same-row'
      ? people.filter((each) => each.row === row).map((each) => each.participant)
      : listed.filter((each) => each.name === name);
  return others.some((other) =>
    (['role', 'organization', 'country'] as const).every(
      (key) => other[key] === undefined || participant[key] === undefined || other[key] === participant[key],
    ),
  );
}

function personOf(data: ParticipantData): Person {
  const { given, family } = readPersonName(data.name, data.family);
  return {
    ...data,
    kind: 'person',
    id: data.name,
    given,
    family,
    participant: true,
    source: { layer: 'participants' },
  };
}

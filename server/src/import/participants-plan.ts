/** Decides who is added to the participants, and writes the list. */
import { t } from '@vscode/l10n';
import { appendManyToYaml, appendParticipants } from '../registry/append';
import { loadParticipants } from '../registry/participants';
import { readPersonName } from '../registry/person-name';
import type { ParticipantData } from '../source/participant-schema';
import type { Span, TextEdit } from '../source/span';
import { csvLine } from './csv-line';
import type { Choice, Match, RowPreview } from './participants-preview';

export interface ImportPlan {
  readonly participants: readonly ParticipantData[];
  /** A sentence for each row that is not added as it is. */
  readonly log: readonly string[];
}

const details = ['honorific', 'role', 'organization', 'country', 'category'] as const;

/** @param choices by the number of the row; where there is none, the proposal holds */
export function planImport(rows: readonly RowPreview[], choices: Readonly<Record<number, Choice>>): ImportPlan {
  const kept = new Map<number, ParticipantData>();
  /** Rows that are the same person as a row above. */
  const sameAs = new Map<number, number>();
  const log: string[] = [];
  for (const { row, participant, matches, proposal } of rows) {
    const choice = choices[row] ?? proposal;
    const [match] = matches;
    if (choice === 'skip') log.push(t`Row ${row}: ${participant.name} is left out, as you chose.`);
    else if (choice === 'keep' || !match) kept.set(row, participant);
    else if (match.kind === 'near-known') {
      kept.set(row, { ...participant, name: match.name, family: match.family });
      if (match.name !== participant.name)
        log.push(t`Row ${row}: ${participant.name} is written as the registry has it, ${match.name}.`);
    } else if (match.row === undefined) log.push(...alreadyListed(row, participant, match));
    else {
      const first = sameAs.get(match.row) ?? match.row;
      sameAs.set(row, first);
      const other = kept.get(first);
      if (other) kept.set(first, merged(other, participant, row, first, log));
      else
        log.push(t`Row ${row}: ${participant.name} is the same person as in row ${first}, which is not added either.`);
    }
  }
  return { participants: [...kept.values()], log };
}

function alreadyListed(row: number, participant: ParticipantData, { name, details }: Match): readonly string[] {
  const own = [participant.role, participant.organization, participant.country].filter(Boolean).join(', ');
  const said = [t`Row ${row}: ${participant.name} is in the list already, as ${name}.`];
  if (own !== '' && own !== details) said.push(t`The row has “${own}”; the list has “${details}”.`);
  return [said.join(' ')];
}

function merged(
  first: ParticipantData,
  second: ParticipantData,
  row: number,
  into: number,
  log: string[],
): ParticipantData {
  const said = [t`Row ${row}: ${second.name} is the same person as in row ${into}, and is written once.`];
  if (second.name !== first.name) said.push(t`The spelling “${second.name}” is not taken over.`);
  for (const key of details) {
    const [kept, value] = [first[key], second[key]];
    if (value !== undefined && kept !== undefined && kept !== value)
      said.push(t`“${value}” is not taken over: row ${into} has “${kept}”.`);
  }
  log.push(said.join(' '));
  return { ...second, ...first };
}

/** The edit that adds participants to a list, and what the list has no room for. */
export interface ListEdit {
  readonly edit: TextEdit;
  readonly log: readonly string[];
}

/**
 * Adds participants, at least one, to the text of a list; nothing in it changes but what is added.
 *
 * @param file name of the file: YAML when it ends so, else CSV
 * @param text `undefined` for a list that is to be made
 * @returns `undefined` when the list is not of the form it should be
 */
export function writeParticipants(
  file: string,
  text: string | undefined,
  participants: readonly ParticipantData[],
): ListEdit | undefined {
  const isYaml = /\.ya?ml$/i.test(file);
  const isNew = text === undefined || text.trim() === '';
  const before = !isNew ? text : isYaml ? '' : header(participants);
  const edit = appendParticipants(file, before, participants);
  if (!edit) return undefined;
  const after = before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end);
  const found = loadParticipants(file, after).participants.map(({ data }) => data);
  const added = found.slice(found.length - participants.length);
  const log = participants.flatMap((wanted, index) => differences(wanted, added[index]));
  return { edit: isNew ? { span: { start: 0, end: text?.length ?? 0 }, text: `${after.trimEnd()}\n` } : edit, log };
}

/** The same for a list that stands in the front matter of a report. */
export function writeInlineParticipants(
  text: string,
  content: Span | undefined,
  participants: readonly ParticipantData[],
): ListEdit | undefined {
  if (!content) return undefined;
  const edit = appendManyToYaml(text, content, 'participants', participants);
  return edit && { edit, log: [] };
}

/** The columns of a new list: those that somebody has a value for. The family name has its own, because not all stand at the end. */
function header(participants: readonly ParticipantData[]): string {
  const isUsed = (key: (typeof details)[number]) => participants.some((each) => each[key] !== undefined);
  return csvLine([
    ...(isUsed('honorific') ? ['Honorific'] : []),
    'Full name',
    'Family name',
    ...(isUsed('role') ? ['Position'] : []),
    ...(isUsed('organization') ? ['Organization'] : []),
    ...(isUsed('country') ? ['Country'] : []),
    ...(isUsed('category') ? ['Category'] : []),
  ]);
}

/** What the list does not give back as it was meant, because it has no column for it. */
function differences(wanted: ParticipantData, found: ParticipantData | undefined): readonly string[] {
  return [
    ...(found && !isSameName(wanted, found)
      ? [t`${wanted.name}: by the columns of the list, the name is “${found.name}”.`]
      : []),
    ...details.flatMap((key) => (wanted[key] === found?.[key] ? [] : noColumn[key](wanted.name, wanted[key] ?? ''))),
  ];
}

/** What is said where the list has no column for what a participant has. */
const noColumn: Readonly<Record<(typeof details)[number], (name: string, value: string) => string>> = {
  honorific: (name, value) => t`${name}: the list has no column for the honorific “${value}”.`,
  role: (name, value) => t`${name}: the list has no column for the position “${value}”.`,
  organization: (name, value) => t`${name}: the list has no column for the organization “${value}”.`,
  country: (name, value) => t`${name}: the list has no column for the country “${value}”.`,
  category: (name, value) => t`${name}: the list has no column for the category “${value}”.`,
};

function isSameName(a: ParticipantData, b: ParticipantData): boolean {
  return a.name === b.name && readPersonName(a.name, a.family).family === readPersonName(b.name, b.family).family;
}

/** *Import Participants…*: from a registration system's file into the list of a report, with a look at everything before it is written. */
import { t } from '@vscode/l10n';
import { type TextDocument, type Uri, window } from 'vscode';
import type {
  Choice,
  ChosenFile,
  ColumnUse,
  Imported,
  Match,
  ParticipantsPreview,
  RowPreview,
} from '../../../server/src/lsp/protocol';
import { isSingular } from '../../../server/src/source/texts';
import type { Server } from '../server';
import { chosenFile, chosenReport, readChosen } from './chosen-report';
import { showImported } from './import-log';
import { writeFiles } from './written-files';

/** What a caller that is no person says instead of answering. */
export interface ImportParticipantsOptions {
  /** URI of the report. */
  readonly report?: Uri;
  /** Whether columns and duplicates are as proposed, so that nobody is asked. */
  readonly acceptProposals?: boolean;
}

/**
 * Imports a file.
 *
 * @param named the file, where the explorer or a caller names it
 * @param options the explorer gives the selected files in their place, which is one more than is needed
 * @returns what was imported; `undefined` when nothing was
 */
export async function importParticipants(
  server: Server,
  named: unknown,
  options: ImportParticipantsOptions | readonly Uri[] = {},
): Promise<Imported | undefined> {
  const { report: wanted, acceptProposals = false } = 'length' in options ? {} : options;
  const title = t`Import Participants`;
  const report = await chosenReport(wanted, title);
  const uri =
    report && (await chosenFile(named, title, { [t`Lists of participants`]: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] }));
  if (!uri) return undefined;
  const file = await readChosen(uri);
  if (!file) return undefined;
  const reviewed = acceptProposals ? { choices: {} } : await review(server, report, file);
  if (!reviewed) return undefined;
  const imported = await server.importParticipants({ ...file, uri: server.uriOf(report.uri), ...reviewed });
  if ('refused' in imported) {
    void window.showErrorMessage(imported.refused);
    return undefined;
  }
  if (!(await writeFiles(imported.files, report.uri))) {
    void window.showErrorMessage(
      t`The participants could not be written: a file has changed meanwhile. Import them again.`,
    );
    return undefined;
  }
  const { added, log } = imported;
  showImported(howMany(added, file.name), t`Import Participants: ${file.name}`, log);
  return imported;
}

function howMany(added: number, name: string): string {
  if (added === 0) return t`No participant was added from ${name}.`;
  return isSingular(added)
    ? t`One participant was added from ${name}.`
    : t`${added} participants were added from ${name}.`;
}

interface Reviewed {
  readonly sheet?: string;
  readonly uses?: readonly ColumnUse[];
  readonly choices: Record<number, Choice>;
}

/** Lets a person look at sheets, columns and duplicates; `undefined` when the import is given up. */
async function review(server: Server, report: TextDocument, file: ChosenFile): Promise<Reviewed | undefined> {
  let sheet: string | undefined;
  let uses: readonly ColumnUse[] | undefined;
  for (;;) {
    const preview = await server.previewParticipants({
      ...file,
      uri: server.uriOf(report.uri),
      ...(sheet !== undefined && { sheet }),
      ...(uses && { uses }),
    });
    if ('refused' in preview) {
      void window.showErrorMessage(preview.refused);
      return undefined;
    }
    const answer = await reviewColumns(preview);
    if (!answer) return undefined;
    if (answer === 'import') {
      const choices = await reviewMatches(preview.rows);
      return choices && { choices, ...(sheet !== undefined && { sheet }), ...(uses && { uses }) };
    }
    if ('sheet' in answer) {
      sheet = answer.sheet;
      uses = undefined;
    } else uses = answer.uses;
  }
}

function useNames(): Readonly<Record<NonNullable<ColumnUse>, string>> {
  return {
    honorific: t`Honorific (Ms., Mr., Ambassador)`,
    given: t`Given name`,
    family: t`Family name`,
    full: t`Full name`,
    'full-family-first': t`Full name, family name first`,
    role: t`Position`,
    organization: t`Organization`,
    country: t`Country`,
    category: t`Category`,
  };
}

/** Shows what each column is taken for. */
async function reviewColumns(
  preview: ParticipantsPreview,
): Promise<'import' | { uses: readonly ColumnUse[] } | { sheet: string } | undefined> {
  const { columns, rows, problems, sheets, sheet, notes } = preview;
  const names = useNames();
  const proceed = {
    label: `$(check) ${t`Continue`}`,
    description: readRows(rows.length, problems.length),
    detail:
      [...notes, ...problems.slice(0, 3).map(({ row, what }) => t`Row ${row}: ${what}`)].join(' ') ||
      t`The columns are right.`,
  };
  const otherSheet = { label: `$(table) ${t`Another sheet…`}`, description: t`This is “${sheet ?? ''}”.` };
  const items = columns.map(({ heading, use, samples }, index) => ({
    index,
    label: heading || t`Column ${index + 1}`,
    description: use ? `$(arrow-right) ${names[use]}` : `$(circle-slash) ${t`ignored`}`,
    detail: samples.join(' · '),
  }));
  const picked = await window.showQuickPick(
    [...(rows.length > 0 ? [proceed] : []), ...(sheets.length > 1 ? [otherSheet] : []), ...items],
    {
      title: t`Import Participants: columns`,
      placeHolder:
        rows.length > 0
          ? t`Continue, or choose a column to change what it is taken for`
          : t`Nobody can be read: say which column has the names`,
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  if (picked === proceed) return 'import';
  if (picked === otherSheet) {
    const chosen = await window.showQuickPick([...sheets], {
      title: t`Import Participants: sheet`,
      ignoreFocusOut: true,
    });
    return chosen === undefined ? undefined : { sheet: chosen };
  }
  const uses = columns.map(({ use }) => use);
  const changed = 'index' in picked ? await pickUse(picked.label) : undefined;
  if (!changed || !('index' in picked)) return { uses };
  // What a column holds, no other does.
  return { uses: uses.map((use, index) => (index === picked.index ? changed.use : use === changed.use ? null : use)) };
}

/** How many participants were found, and how many rows nobody could be found in. */
function readRows(participants: number, unread: number): string {
  const found = isSingular(participants) ? t`${participants} participant` : t`${participants} participants`;
  if (unread === 0) return found;
  const rest = isSingular(unread) ? t`${unread} row that cannot be read` : t`${unread} rows that cannot be read`;
  return `${found}, ${rest}`;
}

async function pickUse(column: string): Promise<{ readonly use: ColumnUse } | undefined> {
  const none = { label: t`Ignored`, use: null };
  const some = Object.entries(useNames()).map(([use, label]) => ({ label, use: isUse(use) ? use : null }));
  return await window.showQuickPick([...some, none], { title: t`What is in “${column}”?`, ignoreFocusOut: true });
}

function isUse(name: string): name is NonNullable<ColumnUse> {
  return Object.hasOwn(useNames(), name);
}

/** Asks about each row that seems to repeat somebody; `undefined` when the import is given up. */
async function reviewMatches(rows: readonly RowPreview[]): Promise<Record<number, Choice> | undefined> {
  const doubtful = rows.filter(({ matches }) => matches.length > 0);
  const choices: Record<number, Choice> = {};
  for (const [index, row] of doubtful.entries()) {
    const { participant, matches, proposal } = row;
    const [match] = matches;
    if (!match) continue;
    const options: { choice?: Choice; label: string; detail: string }[] = [
      { choice: 'keep', label: t`Another person`, detail: t`Adds ${participant.name} as a person of its own.` },
      { choice: 'same', label: t`The same person`, detail: sameDetail(match) },
      { choice: 'skip', label: t`Leave out`, detail: t`Does not add the row.` },
    ];
    options.sort((a, b) => Number(b.choice === proposal) - Number(a.choice === proposal));
    const left = doubtful.length - index;
    if (left > 1)
      options.push({
        label: t`As proposed, for all ${left} that are left`,
        detail: t`You can read afterwards what was done.`,
      });
    const own = [participant.role, participant.organization, participant.country].filter(Boolean).join(', ');
    const picked = await window.showQuickPick(options, {
      title: t`Row ${row.row}: ${[participant.name, own].filter(Boolean).join(', ')} (${index + 1} of ${doubtful.length})`,
      placeHolder: describe(match),
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (!picked.choice) return choices;
    choices[row.row] = picked.choice;
  }
  return choices;
}

function describe({ kind, name, details, row = 0 }: Match): string {
  const who = [name, details].filter(Boolean).join(', ');
  switch (kind) {
    case 'same-row':
      return t`Row ${row} has the same name: ${who}`;
    case 'near-row':
      return t`Row ${row} has nearly the same name: ${who}`;
    case 'listed':
      return t`The list has the same name already: ${who}`;
    case 'near-listed':
      return t`The list has nearly the same name: ${who}`;
    case 'near-known':
      return t`The registry has nearly the same name: ${who}`;
  }
}

function sameDetail({ kind, name, row }: Match): string {
  if (kind === 'near-known') return t`Adds the person as ${name}, as the registry has it.`;
  return row === undefined
    ? t`Adds nobody; the list stays as it is.`
    : t`Writes both rows as one, with what row ${row} has first.`;
}

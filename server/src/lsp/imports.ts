/** Answers what brings in what others have written: lists of participants, drafts in Word. */
import { t } from '@vscode/l10n';
import { nameParticipants } from '../import/name-participants';
import { planImport, writeInlineParticipants, writeParticipants } from '../import/participants-plan';
import { type ParticipantsPreview, previewParticipants } from '../import/participants-preview';
import { sortInlineParticipants, sortParticipantsFile } from '../import/sort-participants';
import { readTable } from '../import/table';
import { UnreadableFile } from '../import/unreadable';
import { loadParticipants } from '../registry/participants';
import { quote } from '../rules/shared/wording';
import { LineIndex } from '../source/line-index';
import type { ParticipantData } from '../source/participant-schema';
import { baseName, joinUri, parentUri } from '../workspace/uri';
import type { Result } from './checker';
import { participantsFile } from './participants-file';
import {
  type ChosenFile,
  fromBase64,
  type Imported,
  type ImportParticipantsParams,
  importParticipantsRequest,
  importWordDraftRequest,
  type PasteTextParams,
  type PasteTextResult,
  type PreviewParticipantsParams,
  pasteTextRequest,
  previewParticipantsRequest,
  type Refusal,
  type SortResult,
  sortParticipantsRequest,
  type WordDraftResult,
  type WrittenFile,
} from './protocol';
import type { Serving } from './serving';

/** The list of a report: where it stands, or where it will. */
interface ParticipantsList {
  readonly uri: string;
  /** Name of the file, which says its form. */
  readonly file: string;
  /** Absent for a list that is to be made. */
  readonly text?: string;
  readonly listed: readonly ParticipantData[];
  /** The path to write into the front matter, which names none. */
  readonly path?: string;
}

/** Registers the handlers on the connection. */
export function serveImports({ connection, answered, current, rootOf, fileSystem, textOf }: Serving): void {
  connection.onRequest(
    previewParticipantsRequest,
    answered<PreviewParticipantsParams, ParticipantsPreview | Refusal>(
      'an import',
      failed,
      refusing(async (params, token) => {
        const result = await current(params.uri, token);
        return result ? await preview(result, params, await listOf(result)) : closed();
      }),
    ),
  );

  connection.onRequest(
    importParticipantsRequest,
    answered<ImportParticipantsParams, Imported | Refusal>(
      'an import',
      failed,
      refusing(async (params, token) => {
        const result = await current(params.uri, token);
        if (!result) return closed();
        const list = await listOf(result);
        const { rows, problems, notes } = await preview(result, params, list);
        const plan = planImport(rows, params.choices);
        const unread = problems.map(
          ({ row, text, what, todo }) => t`Row ${row} is not read. ${what} ${todo} It says: ${text}`,
        );
        const { files, log } = written(result, list, plan.participants);
        return { added: plan.participants.length, files, log: [...notes, ...unread, ...plan.log, ...log] };
      }),
    ),
  );

  connection.onRequest(
    importWordDraftRequest,
    answered<ChosenFile, WordDraftResult | Refusal>(
      'an import',
      failed,
      refusing(async ({ name, base64 }) => {
        const { importWordDraft } = await import('../import/word-draft');
        const { text, notes } = await importWordDraft(name, fromBase64(base64));
        return { text, log: notes };
      }),
    ),
  );

  connection.onRequest(
    sortParticipantsRequest,
    answered<{ readonly uri: string }, SortResult | Refusal>('sorting', failed, async ({ uri }, token) => {
      const result = await current(uri, token);
      if (!result) return closed();
      try {
        return sorted(result, await listOf(result));
      } catch (error) {
        if (error instanceof UnreadableFile)
          return { refused: t`The participants cannot be sorted: ${error.message}.` };
        throw error;
      }
    }),
  );

  connection.onRequest(
    pasteTextRequest,
    answered<PasteTextParams, PasteTextResult | null>('pasting', null, async ({ uri, text, html }, token) => {
      const result = await current(uri, token);
      if (!result) return null;
      const { pastedText, footnoteLabels } = await import('../import/pasted-text');
      const { report } = result.open;
      return await pastedText(html, text, result.checked.analysis.language, footnoteLabels(report));
    }),
  );

  async function preview(
    { checked }: Result,
    { name, base64, sheet, uses }: PreviewParticipantsParams,
    { listed }: ParticipantsList,
  ): Promise<ParticipantsPreview> {
    const table = await readTable(name, fromBase64(base64), sheet);
    return previewParticipants(table, uses, listed, checked.analysis.registry);
  }

  /** @throws {UnreadableFile} when the report names a list that cannot be used */
  async function listOf({ open }: Result): Promise<ParticipantsList> {
    const { uri, report } = open;
    const { participants } = report.frontMatter.data;
    if (Array.isArray(participants)) return { uri, file: 'list.yaml', text: report.text, listed: participants };
    const place = participantsFile(open, rootOf);
    if (place) {
      if ('refused' in place) {
        throw new UnreadableFile(t`the report names the list ${quote(participants ?? '')}, and ${place.refused}`);
      }
      // What is not there and what cannot be read are two things to tell a person; reading it again says which.
      const text = (await textOf(place.uri)) ?? (await fileSystem.readText(place.uri));
      const file = baseName(place.uri);
      return { uri: place.uri, file, ...(text !== undefined && { text }), listed: dataOf(file, text) };
    }
    const folder = parentUri(uri);
    if (folder === undefined) throw new UnreadableFile(t`the report has no folder yet; save it first`);
    for (let number = 1; ; number++) {
      const path = number === 1 ? 'participants.csv' : `participants-${number}.csv`;
      const place = joinUri(folder, path);
      if ((await fileSystem.readText(place)) === undefined) return { uri: place, file: path, listed: [], path };
    }
  }
}

/** What is written where, so that the list has these participants, too. */
function written(
  { open }: Result,
  list: ParticipantsList,
  participants: readonly ParticipantData[],
): { readonly files: readonly WrittenFile[]; readonly log: readonly string[] } {
  if (participants.length === 0) return { files: [], log: [] };
  const { uri, file, text, path } = list;
  const { report, lines } = open;
  const isInline = uri === open.uri;
  const result = isInline
    ? writeInlineParticipants(report.text, report.frontMatter.content, participants)
    : writeParticipants(file, text, participants);
  if (!result) {
    throw new UnreadableFile(
      isInline
        ? t`the list in the front matter is not of a form that can be added to; correct it first`
        : t`the list ${file} is not of a form that can be added to; correct it first`,
    );
  }
  const files: WrittenFile[] = [];
  if (text === undefined) files.push({ uri, text: result.edit.text });
  else files.push({ uri, range: new LineIndex(text).rangeOf(result.edit.span), text: result.edit.text });
  if (path === undefined) return { files, log: result.log };
  const naming = nameParticipants(report.text, report.frontMatter, path);
  if (!naming) {
    return { files, log: [...result.log, t`Write “participants: ${path}” into the front matter of the report.`] };
  }
  files.push({ uri: open.uri, range: lines.rangeOf(naming.span), text: naming.text });
  return { files, log: result.log };
}

/** The edit that sorts a list. */
function sorted({ open, checked }: Result, { uri, file, text, path }: ParticipantsList): SortResult | Refusal {
  if (path !== undefined) return { refused: t`The report names no list of participants.` };
  if (text === undefined) return { refused: t`There is no file ${file}, which the report names.` };
  const { language, date, registry } = checked.analysis;
  const order = { language, date, registry };
  const { content } = open.report.frontMatter;
  const sorting =
    uri === open.uri && content
      ? sortInlineParticipants(text, content, order)
      : sortParticipantsFile(file, text, order);
  if ('refused' in sorting) return { refused: t`The participants cannot be sorted: ${sorting.refused}.` };
  if (!sorting.edit) return { files: [] };
  const range = new LineIndex(text).rangeOf(sorting.edit.span);
  return { files: [{ uri, range, text: sorting.edit.text }] };
}

function dataOf(file: string, text: string | undefined): readonly ParticipantData[] {
  return text === undefined ? [] : loadParticipants(file, text).participants.map(({ data }) => data);
}

function closed(): Refusal {
  return { refused: t`The report is not open.` };
}

/** It is made before the language is known, and read when it is sent. */
const failed: Refusal = {
  get refused() {
    return t`It failed because of an internal error; the output “Rapporteur” says which.`;
  },
};

/** A handler that tells a person why a file cannot be read. */
function refusing<Params extends { readonly name: string }, Context, Answer>(
  handler: (params: Params, context: Context) => Promise<Answer | Refusal>,
): (params: Params, context: Context) => Promise<Answer | Refusal> {
  return async (params, context) => {
    try {
      return await handler(params, context);
    } catch (error) {
      if (error instanceof UnreadableFile) return { refused: t`${params.name} cannot be imported: ${error.message}.` };
      throw error;
    }
  };
}

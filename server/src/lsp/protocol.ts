/** The custom messages between the language server, the VS Code client and the preview page; all sides import this file. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Overview } from '../features/overview';
import type { ListedEntry } from '../features/registry-listing';
import type {
  Choice,
  ColumnPreview,
  ColumnUse,
  Match,
  ParticipantsPreview,
  RowPreview,
  RowProblem,
} from '../import/participants-preview';
import type { Mark, PreviewBlock, Words } from '../publish/preview';

export type {
  Choice,
  ColumnPreview,
  ColumnUse,
  Mark,
  Match,
  ParticipantsPreview,
  PreviewBlock,
  RowPreview,
  RowProblem,
  Words,
};

/** Client → server: render the report for the preview. */
export const renderRequest = 'rapporteur/render';

export interface RenderParams {
  readonly uri: string;
  /** The id of the answer that is shown; without it, everything is sent. */
  readonly base?: string;
}

export interface RenderResult {
  /** Names this answer. */
  readonly id: string;
  /** The id of the answer whose blocks the pieces refer to; absent when they refer to none. */
  readonly base?: string;
  /** The version of the document that was rendered. */
  readonly version: number;
  /** Title for the panel. */
  readonly title: string;
  /** Classes of the article that holds the blocks, and its language. */
  readonly className: string;
  readonly language: string;
  /** All blocks in order. Their HTML holds nothing that can run or be fetched. */
  readonly pieces: readonly PreviewPiece[];
}

/** Blocks that are as they were, or a block that is new or changed. */
export type PreviewPiece = KeptBlocks | ChangedBlock;

export interface KeptBlocks {
  /** Index of the first in the answer before. Indices rise from piece to piece. */
  readonly from: number;
  readonly count: number;
  /** By how many lines of the source they have moved. */
  readonly moved: number;
}

export interface ChangedBlock extends PreviewBlock {
  /** Index, in the answer before, of the block that it was, which is of the same kind; absent for a new one. */
  readonly from?: number;
}

/** Server → client: a report was analysed anew (an edit, or a change of its registry); previews ask for it again. */
export const analysedNotification = 'rapporteur/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
}

/** Extension host → preview page. */
export type ToPreview =
  | { readonly type: 'update'; readonly result: RenderResult }
  /** The report cannot be shown, for this reason. */
  | { readonly type: 'unavailable'; readonly reason: string }
  /** Scroll to a line of a version of the document: its whole part is the line from 0, the rest how far into it. */
  | { readonly type: 'reveal'; readonly line: number; readonly version: number }
  /** Show everything in this size, in per cent. */
  | { readonly type: 'zoom'; readonly percent: number };

/** Preview page → extension host. */
export type FromPreview =
  /** The page shows nothing yet, and can be sent to. */
  | { readonly type: 'ready' }
  /** An answer is to be seen; `touched` counts the blocks that were made or changed for it. */
  | { readonly type: 'shown'; readonly id: string; readonly version: number; readonly touched: number }
  /** A person has scrolled the page to a line, as in `reveal`. */
  | { readonly type: 'scrolled'; readonly line: number }
  | ({ readonly type: 'goto' } & SourceTarget)
  /** Apply the fix with this title to the finding at this range of this version. */
  | { readonly type: 'fix'; readonly title: string; readonly version: number; readonly range: SourceRange }
  | { readonly type: 'show'; readonly version: number; readonly range: SourceRange }
  /** Show everything larger (1), smaller (-1), or in its own size (0). */
  | { readonly type: 'zoom'; readonly direction: 1 | -1 | 0 };

/** A place in the source that a person has pointed at in the page. */
export interface SourceTarget {
  /** Line from 0 of the innermost element that has one. */
  readonly line: number;
  /** The word that was pointed at, among those of some lines of the source; absent where it is no word of the source. */
  readonly word?: { readonly words: Words; readonly line: number; readonly lines: number };
}

/** A range of the source; lines and characters (UTF-16) from 0. */
export type SourceRange = Mark['range'];

/** What a client tells the server at the start, besides what LSP has. */
export interface InitializationOptions {
  /** Whether it has the command `rapporteur.showPlaces`. */
  readonly showsPlaces?: boolean;
  /** Translations into the client’s locale by English text, from a client that has them: a server in a web page has no files. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A command of the client: shows places beside a position. Its arguments are a URI, a position and locations, as in LSP 3.17. */
export const showPlacesCommand = 'rapporteur.showPlaces';

/** Server → client: read a file that the server cannot reach; `null` when there is none. */
export const readFileRequest = 'rapporteur/readFile';

/** Server → client: what is in a folder that the server cannot reach, as `FolderEntry[]`; `null` when there is none. */
export const readFolderRequest = 'rapporteur/readFolder';

/** What both are asked with. */
export interface ReadParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** The bytes of the file. */
  readonly base64: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Client → server: what a report holds at a glance; `null` for one that is not open. */
export const overviewRequest = 'rapporteur/overview';

/** Client → server: the entries of the registry that a report is checked with. */
export const registryRequest = 'rapporteur/registry';

export interface RegistryParams {
  readonly uri: string;
  /** Only what stands in the team's own files. */
  readonly ofTeam: boolean;
}

/** A place in a file, as in LSP 3.17. */
export interface FileLocation {
  readonly uri: string;
  readonly range: SourceRange;
}

export type OverviewResult = Omit<Overview, 'silent'> & {
  readonly version: number;
  /** Another number for another registry: what is shown of it need not be asked for anew while it is the same. */
  readonly registry: number;
  readonly silent: readonly (Omit<Overview['silent'][number], 'place'> & { readonly place?: FileLocation })[];
  /** URIs of the configuration, registry and participants files in use. */
  readonly files: readonly string[];
};

export type RegistryItem = Omit<ListedEntry, 'place'> & { readonly place?: FileLocation };

/** Client → server: check every report of the workspace. */
export const checkAllRequest = 'rapporteur/checkAll';

export interface CheckAllResult {
  readonly files: readonly CheckedFile[];
  /** Whether there were more folders than are looked into. */
  readonly isCut: boolean;
}

export interface CheckedFile {
  readonly uri: string;
  /** As LSP 3.17 has them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why it could not be read; absent when it was. */
  readonly unreadable?: string;
}

/** Client → server: the formats a report can be exported to, as `ExportFormat[]`. */
export const exportFormatsRequest = 'rapporteur/exportFormats';

/** Client → server: a report as a file of a format. Fails with words for a person. */
export const exportRequest = 'rapporteur/export';

export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** With the full stop: `.html`. */
  readonly extension: string;
  /** Whether findings can be shown in it as comments. */
  readonly hasComments: boolean;
}

export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  readonly withFindings: boolean;
}

export interface ExportResult {
  /** The bytes of the file. */
  readonly base64: string;
}

/** Client → server: what importing a file into the participants of an open report would give. Writes nothing. */
export const previewParticipantsRequest = 'rapporteur/previewParticipants';

/** Client → server: the edit that imports a file into the participants of an open report. */
export const importParticipantsRequest = 'rapporteur/importParticipants';

/** A file that a person has chosen; it may lie anywhere, so that the client reads it. */
export interface ChosenFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly base64: string;
}

export interface PreviewParticipantsParams extends ChosenFile {
  /** URI of the report. */
  readonly uri: string;
  /** The sheet of a workbook; by default the first with anything in it. */
  readonly sheet?: string;
  /** What each column holds, where a person has said it. */
  readonly uses?: readonly ColumnUse[];
}

export interface ImportParticipantsParams extends PreviewParticipantsParams {
  /** By the number of the row; where there is none, the proposal holds. */
  readonly choices: Readonly<Record<number, Choice>>;
}

/** Why a request that a person made cannot be fulfilled, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

export interface Imported {
  /** How many participants are added. */
  readonly added: number;
  /** What the edits make of files, whole; the client writes them as one step that can be undone. */
  readonly files: readonly WrittenFile[];
  /** A sentence for everything that is not carried over as it is in the file. */
  readonly log: readonly string[];
}

/** A change of a file: a range that is replaced, or a file that is made. */
export interface WrittenFile {
  readonly uri: string;
  readonly range?: SourceRange;
  readonly text: string;
}

/** Client → server: a draft in Word as a report. */
export const importWordDraftRequest = 'rapporteur/importWordDraft';

export interface WordDraftResult {
  /** The report. */
  readonly text: string;
  /** A sentence for everything that is not in it as it is in the draft. */
  readonly log: readonly string[];
}

/** Client → server: the edits that sort the participants of an open report, in its file or in its front matter; none when they are sorted. */
export const sortParticipantsRequest = 'rapporteur/sortParticipants';

export interface SortResult {
  readonly files: readonly WrittenFile[];
}

/** Client → server: what was copied elsewhere as text of an open report. */
export const pasteTextRequest = 'rapporteur/pasteText';

export interface PasteTextParams {
  /** URI of the report. */
  readonly uri: string;
  readonly text: string;
  /** The same as HTML, where it was copied so. */
  readonly html?: string;
}

export interface PasteTextResult {
  readonly text: string;
  /** The footnotes that it calls, for the end of the report; empty when there are none. */
  readonly footnotes: string;
}

/** How the bytes of a file stand in a message, which is JSON: as base64 (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** The bytes that stand in a message as base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

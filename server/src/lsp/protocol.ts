/** The custom messages between the language server, the VS Code client and the preview page; all sides import this file. */

/** Client → server: render the report for the preview. */
export const renderRequest = 'rapporteur/render';

export interface RenderParams {
  readonly uri: string;
}

export interface RenderResult {
  /** The version of the document that was rendered. */
  readonly version: number;
  /** Title for the panel. */
  readonly title: string;
  /** The body of the rendered report: sanitised HTML, each block with `data-start` (its UTF-16 offset) and `data-line` (from 0). */
  readonly html: string;
}

/** Server → client: a report was analysed anew (an edit, or a change of its registry); previews ask for it again. */
export const analysedNotification = 'rapporteur/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
}

/** Extension host → preview page. */
export type ToPreview =
  | { readonly type: 'update'; readonly html: string; readonly version: number }
  | { readonly type: 'reveal'; readonly line: number };

/** Preview page → extension host. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** An update is to be seen. */
  | { readonly type: 'shown'; readonly version: number }
  | { readonly type: 'goto'; readonly line: number };

/** What a client tells the server at the start, besides what LSP has. */
export interface InitializationOptions {
  /** Whether it has the command `rapporteur.showPlaces`. */
  readonly showsPlaces?: boolean;
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

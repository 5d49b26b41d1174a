/** What the server asks of its client, read once from `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';

export interface ClientAbilities {
  /** It asks for diagnostics itself; they are pushed to a client that does not. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  /** It can watch files for the server. */
  readonly watchesFiles: boolean;
  /** It says when folders are added to the workspace. */
  readonly changesFolders: boolean;
  /** It can be asked for its settings. */
  readonly givesSettings: boolean;
  /** It can be asked to say when its settings change. */
  readonly watchesSettings: boolean;
  /** It understands edits that carry the version they are for. */
  readonly versionedEdits: boolean;
}

export function clientAbilities({ capabilities }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    givesSettings: workspace?.configuration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
  };
}

/** URIs of the folders that are open at the start; `rootUri` is what older clients send. */
export function initialFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

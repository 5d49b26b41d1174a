/** What the server asks of its client, read once from `initialize`. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { Texts } from '../source/texts';
import type { InitializationOptions } from './protocol';

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
  /** It can be asked to tell of other open files than those it takes for reports and their YAML files. */
  readonly syncsOtherFiles: boolean;
  /** It understands edits that carry the version they are for. */
  readonly versionedEdits: boolean;
  /** It shows what a definition is of, and not only where it is. */
  readonly followsLinks: boolean;
  /** It can ask a person before it makes an edit. */
  readonly asksBeforeEdits: boolean;
  /** It can make a file that an edit is for. */
  readonly createsFiles: boolean;
  /** It asks for the documentation of the completion item that a person looks at; others are to be sent it with the list. */
  readonly asksForDocumentation: boolean;
  /** It shows Markdown in the documentation of completion items. */
  readonly showsMarkdownInCompletion: boolean;
  /** It has a command that shows places. */
  readonly showsPlaces: boolean;
  /** Translations into its locale, if it gives them. */
  readonly texts: Texts | undefined;
}

export function clientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const { showsPlaces, texts } = optionsOf(initializationOptions);
  const { completionItem } = textDocument?.completion ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    givesSettings: workspace?.configuration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    syncsOtherFiles: textDocument?.synchronization?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    followsLinks: textDocument?.definition?.linkSupport === true,
    asksBeforeEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    asksForDocumentation: completionItem?.resolveSupport?.properties.includes('documentation') === true,
    showsMarkdownInCompletion: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    showsPlaces: showsPlaces === true,
    texts: typeof texts === 'object' && texts !== null ? texts : undefined,
  };
}

/** URIs of the folders that are open at the start; `rootUri` is what older clients send. */
export function initialFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** What a client says for itself; anything it sends may be something else. */
function optionsOf(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}

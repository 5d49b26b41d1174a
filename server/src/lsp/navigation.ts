/** Answers what navigates a report and its workspace: definitions, references, symbols, folding, selection, links, renaming. */
import { t } from '@vscode/l10n';
import {
  type DefinitionLink,
  type Location,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  SymbolInformation,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { workspaceEdit } from '../features/code-actions';
import { documentLinks } from '../features/document-links';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding';
import { definition, type FilePlace, highlights, references } from '../features/navigation';
import { entryEdits, type RenamedEntry, RenameRefusal, renamableAt, rename } from '../features/rename';
import { selectionRange } from '../features/selection-ranges';
import { headingSymbols, registrySymbols, type WorkspaceSymbolPlace } from '../features/workspace-symbols';
import { parseReport } from '../report/parse';
import { quote } from '../rules/shared/wording';
import { LineIndex } from '../source/line-index';
import { findReports } from '../workspace/find-reports';
import { resolvePath } from '../workspace/named-path';
import { baseName, normalizeUri, parentUri } from '../workspace/uri';
import type { Result } from './checker';
import type { Serving } from './serving';

export const navigationCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  renameProvider: { prepareProvider: true },
} as const satisfies ServerCapabilities;

/** Registers the handlers on the connection. */
export function serveNavigation(serving: Serving): void {
  const { connection, answered, current, fileSystem, textOf } = serving;

  /** A handler that is given the place it is asked about. */
  const at = <Params extends TextDocumentPositionParams, Answer>(
    task: string,
    empty: Answer,
    handler: (asked: { result: Result; offset: number; lines: LineIndex }, params: Params) => Answer | Promise<Answer>,
  ) =>
    answered<Params, Answer>(task, empty, async (params, token) => {
      const result = await current(params.textDocument.uri, token);
      if (!result) return empty;
      const { lines } = result.open;
      return await handler({ result, lines, offset: lines.offsetAt(params.position) }, params);
    });

  connection.onDefinition(
    at<TextDocumentPositionParams, DefinitionLink[] | Location[]>(
      'the definition',
      [],
      async ({ result, offset, lines }) => {
        const found = definition(result.checked.analysis, offset, lines, result.open.uri);
        if (!found) return [];
        const locations = [...found.inReport, ...(await Promise.all(found.inFiles.map(located))).flat()];
        if (!serving.client()?.followsLinks) return locations;
        return locations.map(({ uri, range }) => ({
          originSelectionRange: found.origin,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    ),
  );

  connection.onReferences(
    at('the references', [], ({ result, offset, lines }, { context }) =>
      references(result.checked.analysis, offset, lines, result.open.uri, context.includeDeclaration),
    ),
  );

  connection.onDocumentHighlight(
    at('the highlights', [], ({ result, offset, lines }) => highlights(result.checked.analysis, offset, lines)),
  );

  connection.onPrepareRename(
    at<TextDocumentPositionParams, { range: Range; placeholder: string } | null>(
      'renaming',
      null,
      ({ result, offset, lines }) => {
        const found = renamableAt(result.checked.analysis, offset);
        return found ? { range: lines.rangeOf(found.span), placeholder: found.placeholder } : null;
      },
    ),
  );

  connection.onRenameRequest(
    at<TextDocumentPositionParams & { newName: string }, WorkspaceEdit | null>(
      'renaming',
      null,
      async ({ result, offset }, { newName }) => {
        try {
          const { edits, entry } = rename(result.checked.analysis, offset, newName);
          const target = { ...result.open, versionedEdits: serving.client()?.versionedEdits ?? false };
          const edit = workspaceEdit(edits, target);
          return entry ? await withEntry(edit, entry) : edit;
        } catch (error) {
          if (error instanceof RenameRefusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
          throw error;
        }
      },
    ),
  );

  connection.onDocumentSymbol(
    answered('the outline', [], async ({ textDocument }, token) => {
      const result = await current(textDocument.uri, token);
      return result ? documentSymbols(result.open.report, result.open.lines) : [];
    }),
  );

  connection.onFoldingRanges(
    answered('folding', [], async ({ textDocument }, token) => {
      const result = await current(textDocument.uri, token);
      return result ? foldingRanges(result.open.report, result.open.lines) : [];
    }),
  );

  connection.onSelectionRanges(
    answered('the selection', [], async ({ textDocument, positions }, token) => {
      const result = await current(textDocument.uri, token);
      if (!result) return [];
      const { lines } = result.open;
      return positions.map((position) => selectionRange(result.checked.analysis, lines.offsetAt(position), lines));
    }),
  );

  connection.onDocumentLinks(
    answered('the links', [], async ({ textDocument: { uri } }, token) => {
      const result = await current(uri, token);
      if (!result) return [];
      const folder = parentUri(uri);
      const root = serving.rootOf(uri) ?? folder;
      const resolve = (path: string): string | undefined => {
        const place = resolvePath(path, folder, root);
        return 'uri' in place ? place.uri : undefined;
      };
      return documentLinks(result.checked.analysis, result.open.lines, resolve);
    }),
  );

  connection.onWorkspaceSymbol(
    answered('symbols', [], async ({ query }, token) => {
      const found: WorkspaceSymbolPlace[] = [];
      const open = new Map<string, Result>();
      for (const { uri } of serving.open()) {
        const result = await current(uri, token);
        if (result) open.set(normalizeUri(uri), result);
      }
      const registries = new Set([...open.values()].map(({ context }) => context.registry));
      for (const folder of serving.folders()) {
        registries.add((await serving.workspace().contextForFolder(folder)).registry);
      }
      for (const registry of registries) found.push(...registrySymbols(registry, query));
      for (const { open: own } of open.values()) found.push(...headingSymbols(own.report, own.uri, query));
      for (const uri of (await findReports(fileSystem, serving.folders())).uris) {
        if (token.isCancellationRequested) break;
        if (!open.has(uri)) found.push(...headingSymbols(parseReport((await readText(uri)) ?? ''), uri, query));
      }
      return await informationOf(found);
    }),
  );

  /** A person’s entry is changed only when somebody agrees; a client that cannot ask is told that it was left alone. */
  async function withEntry(edit: WorkspaceEdit, entry: RenamedEntry): Promise<WorkspaceEdit> {
    const { uri } = entry.place;
    const text = await textOf(uri);
    // Where the file is edited and not saved, nobody knows where in it the entry stands now.
    const edits = text === undefined || text !== (await readText(uri)) ? [] : entryEdits(text, entry);
    if (text === undefined || edits.length === 0 || !serving.client()?.asksBeforeEdits) {
      const message = t`The report is changed. ${baseName(uri)} still has ${quote(entry.from)}: change it there too if the list is wrong.`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      return edit;
    }
    const lines = new LineIndex(text);
    const annotated = edits.map(({ span, text: newText }) => ({
      range: lines.rangeOf(span),
      newText,
      annotationId: 'entry',
    }));
    return {
      documentChanges: [...(edit.documentChanges ?? []), { textDocument: { uri, version: null }, edits: annotated }],
      changeAnnotations: {
        entry: {
          label: t`Rename in ${baseName(uri)}`,
          description: t`${quote(entry.from)} becomes ${quote(entry.to)}`,
          needsConfirmation: true,
        },
      },
    };
  }

  async function located({ uri, span }: FilePlace): Promise<Location[]> {
    const text = await readText(uri);
    return text === undefined ? [] : [{ uri, range: new LineIndex(text).rangeOf(span) }];
  }

  async function informationOf(found: readonly WorkspaceSymbolPlace[]): Promise<SymbolInformation[]> {
    const texts = new Map<string, LineIndex>();
    const symbols: SymbolInformation[] = [];
    for (const { name, kind, container, uri, span } of found) {
      const lines = texts.get(uri) ?? new LineIndex((await readText(uri)) ?? '');
      texts.set(uri, lines);
      symbols.push(SymbolInformation.create(name, kind, lines.rangeOf(span), uri, container));
    }
    return symbols;
  }

  /** The text in which the places of a registry and of reports are: that of an open report, and files as they are saved. */
  async function readText(uri: string): Promise<string | undefined> {
    const open = [...serving.open()].find((each) => normalizeUri(each.uri) === normalizeUri(uri));
    return open?.report.text ?? (await fileSystem.readText(uri).catch(() => undefined));
  }
}

/** The language server: what the Language Server Protocol asks, answered by the features. It knows no transport and no disk. */
import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { type PageOf, toDiagnostic } from '../features/diagnostics';
import { hover } from '../features/hover';
import { message } from '../rules/finding';
import { languageFor, type SpokenLanguage, speak, type Texts } from '../source/texts';
import type { FileSystem } from '../workspace/model';
import { isInside, normalizeUri } from '../workspace/uri';
import { createWorkspace } from '../workspace/workspace';
import { actionKinds, serveActions } from './actions';
import { serveCheckAll } from './check-all';
import { createChecker, type Result, rulesInForce } from './checker';
import { type ClientAbilities, clientAbilities, initialFolders } from './client-abilities';
import { completionCapabilities, serveCompletion } from './completion';
import { answering, noting, reasonOf } from './contained';
import { decorationCapabilities, serveDecoration } from './decoration';
import { createEditorSettings } from './editor-settings';
import { serveExport } from './export';
import { fileFindingsPublisher } from './file-findings';
import { formattingCapabilities, serveFormatting } from './formatting';
import { serveImports } from './imports';
import { navigationCapabilities, serveNavigation } from './navigation';
import { changeReport, isReport, type OpenReport, openReport } from './open-reports';
import { participantsFile } from './participants-file';
import { createPreviewStates } from './preview-states';
import {
  type AnalysedParams,
  analysedNotification,
  type RenderParams,
  type RenderResult,
  renderRequest,
} from './protocol';
import { register } from './registrations';
import type { Serving } from './serving';
import { whenSettled } from './settled';
import { createTeamFiles } from './team-files';
import { createTyping } from './typing';
import { serveViews } from './views';

/** What a server is installed with. */
export interface Installation {
  /** The version of the server, for the client’s log. */
  readonly version: string;
  /** URI of the folder with a page about each rule, where there is one. */
  readonly documentation?: string | undefined;
  /** Gives the translations into a language; absent where only the client can give them. Throws when they are not there. */
  readonly textsIn?: (language: SpokenLanguage) => Texts;
}

/**
 * Answers a client until it ends the connection. The caller starts listening.
 *
 * @param fileSystem where registry, participants and configuration files are read; reports come from the client
 */
export function createServer(
  connection: Connection,
  fileSystem: FileSystem,
  { version, documentation, textsIn }: Installation,
): void {
  const open = new Map<string, OpenReport>();
  const checker = createChecker(
    (uri) => open.get(uri),
    () => workspace,
  );
  const previews = createPreviewStates();
  const typing = createTyping((uri) => {
    stale.add(uri);
    refresh = true;
    settle();
  });
  const folders = new Set<string>();
  let client: ClientAbilities | undefined;

  const log = (message: string): void => connection.console.error(message);
  const settings = createEditorSettings(connection, () => client?.givesSettings ?? false, log);
  const makeWorkspace = () => createWorkspace(fileSystem, [...folders], { settingsFor: settings.of });
  let workspace = makeWorkspace();
  const pageOf: PageOf = (rule) => (documentation === undefined ? undefined : `${documentation}/${rule}.md`);
  const teamFiles = createTeamFiles(() => workspace, pageOf, isList);
  const noted = <Params>(task: string, handler: (params: Params) => void | Promise<void>) => noting(log, task, handler);
  const answered = <Params, Answer>(
    task: string,
    empty: Answer,
    handler: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  ) => answering(log, task, empty, handler);

  connection.onInitialize((params): InitializeResult => {
    client = clientAbilities(params);
    speakTo(params.locale);
    for (const folder of initialFolders(params)) folders.add(folder);
    workspace = makeWorkspace();
    return {
      serverInfo: { name: 'rapporteur', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...completionCapabilities,
        hoverProvider: true,
        ...navigationCapabilities,
        ...decorationCapabilities,
        ...formattingCapabilities,
        codeActionProvider: { codeActionKinds: actionKinds },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: 'rapporteur',
            // A saved registry changes what reports say; a client that cannot be told so has to ask more often.
            interFileDependencies: !client.refreshesDiagnostics,
            workspaceDiagnostics: false,
          },
        }),
      },
    };
  });

  /** A client that does not say its locale is answered in the language that the server was started with. */
  function speakTo(locale: string | undefined): void {
    if (locale === undefined) return;
    const language = languageFor(locale);
    try {
      const texts = client?.texts ?? textsIn?.(language);
      if (texts || language === 'en') speak(language, texts ?? {});
    } catch (error) {
      log(`The translations cannot be read, so the server speaks English: ${reasonOf(error)}`);
    }
  }

  connection.onInitialized(
    noted('starting', async () => {
      if (client?.changesFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
      if (client) await register(connection, client);
    }),
  );

  // What is open

  connection.onDidOpenTextDocument(
    noted('opening a document', ({ textDocument }) => {
      if (isReport(textDocument)) update(openReport(textDocument));
      else if (teamFiles.open(textDocument)) settle();
    }),
  );

  connection.onDidChangeTextDocument(
    noted('an edit', ({ textDocument: { uri, version }, contentChanges }) => {
      const before = open.get(uri);
      if (before) update(changeReport(before, contentChanges, version));
      else if (teamFiles.change(uri, contentChanges)) settle();
    }),
  );

  connection.onDidCloseTextDocument(
    noted('closing a document', ({ textDocument: { uri } }) => {
      if (teamFiles.close(uri)) settle();
      if (!open.delete(uri)) return;
      // Its list may be nobody’s list now.
      settle();
      checker.forget(uri);
      previews.forget(uri);
      typing.forget(uri);
      announced.delete(uri);
      if (!client?.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
      publishFileFindings(teamFiles.findings(fileFindings()));
    }),
  );

  connection.onDidSaveTextDocument(
    noted('saving a document', ({ textDocument: { uri } }) => {
      if (open.has(uri)) typing.saved(uri);
      else filesChanged([uri]);
    }),
  );

  connection.onShutdown(() => typing.end());

  connection.onDidChangeWatchedFiles(
    noted('a change of files', ({ changes }) => filesChanged(changes.map(({ uri }) => uri))),
  );

  const foldersChanged = noted<WorkspaceFoldersChangeEvent>('a change of folders', ({ added, removed }) => {
    for (const { uri } of removed) folders.delete(uri);
    for (const { uri } of added) folders.add(uri);
    workspace = makeWorkspace();
    filesChanged([]);
  });

  connection.onDidChangeConfiguration(
    noted('a change of settings', ({ settings: sent }) => {
      settings.changed(sent);
      complained.clear();
      workspace = makeWorkspace();
      filesChanged([]);
    }),
  );

  // What is asked

  connection.languages.diagnostics.on(
    answered('diagnostics', emptyReport, async ({ textDocument, previousResultId }) => {
      const result = await checker.check(textDocument.uri);
      if (!result) return emptyReport;
      const shown = typing.shown(result);
      if (shown.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: shown.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: shown.id, items: diagnosticsOf(shown) };
    }),
  );

  connection.onHover(
    answered('hover', null, async ({ textDocument, position }, token) => {
      const inFile = teamFiles.hover(textDocument.uri, position);
      if (inFile !== undefined) return inFile;
      const result = await current(textDocument.uri, token);
      if (!result) return null;
      const { lines } = result.open;
      return hover(result.checked.analysis, lines.offsetAt(position), lines, rulesInForce(result, pageOf)) ?? null;
    }),
  );

  connection.onRequest(
    renderRequest,
    answered<RenderParams, RenderResult | null>('the preview', null, async ({ uri, base }, token) => {
      const result = await current(uri, token);
      return result ? await previews.render(uri, typing.shown(result), base) : null;
    }),
  );

  const serving: Serving = {
    connection,
    fileSystem,
    workspace: () => workspace,
    folders: () => folders,
    rootOf,
    async textOf(uri) {
      const report = [...open.values()].find((each) => normalizeUri(each.uri) === normalizeUri(uri));
      return report?.report.text ?? teamFiles.textOf(uri) ?? (await fileSystem.readText(uri).catch(() => undefined));
    },
    client: () => client,
    current,
    newest: (uri) => checker.check(uri),
    shown: typing.shown,
    pageOf,
    open: () => open.values(),
    unchanged,
    answered,
  };
  serveCompletion(serving, teamFiles);
  serveActions(serving);
  serveNavigation(serving);
  serveDecoration(serving);
  serveFormatting(serving);
  serveViews(serving);
  serveCheckAll(serving);
  serveExport(serving);

  serveImports(serving);

  // What is told unasked

  const publishFileFindings = fileFindingsPublisher((uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  }, pageOf);
  /** What the user was told of the settings of the editor already. */
  const complained = new Set<string>();
  /** Reports to be looked at, because they or what they are checked with may have changed. */
  const stale = new Set<string>();
  /** The last result the client was told of, by report. */
  const announced = new Map<string, string>();
  /** Whether a file changed, so that a client that asks for diagnostics must be told to ask again. */
  let refresh = false;
  const check = noted('checking', announce);
  const settle = whenSettled(() => {
    const uris = [...stale];
    stale.clear();
    void check(uris);
  });

  /** The folder that is open and holds a file or folder. */
  function rootOf(uri: string): string | undefined {
    return [...folders].find((folder) => isInside(uri, folder));
  }

  /** Whether an open report has a file for its list of participants. */
  function isList(uri: string): boolean {
    const wanted = normalizeUri(uri);
    return [...open.values()].some((report) => {
      const file = participantsFile(report, rootOf);
      return file !== undefined && 'uri' in file && normalizeUri(file.uri) === wanted;
    });
  }

  function update(report: OpenReport): void {
    open.set(report.uri, report);
    // Who asks for diagnostics and cannot be told to ask again would never see what is held back.
    if (!client?.pullsDiagnostics || client.refreshesDiagnostics) typing.follow(report);
    stale.add(report.uri);
    settle();
  }

  /** Everything that is open is looked at again; where nothing it depends on has changed, that costs nothing. */
  function filesChanged(uris: readonly string[]): void {
    for (const uri of uris) workspace.invalidate(uri);
    for (const uri of open.keys()) stale.add(uri);
    teamFiles.invalidate();
    refresh = true;
    settle();
  }

  /** Checks reports and tells the client what is new. */
  async function announce(uris: readonly string[]): Promise<void> {
    const refreshes = refresh;
    refresh = false;
    let news = false;
    for (const uri of uris) {
      const before = checker.last(uri)?.id;
      const found = await checker.check(uri);
      const result = found && typing.shown(found);
      if (!result || announced.get(uri) === result.id) continue;
      announced.set(uri, result.id);
      news ||= before !== undefined;
      for (const problem of result.context.settingProblems) complainOnce(message(problem));
      const { version } = result.open;
      if (!client?.pullsDiagnostics)
        void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(result) });
      void connection.sendNotification(analysedNotification, { uri, version } satisfies AnalysedParams);
    }
    await teamFiles.check();
    publishFileFindings(teamFiles.findings(fileFindings()));
    if (refreshes && news && client?.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  }

  /** Settings have no document that could be marked. */
  function complainOnce(text: string): void {
    if (complained.has(text)) return;
    complained.add(text);
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: t`A setting of Rapporteur is not right. ${text}`,
    });
  }

  function* fileFindings() {
    for (const uri of open.keys()) yield checker.last(uri)?.context.fileFindings ?? [];
  }

  /** What is found in the version that the client asks about; `undefined` for a document that is not open. */
  async function current(uri: string, token: CancellationToken): Promise<Result | undefined> {
    const asked = open.get(uri);
    const result = await checker.check(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    unchanged(uri, asked);
    return result;
  }

  function diagnosticsOf({ checked, open: report }: Result) {
    return checked.findings.map((finding) => toDiagnostic(finding, report.lines, report.uri, pageOf));
  }

  /** Refuses to answer for a version that is no longer the newest. */
  function unchanged(uri: string, asked: OpenReport | undefined): void {
    if (open.get(uri) !== asked)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document was edited meanwhile');
  }
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** The language server: a process or a worker of its own, started, restarted and ended here. */
import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  type AnalysedParams,
  analysedNotification,
  type CheckAllResult,
  type ChosenFile,
  checkAllRequest,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  exportFormatsRequest,
  exportRequest,
  fromBase64,
  type Imported,
  type ImportParticipantsParams,
  type InitializationOptions,
  importParticipantsRequest,
  importWordDraftRequest,
  type OverviewResult,
  overviewRequest,
  type ParticipantsPreview,
  type PasteTextParams,
  type PasteTextResult,
  type PreviewParticipantsParams,
  pasteTextRequest,
  previewParticipantsRequest,
  type ReadParams,
  type Refusal,
  type RegistryItem,
  type RegistryParams,
  type RenderParams,
  type RenderResult,
  readFileRequest,
  readFolderRequest,
  registryRequest,
  renderRequest,
  type SortResult,
  sortParticipantsRequest,
  type WordDraftResult,
} from '../../server/src/lsp/protocol';
import type { CheckedReport } from './commands/check-all';
import { readFile, readFolder } from './files';

/** The id of the language of meeting reports. */
export const meetingReport = 'meeting-report';

/** The team's own files, which are completed and explained as well. */
const teamFiles = [
  '**/.rapporteur.yaml',
  '**/registry.{yaml,yml}',
  '**/registry/*.{yaml,yml}',
  '**/participants.{yaml,yml}',
];

/** Where reports that are checked can be: on disk, not yet saved, and in virtual workspaces. Other schemes show old versions. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** Makes the client of a server, which differs between a desktop and a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export class Server {
  private readonly client: BaseLanguageClient;
  private hasRun = false;
  private readonly analysed = new EventEmitter<AnalysedParams>();

  /** Fires when a report was analysed anew, after an edit or a change of what it is checked with. */
  readonly onDidAnalyse = this.analysed.event;

  /** @param output where the server and its client log */
  constructor(
    createClient: CreateClient,
    private readonly output: LogOutputChannel,
  ) {
    this.client = createClient({
      documentSelector: schemes.flatMap((scheme) => [
        { language: meetingReport, scheme },
        ...teamFiles.map((pattern) => ({ language: 'yaml', scheme, pattern })),
      ]),
      outputChannel: output,
      initializationOptions: {
        showsPlaces: true,
        ...(l10n.bundle && { texts: l10n.bundle }),
      } satisfies InitializationOptions,
      middleware: {
        // What may be switched off is not even asked for.
        provideInlayHints: (document, range, token, next) =>
          isOn('inlayHints.affiliations', document) ? next(document, range, token) : [],
        provideCodeLenses: (document, token, next) => (isOn('codeLens.enabled', document) ? next(document, token) : []),
      },
      // A failure to start is told once, in words, below. Without the exception the client would try to stop what does not run yet.
      initializationFailedHandler: (error) => {
        throw error;
      },
      errorHandler: this.errorHandler(),
    });
    this.client.onRequest(readFileRequest, ({ uri }: ReadParams) => readFile(uri));
    this.client.onRequest(readFolderRequest, ({ uri }: ReadParams) => readFolder(uri));
    this.client.onNotification(analysedNotification, (params: AnalysedParams) => this.analysed.fire(params));
  }

  /** Whether the server answers. */
  get isRunning(): boolean {
    return this.client.state === State.Running;
  }

  /** Starts the server. Never rejects: a failure is shown, with what can be done about it. */
  async start(): Promise<void> {
    await this.attempt(() => this.client.start());
  }

  /** Ends the server, if it runs, and starts it; open reports are checked anew. Never rejects. */
  async restart(): Promise<void> {
    this.output.info('Restarting the language server.');
    await this.attempt(async () => {
      await this.startUnderWay();
      if (this.client.needsStop()) await this.client.stop();
      this.hasRun = false;
      await this.client.start();
    });
  }

  async stop(): Promise<void> {
    await this.startUnderWay();
    if (this.client.needsStop()) await this.client.stop();
    this.analysed.dispose();
  }

  /**
   * Renders a report that is open; `undefined` when the server does not know it or does not run.
   *
   * @param base the id of the answer that is shown, of which only the changes are wanted
   */
  async render(uri: Uri, base?: string): Promise<RenderResult | undefined> {
    if (!this.isRunning) return undefined;
    const params: RenderParams = {
      uri: this.uriOf(uri),
      ...(base !== undefined && { base }),
    };
    return (await this.client.sendRequest<RenderResult | null>(renderRequest, params)) ?? undefined;
  }

  /** The URI of a document as the server names it. */
  uriOf(uri: Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  /** What a report holds at a glance; `undefined` when the server does not know it or does not run. */
  async overview(uri: string): Promise<OverviewResult | undefined> {
    if (!this.isRunning) return undefined;
    return (await this.client.sendRequest<OverviewResult | null>(overviewRequest, { uri })) ?? undefined;
  }

  /** The entries of the registry that a report is checked with; none when the server does not run. */
  async registry(uri: string, ofTeam: boolean): Promise<readonly RegistryItem[]> {
    if (!this.isRunning) return [];
    const params: RegistryParams = { uri, ofTeam };
    return await this.client.sendRequest<readonly RegistryItem[]>(registryRequest, params);
  }

  /** Checks every report of the workspace; `undefined` when the server does not run or the check was cancelled. */
  async checkAll(token: CancellationToken): Promise<{ files: readonly CheckedReport[]; isCut: boolean } | undefined> {
    if (!this.isRunning) return undefined;
    const { files, isCut } = await this.client.sendRequest<CheckAllResult>(checkAllRequest, undefined, token);
    if (token.isCancellationRequested) return undefined;
    const converter = this.client.protocol2CodeConverter;
    const converted = files.map(async ({ uri, diagnostics, unreadable: reason }) => ({
      uri,
      diagnostics: await converter.asDiagnostics([...diagnostics]),
      reason,
    }));
    return { files: await Promise.all(converted), isCut };
  }

  /** The formats a report can be exported to; none when the server does not run. */
  async exportFormats(): Promise<readonly ExportFormat[]> {
    return this.isRunning ? await this.client.sendRequest<readonly ExportFormat[]>(exportFormatsRequest) : [];
  }

  /**
   * A report as a file of a format.
   *
   * @throws an `Error` whose message is for a person
   */
  async export(uri: Uri, format: string, withFindings: boolean, token: CancellationToken): Promise<Uint8Array> {
    if (!this.isRunning) throw new Error(t`the language server does not run`);
    const params: ExportParams = { uri: this.uriOf(uri), format, withFindings };
    const { base64 } = await this.client.sendRequest<ExportResult>(exportRequest, params, token);
    return fromBase64(base64);
  }

  /** What importing a file into the participants of a report would give. */
  async previewParticipants(params: PreviewParticipantsParams): Promise<ParticipantsPreview | Refusal> {
    if (!this.isRunning) return notRunning();
    return await this.client.sendRequest<ParticipantsPreview | Refusal>(previewParticipantsRequest, params);
  }

  /** The edits that import a file into the participants of a report. */
  async importParticipants(params: ImportParticipantsParams): Promise<Imported | Refusal> {
    if (!this.isRunning) return notRunning();
    return await this.client.sendRequest<Imported | Refusal>(importParticipantsRequest, params);
  }

  /** A draft in Word as a report. */
  async importWordDraft(file: ChosenFile): Promise<WordDraftResult | Refusal> {
    if (!this.isRunning) return notRunning();
    return await this.client.sendRequest<WordDraftResult | Refusal>(importWordDraftRequest, file);
  }

  /** The edits that sort the participants of a report. */
  async sortParticipants(uri: string): Promise<SortResult | Refusal> {
    if (!this.isRunning) return notRunning();
    return await this.client.sendRequest<SortResult | Refusal>(sortParticipantsRequest, { uri });
  }

  /** What was copied elsewhere as text of a report; `undefined` when the server does not know the report or does not run. */
  async pasteText(params: PasteTextParams, token: CancellationToken): Promise<PasteTextResult | undefined> {
    if (!this.isRunning) return undefined;
    return (await this.client.sendRequest<PasteTextResult | null>(pasteTextRequest, params, token)) ?? undefined;
  }

  /** A server that crashes is started again, unless it does so again and again; one that never ran would only crash again. */
  private errorHandler(): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = (): ErrorHandler => {
      usual ??= this.client.createDefaultErrorHandler();
      return usual;
    };
    return {
      error: (...problem) => handler().error(...problem),
      closed: async () => {
        // Once this is answered, the client has forgotten the start, and would tell nobody who waits for it that it failed.
        await this.startUnderWay();
        if (!this.hasRun) return { action: CloseAction.DoNotRestart, handled: true };
        const result = await handler().closed();
        return { ...result, handled: result.action === CloseAction.Restart };
      },
    };
  }

  /** Waits until a start under way, if there is one, has succeeded or failed. */
  private async startUnderWay(): Promise<void> {
    // While a client starts, its `start` gives what it is doing already.
    if (this.client.state === State.Starting) await this.client.start().catch(() => undefined);
  }

  private async attempt(start: () => Promise<void>): Promise<void> {
    try {
      await start();
      this.hasRun = true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.output.error(`The language server could not be started: ${reason}`);
      void this.offerHelp(reason);
    }
  }

  private async offerHelp(reason: string): Promise<void> {
    const showOutput = t`Show Output`;
    const again = t`Try Again`;
    const message = t`Reports are not checked: the language server of Rapporteur could not be started (${reason}).`;
    const choice = await window.showErrorMessage(message, again, showOutput);
    if (choice === again) await this.restart();
    if (choice === showOutput) this.output.show();
  }
}

function notRunning(): Refusal {
  return { refused: t`The language server does not run; restart it with “Rapporteur: Restart Server”.` };
}

/** Whether a setting of ours is on for a document. */
function isOn(setting: string, document: TextDocument): boolean {
  return workspace.getConfiguration('rapporteur', document).get<boolean>(setting, false);
}

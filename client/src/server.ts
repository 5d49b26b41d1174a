/** The language server: a process of its own, started, restarted and ended here. */
import { EventEmitter, type LogOutputChannel, type Uri, window } from 'vscode';
import { CloseAction, type ErrorHandler, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import {
  type AnalysedParams,
  analysedNotification,
  type RenderParams,
  type RenderResult,
  renderRequest,
} from '../../server/src/lsp/protocol';

/** The id of the language of meeting reports. */
export const meetingReport = 'meeting-report';

/** The team's own files, which are completed and explained as well. */
const teamFiles = [
  '**/.rapporteur.yaml',
  '**/registry.{yaml,yml}',
  '**/registry/*.{yaml,yml}',
  '**/participants.{yaml,yml}',
];

export class Server {
  private readonly client: LanguageClient;
  private hasRun = false;
  private readonly analysed = new EventEmitter<AnalysedParams>();

  /** Fires when a report was analysed anew, after an edit or a change of what it is checked with. */
  readonly onDidAnalyse = this.analysed.event;

  /**
   * @param module path of the bundle that holds the server
   * @param output where the server and its client log
   */
  constructor(
    module: string,
    private readonly output: LogOutputChannel,
  ) {
    const run = { module, args: ['lsp'], transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    this.client = new LanguageClient(
      'rapporteur',
      'Rapporteur',
      { run, debug },
      {
        documentSelector: [
          { language: meetingReport, scheme: 'file' },
          { language: meetingReport, scheme: 'untitled' },
          ...teamFiles.map((pattern) => ({ language: 'yaml', scheme: 'file', pattern })),
        ],
        outputChannel: output,
        // A failure to start is told once, in words, below.
        initializationFailedHandler: () => false,
        errorHandler: this.errorHandler(),
      },
    );
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
    await this.attempt(() => (this.client.needsStart() ? this.client.start() : this.client.restart()));
  }

  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
    this.analysed.dispose();
  }

  /** Renders a report that is open; `undefined` when the server does not know it or does not run. */
  async render(uri: Uri): Promise<RenderResult | undefined> {
    if (!this.isRunning) return undefined;
    const params: RenderParams = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    return (await this.client.sendRequest<RenderResult | null>(renderRequest, params)) ?? undefined;
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
        if (!this.hasRun) return { action: CloseAction.DoNotRestart, handled: true };
        const result = await handler().closed();
        return { ...result, handled: result.action === CloseAction.Restart };
      },
    };
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
    const showOutput = 'Show Output';
    const again = 'Try Again';
    const message = `Reports are not checked: the language server of Rapporteur could not be started (${reason}).`;
    const choice = await window.showErrorMessage(message, again, showOutput);
    if (choice === again) await this.restart();
    if (choice === showOutput) this.output.show();
  }
}

/** A client of the bundled language server, for tests: it speaks LSP over standard input and output, as editors do. */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export const bundle = join(process.cwd(), 'dist/rapporteur.cjs');

/** What a client that is pushed diagnostics can do. */
export const pushing: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
  workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** What a client that asks for diagnostics can do. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { ...pushing.workspace, diagnostics: { refreshSupport: true }, workspaceFolders: true },
};

export class Client {
  readonly connection: ProtocolConnection;
  /** Every `textDocument/publishDiagnostics` so far. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server asked the client to watch. */
  readonly watched: string[] = [];
  readonly logged: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  private readonly waiting = new Set<() => void>();
  private static readonly running = new Set<ChildProcessWithoutNullStreams>();

  private constructor(readonly process: ChildProcessWithoutNullStreams) {
    Client.running.add(process);
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.changed();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.changed();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? []) this.watched.push(globPattern);
      }
      this.changed();
    });
    this.connection.listen();
  }

  /**
   * Starts a server and initializes it.
   *
   * @param initializationOptions what the client says of itself besides its capabilities
   * @param locale the language of its user, where it says it
   */
  static async start(
    folders: readonly string[],
    capabilities: ClientCapabilities,
    initializationOptions?: object,
    locale?: string,
  ): Promise<Client> {
    // A client that does not say its locale is answered in that of the environment.
    const env = { ...process.env, LC_ALL: 'C' };
    const client = new Client(spawn(process.execPath, [bundle, 'lsp', '--stdio'], { env }));
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Ends what failed tests have left running, so that the test run itself can end. */
  static endAll(): void {
    for (const process of Client.running) process.kill();
  }

  async open(uri: string, text: string, languageId = 'meeting-report', version = 1): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces ranges, each in the text that those before it have left. */
  async edit(uri: string, version: number, ...contentChanges: { range: Range; text: string }[]): Promise<void> {
    const textDocument = { uri, version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  /** Says that a watched file was changed on disk. */
  async fileChanged(uri: string): Promise<void> {
    const changes: FileEvent[] = [{ uri, type: FileChangeType.Changed }];
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The next diagnostics of a document, or those that have come already, that fulfil a condition. */
  async diagnostics(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    const find = () => this.published.findLast((params) => params.uri === uri && fits(params));
    await this.until(() => find() !== undefined);
    const found = find();
    assert.ok(found);
    return found;
  }

  /** Waits until a condition holds; it is asked whenever the server has sent something. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Says that something was received by a handler the test has added. */
  changed(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async stop(): Promise<number | null> {
    const exit = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code]: (number | null)[] = await exit;
    this.connection.dispose();
    Client.running.delete(this.process);
    return code ?? null;
  }
}

/** The range of the first occurrence of some words in a text without carriage returns. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `no “${words}”`);
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(start + words.length) };
}

/** The VS Code extension in a browser: the language server is a worker, which has no disk and no Node. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type RapporteurApi } from './activate';

let api: RapporteurApi | undefined;

/** Called by VS Code when the first meeting report is opened. */
export async function activate(context: ExtensionContext): Promise<RapporteurApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  api = await activateWith(
    context,
    (options) => new LanguageClient('rapporteur', 'Rapporteur', () => startWorker(script), options),
  );
  return api;
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await api?.server.stop();
}

/** Starts the worker, and says how to talk to it: what VS Code gives here is no `Worker` to the client's eyes. */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const worker = await createWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new WorkerWriter(worker) };
}

/**
 * Where the extension is installed on a remote machine and run in the browser (`remote.extensionKind`), VS Code makes no worker of
 * its files; but it reads them.
 */
async function createWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url);
  // The worker says nothing before it has loaded its script.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/** Ends the worker when the client ends the connection; unlike a process, it would not end by itself. */
class WorkerWriter extends BrowserMessageWriter {
  constructor(private readonly worker: Worker) {
    super(worker);
  }

  override end(): void {
    this.worker.terminate();
  }
}

/** The language server as a browser runs it: in a global scope that has what workers have, and nothing of Node. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

export const workerBundle = join(process.cwd(), 'dist/web/server.js');

/** What the server may use of a worker besides the language itself. */
const scopeOfWorkers = {
  AbortController,
  MessageChannel,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console,
  // Only what there is on a page that came without encryption, too.
  crypto: { getRandomValues: <Values extends Uint32Array>(values: Values) => values.fill(randomInt(2 ** 32 - 1)) },
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

/** Starts the server of the web bundle; it ends with the process. The caller listens on the connection. */
export function connectToWorker(): ProtocolConnection {
  const reader = new Received();
  const worker: Record<string, unknown> = {
    ...scopeOfWorkers,
    addEventListener: () => undefined,
    postMessage: (message: Message) => reader.take(structuredClone(message)),
  };
  worker['self'] = worker;
  new Script(readFileSync(workerBundle, 'utf8'), { filename: workerBundle }).runInContext(createContext(worker));
  return createProtocolConnection(reader, new Sent(worker));
}

class Received extends AbstractMessageReader implements MessageReader {
  private callback: DataCallback = () => undefined;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => undefined };
  }

  /** Messages arrive in a later turn, as in a browser. */
  take(message: Message): void {
    setImmediate(() => this.callback(message));
  }
}

class Sent extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly worker: Record<string, unknown>) {
    super();
  }

  async write(message: Message): Promise<void> {
    const data = structuredClone(message);
    setImmediate(() => {
      const { onmessage } = this.worker;
      if (typeof onmessage === 'function') onmessage({ data });
    });
  }

  end(): void {}
}

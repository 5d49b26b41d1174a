/**
 * Sets PDFs in a thread of its own: the typesetter takes a second or two and some hundred megabytes, in which a language server has
 * to go on answering, and which it should not keep. The thread is this same bundle.
 */

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { t } from '@vscode/l10n';
import type { IsoDate } from '../../registry/model';
import { type Speech, speak } from '../../source/texts';
import type { Publication } from '../model';
import { renderPdf as renderHere } from './pdf';
import { readShippedAsset } from './shipped-assets';

export interface BackgroundOptions {
  readonly date?: IsoDate | undefined;
  /** Reads the shipped files from elsewhere; the work is then done in this thread. */
  readonly readAsset?: ((name: string) => Promise<Uint8Array>) | undefined;
  /** The language in which errors are said: this bundle and its thread share no state with the program. */
  readonly speech: Speech;
}

/**
 * Sets a publication as a PDF, as `renderPdf` of `pdf.ts` does, with the fonts of the installation.
 *
 * @throws an `Error` that says what cannot be set and why
 */
export function renderPdf(
  publication: Publication,
  { date, readAsset, speech }: BackgroundOptions,
): Promise<Uint8Array> {
  speak(speech.language, speech.texts);
  if (readAsset) return renderHere(publication, { date, readAsset });
  thread ??= new Thread();
  return thread.render({ publication, date, speech });
}

interface Job {
  readonly publication: Publication;
  readonly date: IsoDate | undefined;
  readonly speech: Speech;
}

type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly reason: string });

let thread: Thread | undefined;

/** The thread, while there is one. */
class Thread {
  private readonly worker = new Worker(__filename, { workerData: threadName });
  private readonly waiting = new Map<number, Waiting>();
  private jobs = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      if ('pdf' in answer) this.waiting.get(answer.id)?.resolve(answer.pdf);
      else this.waiting.get(answer.id)?.reject(new Error(answer.reason));
      this.done(answer.id);
    });
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error(t`The typesetter ended before the document was set.`)));
  }

  render(job: Job): Promise<Uint8Array> {
    clearTimeout(this.idle);
    const id = this.jobs++;
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...job });
    });
  }

  private done(id: number): void {
    this.waiting.delete(id);
    if (this.waiting.size > 0) return;
    // Whoever sets one report often sets another; but an idle thread keeps no process alive, and is not kept for long.
    this.worker.unref();
    this.idle = setTimeout(() => void this.worker.terminate(), idleTime);
    this.idle.unref();
  }

  private end(error: Error): void {
    if (thread === this) thread = undefined;
    clearTimeout(this.idle);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

/** Milliseconds. */
const idleTime = 30_000;

/** Tells the thread from any other in which this file may be loaded. */
const threadName = 'rapporteur: typesetter';

if (!isMainThread && workerData === threadName) {
  parentPort?.on('message', async ({ id, ...job }: Job & { readonly id: number }) => {
    parentPort?.postMessage(await answer(id, job));
  });
}

async function answer(id: number, { publication, date, speech }: Job): Promise<Answer> {
  speak(speech.language, speech.texts);
  try {
    return { id, pdf: await renderHere(publication, { date, readAsset: readShippedAsset }) };
  } catch (error) {
    return { id, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A line on the terminal that says how far long work has come. */
import { t } from '@vscode/l10n';

export interface Progress {
  /** Says how many of all are done. */
  show(done: number, total: number): void;
  /** Removes the line, so that other output can be written. */
  clear(): void;
}

/** Work that is done before this is not worth a line, in milliseconds. */
const patience = 1000;
/** A line that changes more often cannot be read, in milliseconds. */
const interval = 100;

export type ProgressStream = Pick<NodeJS.WritableStream, 'write'> & { readonly isTTY?: boolean };

/** Progress on a stream; where that is no terminal, nothing is ever written. */
export function createProgress(stream: ProgressStream, now: () => number = () => performance.now()): Progress {
  const begin = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show(done, total) {
      const time = now();
      if (!stream.isTTY || time - begin < patience || time - shownAt < interval) return;
      stream.write(`\r\u001b[K${t`Checked ${done} of ${total} reports …`}`);
      shownAt = time;
      visible = true;
    },
    clear() {
      if (visible) stream.write('\r\u001b[K');
      visible = false;
    },
  };
}

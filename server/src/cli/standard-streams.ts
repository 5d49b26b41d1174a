/** Standard input and output. */
import { decodeUtf8 } from '../workspace/decode';
import type { Output } from './reporters/reporter';

/** Columns of a page, where the output goes into a file or to another program. */
const pageWidth = 120;

/** Standard output. When its reader goes away, as `head` does, the rest is dropped without a word. */
export function standardOutput(): Output {
  return {
    write: (text) => void process.stdout.write(text),
    width: process.stdout.isTTY ? process.stdout.columns || pageWidth : pageWidth,
  };
}

/** Standard error, for what people read while standard output is for a program. */
export function standardError(): Output {
  return {
    write: (text) => void process.stderr.write(text),
    width: process.stderr.isTTY ? process.stderr.columns || pageWidth : pageWidth,
  };
}

/** All of standard input as text. Throws an `Error` for a person when it is not UTF-8. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return decodeUtf8(Buffer.concat(chunks));
}

/** Says something on standard error; what is wrong with the input belongs there, findings do not. */
export function complain(text: string): void {
  process.stderr.write(`rapporteur: ${text}\n`);
}

/** Lets a reader that has gone away end the writing quietly; any other failure of the stream is an error as before. */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}

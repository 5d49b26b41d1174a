/** Makes a report of a draft in Word. */

import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { t } from '@vscode/l10n';
import { UnreadableFile } from '../import/unreadable';
import { importWordDraft } from '../import/word-draft';
import { standardOutput } from './standard-streams';
import { printable } from './terminal/printable';
import { UsageError } from './usage-error';

/**
 * Imports a draft; everything that is not carried over as it is goes to standard error.
 *
 * @param file path of the draft
 * @param output path of the report, or `-` for standard output; a file that exists is never replaced
 * @throws {UsageError} when the draft cannot be read or the report cannot be written
 */
export async function importDraft(file: string, output: string): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(error.code === 'ENOENT' ? t`${file}: there is no such file.` : `${file}: ${error.message}.`);
  });
  const { text, notes } = await importWordDraft(basename(file), bytes).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new UsageError(t`${file} cannot be imported: ${error.message}.`) : error;
  });
  if (output === '-') standardOutput().write(text);
  else {
    // A report that somebody has worked on is worth more than a draft.
    await writeFile(output, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        error.code === 'EEXIST' ? t`${output} exists already; name another file.` : `${output}: ${error.message}.`,
      );
    });
  }
  for (const note of notes) process.stderr.write(`${printable(note)}\n`);
}

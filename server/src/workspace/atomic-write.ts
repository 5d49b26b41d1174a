/** Writing a file so that a crash leaves the old file or the new one, never a half. */

import { randomUUID } from 'node:crypto';
import { access, chmod, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { t } from '@vscode/l10n';

/**
 * Writes a file through a temporary one beside it. An existing file keeps its permissions; a symbolic link stays one, and the
 * file it leads to is written.
 *
 * @throws an `Error` whose message says what could not be written and why
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const existing = await stat(target).catch(() => undefined);
    if (existing && !existing.isFile()) throw new Error(t`it is a folder or a device; name a file`);
    // A rename would replace even a file that is write-protected.
    if (existing) await access(target, constants.W_OK);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      // Without this a power cut after the rename could leave an empty file under the new name.
      await file.sync();
    } finally {
      await file.close();
    }
    if (existing) await chmod(temporary, existing.mode & 0o7777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Error(t`${path} cannot be written: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ('code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return t`its folder does not exist; create it first`;
    case 'EACCES':
    case 'EPERM':
      return t`you have no permission to write there`;
    case 'EROFS':
      return t`the disk is read-only`;
    case 'ENOSPC':
      return t`the disk is full`;
    default:
      return error.message;
  }
}

/** Files on disk. What cannot be read is an `Error` whose message says why and what to do; what is not there is `undefined`. */

import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { decodeUtf8 } from './decode';
import type { FileSystem } from './model';
import { normalizeUri } from './uri';

/** No text we read is larger; a report of a thousand pages has 5 MiB. */
export const maximumFileSize = 64 * 1024 * 1024;

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = {
  async readText(uri) {
    return await orUndefined(uri, async (path) => {
      const { size } = await ordinaryFile(path);
      if (size > maximumFileSize) {
        throw new UnreadableError(`it has ${mebibytes(size)} and the limit is ${mebibytes(maximumFileSize)}; split it`);
      }
      const file = await open(path, constants.O_RDONLY);
      try {
        return decodeUtf8(await file.readFile());
      } finally {
        await file.close();
      }
    });
  },

  async readFolder(uri) {
    return await orUndefined(uri, async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return await Promise.all(
        entries.map(async (entry) => {
          // A symbolic link is what it leads to; one that leads nowhere is a file that will be found missing.
          const isFolder = entry.isSymbolicLink()
            ? await stat(`${path}/${entry.name}`).then(
                (target) => target.isDirectory(),
                () => false,
              )
            : entry.isDirectory();
          return { name: entry.name, kind: isFolder ? ('folder' as const) : ('file' as const) };
        }),
      );
    });
  },

  async realUri(uri) {
    return await orUndefined(uri, async (path) => normalizeUri(pathToFileURL(await realpath(path)).href));
  },
};

/** A reason that is already written for a person. */
class UnreadableError extends Error {}

async function ordinaryFile(path: string): Promise<{ readonly size: number }> {
  const status = await stat(path);
  if (status.isDirectory()) throw new UnreadableError(t`it is a folder, not a file`);
  // A pipe or a device could block for ever or never end.
  if (!status.isFile()) throw new UnreadableError(t`it is a device or a pipe, not an ordinary file`);
  return status;
}

async function orUndefined<T>(uri: string, read: (path: string) => Promise<T>): Promise<T | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await read(fileURLToPath(uri));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Error(reason(error, code), { cause: error });
  }
}

function reason(error: Error, code: unknown): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return t`you have no permission to read it; ask its owner, or change its permissions`;
    case 'ELOOP':
      return t`it is a symbolic link that leads back to itself`;
    case 'EMFILE':
    case 'ENFILE':
      return t`too many files are open on this machine; close some programs and try again`;
    case 'ENAMETOOLONG':
      return t`its name is longer than this machine allows`;
    case 'EIO':
      return t`the disk reports an error`;
    case 'ERR_INVALID_ARG_VALUE':
    case 'ERR_INVALID_FILE_URL_PATH':
    case 'ERR_INVALID_FILE_URL_HOST':
      return t`its name is not a file name on this machine`;
    default:
      return error.message;
  }
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}

/** Looks into archives from strangers before anything unpacks them: XLSX and DOCX are archives. */
import { t } from '@vscode/l10n';
import { UnreadableFile } from './unreadable';

/** The largest file that is read, in bytes; a hundred times a long report with its pictures would be needed to reach the second. */
const largestFile = 64 * 1024 * 1024;
const largestUnpacked = 256 * 1024 * 1024;

/**
 * Makes sure that a file is an archive and does not unpack to more than memory holds.
 *
 * @param kind what the file should be, for the message
 * @throws {UnreadableFile}
 */
export async function checkArchive(bytes: Uint8Array, kind: string): Promise<void> {
  const { unzipSync } = await import('fflate');
  if (bytes.length > largestFile) throw new UnreadableFile(t`it is larger than 64 MiB; remove its pictures`);
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    throw new UnreadableFile(
      isOld
        ? t`it is of an older format, or protected by a password; save it as ${kind} without a password`
        : t`it is no ${kind} file, or it is damaged; open it where it was made, and save it again as ${kind}`,
    );
  }
  if (size > largestUnpacked) throw new UnreadableFile(t`it unpacks to more than 256 MiB`);
}

/** The texts of those parts of an archive that are asked for, by path; the archive has been checked. */
export async function readParts(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  return new Map(Object.entries(parts).map(([path, part]) => [path, new TextDecoder().decode(part)]));
}

/** What was read of the files of a workspace, until it is said to have changed. */
import type { FileSystem } from './model';
import { isInside, normalizeUri, parentUri } from './uri';

/** One reading of a file. Its identity stands for its content: reading a changed file gives another object. */
export interface FileText {
  readonly uri: string;
  /** Absent when there is no such file, or when it cannot be read. */
  readonly text?: string;
  /** Why it cannot be read, for a person. */
  readonly error?: string;
}

/** A file that is there and could be read. */
export type ReadableFile = FileText & { readonly text: string };

export function isReadable(file: FileText): file is ReadableFile {
  return file.text !== undefined;
}

/** One reading of a folder: the names in it, sorted; absent when there is no such folder. */
export interface FolderNames {
  readonly names?: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
  readonly error?: string;
}

export interface FileCache {
  file(uri: string): Promise<FileText>;
  folder(uri: string): Promise<FolderNames>;
  /** Whether a file that exists is, links followed, in the folder or below it. */
  isReallyInside(uri: string, folder: string): Promise<boolean>;
  /** Forgets a file or folder, all below it, and the listing of the folder it is in. */
  forget(uri: string): void;
}

/** A cache over a file system. Its promises never reject, and a reading that is under way when its file is forgotten is not kept. */
export function createFileCache(fileSystem: FileSystem): FileCache {
  const files = new Map<string, Promise<FileText>>();
  const folders = new Map<string, Promise<FolderNames>>();
  const realUris = new Map<string, Promise<string | undefined>>();

  const realUri = (uri: string): Promise<string | undefined> =>
    remember(realUris, uri, async () => {
      try {
        return await (fileSystem.realUri?.(uri) ?? uri);
      } catch {
        // What it leads to cannot be known, so it is not known to be inside.
        return undefined;
      }
    });

  return {
    file: (uri) =>
      remember(files, uri, async () => {
        try {
          const text = await fileSystem.readText(uri);
          return text === undefined ? { uri } : { uri, text };
        } catch (error) {
          return { uri, error: reason(error) };
        }
      }),
    folder: (uri) =>
      remember(folders, uri, async () => {
        try {
          const names = await fileSystem.readFolder(uri);
          return names ? { names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) } : {};
        } catch (error) {
          return { error: reason(error) };
        }
      }),
    async isReallyInside(uri, folder) {
      const [inner, outer] = await Promise.all([realUri(uri), realUri(folder)]);
      return inner !== undefined && outer !== undefined && isInside(inner, outer);
    },
    forget(uri) {
      const gone = normalizeUri(uri);
      for (const cache of [files, folders, realUris]) {
        for (const key of [...cache.keys()]) if (isInside(key, gone)) cache.delete(key);
      }
      const folder = parentUri(gone);
      if (folder !== undefined) folders.delete(folder);
    },
  };
}

/** The promise is kept before it is awaited, so that two readers share it and forgetting it takes effect at once. */
function remember<T>(cache: Map<string, Promise<T>>, uri: string, read: () => Promise<T>): Promise<T> {
  const key = normalizeUri(uri);
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  cache.set(key, reading);
  return reading;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

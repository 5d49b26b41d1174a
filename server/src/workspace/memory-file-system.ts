/** Files in memory, for tests and for hosts without a disk. */
import type { FileSystem } from './model';
import { isInside, joinUri, normalizeUri } from './uri';

export interface MemoryFileSystem extends FileSystem {
  /** Creates or overwrites a file; an `Error` as content is thrown when the file is read. */
  write(uri: string, content: string | Error): void;
  delete(uri: string): void;
  /** The URIs that were read since the start, in order: what a cache should have spared shows here. */
  readonly reads: readonly string[];
}

/**
 * A file system that holds these files.
 *
 * @param files contents by path, relative to `root`
 * @param root URI of the folder they are in
 */
export function createMemoryFileSystem(
  files: Readonly<Record<string, string | Error>> = {},
  root = 'file:///work',
): MemoryFileSystem {
  const contents = new Map<string, string | Error>();
  const reads: string[] = [];
  for (const [path, content] of Object.entries(files)) contents.set(joinUri(root, path), content);

  return {
    reads,
    write: (uri, content) => void contents.set(normalizeUri(uri), content),
    delete: (uri) => void contents.delete(normalizeUri(uri)),
    async readText(uri) {
      reads.push(normalizeUri(uri));
      const content = contents.get(normalizeUri(uri));
      if (content instanceof Error) throw content;
      return content;
    },
    async readFolder(uri) {
      const folder = normalizeUri(uri);
      const entries = new Map<string, 'file' | 'folder'>();
      for (const file of contents.keys()) {
        if (file === folder || !isInside(file, folder)) continue;
        const [name = '', ...below] = file.slice(folder.length + 1).split('/');
        entries.set(decodeURIComponent(name), below.length > 0 ? 'folder' : 'file');
      }
      return entries.size > 0 ? Array.from(entries, ([name, kind]) => ({ name, kind })) : undefined;
    },
  };
}

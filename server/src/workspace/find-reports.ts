/** Finds the reports below the folders of a workspace. */
import type { FileSystem } from './model';
import { joinUri } from './uri';

/** Enough for any team; the bound keeps a folder such as a whole disk from costing minutes. */
const mostFolders = 5000;

export interface FoundReports {
  /** URIs in the order of their names. */
  readonly uris: readonly string[];
  /** Whether there were more folders than are looked into. */
  readonly isCut: boolean;
}

/** Every `*.report.md` below some folders; hidden folders and those of packages are left out. Never rejects. */
export async function findReports(fileSystem: FileSystem, folders: Iterable<string>): Promise<FoundReports> {
  const uris = new Set<string>();
  const waiting = [...folders];
  let count = 0;
  for (let folder = waiting.shift(); folder !== undefined && count < mostFolders; folder = waiting.shift(), count++) {
    const entries = await fileSystem.readFolder(folder).catch(() => undefined);
    for (const { name, kind } of entries ?? []) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const uri = joinUri(folder, name);
      if (kind === 'folder') waiting.push(uri);
      else if (name.endsWith('.report.md')) uris.add(uri);
    }
  }
  return { uris: [...uris].sort(), isCut: waiting.length > 0 };
}

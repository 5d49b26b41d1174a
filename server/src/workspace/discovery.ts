/** Which configuration and registry files there are for a report. */
import { t } from '@vscode/l10n';
import { configurationName } from './configuration-schema';
import type { FileCache, FileText } from './file-cache';
import { isInside, joinUri, normalizeUri, parentUri } from './uri';

/** Access to files that notes every place it was asked for, found or not: together they are what the answer depends on. */
export interface TracedFiles extends Pick<FileCache, 'file' | 'folder'> {
  readonly dependencies: ReadonlySet<string>;
}

/** Notes the places before they are read, so that a change during the reading is not missed. */
export function traceFiles(files: FileCache, root: string | undefined): TracedFiles {
  const dependencies = new Set<string>();
  return {
    dependencies,
    async file(uri) {
      dependencies.add(normalizeUri(uri));
      const read = await files.file(uri);
      const exists = read.text !== undefined || read.error !== undefined;
      if (!exists || root === undefined || !isInside(uri, root) || (await files.isReallyInside(uri, root))) return read;
      return { uri: read.uri, error: t`it is a symbolic link that leads out of the workspace` };
    },
    async folder(uri) {
      dependencies.add(normalizeUri(uri));
      const read = await files.folder(uri);
      const exists = read.names !== undefined;
      if (!exists || root === undefined || !isInside(uri, root) || (await files.isReallyInside(uri, root))) return read;
      return { error: t`it is a symbolic link that leads out of the workspace` };
    },
  };
}

/** The folders from a workspace folder down to a report's, both included; only the report's own when it is outside. */
export function foldersBetween(root: string, folder: string): readonly string[] {
  const chain = [normalizeUri(folder)];
  for (;;) {
    const [first = ''] = chain;
    const parent = first === normalizeUri(root) ? undefined : parentUri(first);
    if (parent === undefined || !isInside(parent, root)) return chain;
    chain.unshift(parent);
  }
}

/** The nearest configuration file, looked for from the last folder to the first. */
export async function findConfiguration(files: TracedFiles, folders: readonly string[]): Promise<FileText | undefined> {
  const candidates = await Promise.all(folders.map((folder) => files.file(joinUri(folder, configurationName))));
  return candidates.findLast(isThere);
}

/** The registry files of a folder, weakest first: `registry.yaml`, then those of `registry/` by name. */
export async function findRegistryFiles(files: TracedFiles, folder: string): Promise<readonly FileText[]> {
  const [own, inFolder] = await Promise.all([
    Promise.all(['registry.yaml', 'registry.yml'].map((name) => files.file(joinUri(folder, name)))),
    readRegistryFolder(files, joinUri(folder, 'registry')),
  ]);
  return [...own.filter(isThere), ...(inFolder ?? [])];
}

/** The YAML files directly in a folder, or `undefined` when there is no such folder. A folder that cannot be read is one unreadable file. */
export async function readRegistryFolder(files: TracedFiles, folder: string): Promise<readonly FileText[] | undefined> {
  const { names, error } = await files.folder(folder);
  if (error !== undefined) return [{ uri: normalizeUri(folder), error }];
  if (!names) return undefined;
  const registries = names.filter(({ name, kind }) => kind === 'file' && /^[^.].*\.ya?ml$/i.test(name));
  return (await Promise.all(registries.map(({ name }) => files.file(joinUri(folder, name))))).filter(isThere);
}

function isThere(file: FileText): boolean {
  return file.text !== undefined || file.error !== undefined;
}

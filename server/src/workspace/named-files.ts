/** The files that a report's front matter or a configuration names. */

import { t } from '@vscode/l10n';
import { inlineParticipants } from '../registry/participants';
import type { DataPath, FrontMatter } from '../report/model';
import type { Problem } from '../rules/finding';
import { capitalized } from '../source/capitalized';
import { nearest } from '../source/nearest';
import type { ParticipantData } from '../source/participant-schema';
import { readRegistryFolder, type TracedFiles } from './discovery';
import { type FileText, isReadable, type ReadableFile } from './file-cache';
import { resolvePath } from './named-path';
import type { Participants, RegistryLoader } from './registry-loader';
import { baseName, parentUri } from './uri';

/** What the front matter of a report names. Plain data: the key under which a context is kept. */
export interface NamedFiles {
  readonly participants?: string | readonly ParticipantData[];
  /** Whether something in the list of participants itself could not be read; a file is judged by its own problems. */
  readonly hasBadParticipants: boolean;
  readonly registry: readonly { readonly path: string; readonly at: DataPath }[];
}

/** Where paths start, and what they may not lead out of. */
export interface Base {
  /** Folder of the file that names them; absent when it was never saved. */
  readonly folder: string | undefined;
  /** Absent when they may lead anywhere, because the user chose the file that names them by hand. */
  readonly root: string | undefined;
  readonly files: TracedFiles;
}

/** A result, or what is wrong, without the place: the caller knows where the name is written. */
export type Named<T> = { readonly found: T } | { readonly problem: Omit<Problem, 'span'> };

export function namedFiles(frontMatter: FrontMatter): NamedFiles {
  const { participants, registry } = frontMatter.data;
  const list = typeof registry === 'string' ? [registry] : (registry ?? []);
  // Entries that cannot be read are not among the data, so that the others can stand elsewhere than it seems: then the whole is marked.
  const isExact = Array.isArray(registry) && !hasErrorIn(frontMatter, 'registry');
  const paths = list.map((path, index) => ({ path, at: isExact ? ['registry', index] : ['registry'] }));
  const hasBadParticipants = hasErrorIn(frontMatter, 'participants');
  return { registry: paths, hasBadParticipants, ...(participants !== undefined && { participants }) };
}

function hasErrorIn(frontMatter: FrontMatter, key: string): boolean {
  const value = frontMatter.valueSpan([key]);
  return (
    value !== undefined && frontMatter.errors.some(({ span }) => span.start >= value.start && span.end <= value.end)
  );
}

/** The registry file, or the files of the registry folder, that a path leads to. */
export async function readNamedRegistry(
  path: string,
  { folder, root, files }: Base,
): Promise<Named<readonly FileText[]>> {
  const place = resolvePath(path, folder, root);
  if ('refused' in place) {
    return problem(t`The path “${path}” cannot be used`, place.refused, t`Name a file or folder inside the workspace`);
  }
  const inFolder = await readRegistryFolder(files, place.uri);
  if (inFolder?.length === 0) {
    const todo = t`Add one, or name another folder`;
    return problem(t`The folder “${path}” holds no registry file`, t`The name of a registry file ends in .yaml`, todo);
  }
  if (inFolder) return { found: inFolder };
  const file = await files.file(place.uri);
  // That it cannot be read is a finding of the file itself, as for one that was not named.
  return file.text === undefined && file.error === undefined
    ? await missing(path, place.uri, files)
    : { found: [file] };
}

/** What kind of file a path must lead to. */
export interface NamedKind {
  readonly extension: RegExp;
  /** Which names are right, for a person. */
  readonly why: () => string;
  /** What to do when there is no such file. */
  readonly missing: () => string;
}

/** The one file that a path leads to. */
export async function readNamedFile(
  path: string,
  { folder, root, files }: Base,
  { extension, why, missing: whenMissing }: NamedKind,
): Promise<Named<ReadableFile>> {
  const place = resolvePath(path, folder, root);
  if ('refused' in place) {
    return problem(t`The path “${path}” cannot be used`, place.refused, t`Name a file inside the workspace`);
  }
  if (!extension.test(path)) return problem(t`“${path}” cannot be used here`, why(), t`Name another file`);
  const file = await files.file(place.uri);
  if (file.error !== undefined) {
    return problem(t`The file “${path}” cannot be read`, file.error, t`Make it readable, or name another file`);
  }
  return isReadable(file) ? { found: file } : await missing(path, place.uri, files, whenMissing());
}

/**
 * The participants that front matter gives: a file, or the list itself.
 *
 * @param report URI of the report
 */
export async function readNamedParticipants(
  participants: string | readonly ParticipantData[],
  report: string,
  { folder, root, files }: Base,
  loader: RegistryLoader,
): Promise<Named<Participants & { readonly file?: FileText }>> {
  if (typeof participants !== 'string') {
    const identity = JSON.stringify([report, participants]);
    return { found: { loaded: inlineParticipants(report, participants), identity } };
  }
  if (!/\.(csv|tsv|txt|ya?ml)$/i.test(participants)) {
    const what = t`“${participants}” is no list of participants that can be read`;
    return problem(what, t`The list is a CSV or YAML file`, t`Save or export the list as CSV, and name that file`);
  }
  const place = resolvePath(participants, folder, root);
  if ('refused' in place) {
    return problem(t`The path “${participants}” cannot be used`, place.refused, t`Name a file inside the workspace`);
  }
  const file = await files.file(place.uri);
  if (file.error !== undefined) {
    return problem(t`The file “${participants}” cannot be read`, file.error, t`Make it readable, or name another file`);
  }
  if (!isReadable(file)) return await missing(participants, place.uri, files);
  return { found: { ...loader.participants(file), file } };
}

/** What, why and what to do about a file that is not there. */
async function missing(
  path: string,
  uri: string,
  files: TracedFiles,
  otherwise = t`Create it, or correct the path`,
): Promise<{ problem: Omit<Problem, 'span'> }> {
  const folder = parentUri(uri);
  const siblings = folder === undefined ? [] : ((await files.folder(folder)).names ?? []).map(({ name }) => name);
  const meant = nearest(baseName(uri), siblings);
  const why = t`Its path starts at the folder of the file that names it`;
  return problem(t`There is no file “${path}”`, why, meant === undefined ? otherwise : t`Did you mean “${meant}”?`);
}

function problem(what: string, why: string, todo: string) {
  return { problem: { what, why: capitalized(why), todo } };
}

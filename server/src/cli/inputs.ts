/** Which files the paths on the command line mean. */

import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { t } from '@vscode/l10n';

/** Standard input as a path. */
export const standardInput = '-';

export interface Trouble {
  /** As it was given or found. */
  readonly path: string;
  /** Why nothing comes of it, and what to do. */
  readonly reason: string;
}

export interface Inputs {
  /** Absolute paths, each once, sorted; standard input as `-`. */
  readonly files: readonly string[];
  /** Those that were given by their own name, and not found in a folder or by a pattern: they are checked even if they are ignored. */
  readonly named: ReadonlySet<string>;
  readonly troubles: readonly Trouble[];
}

/**
 * The files that paths mean. A file is itself, whatever its name; a folder is every `*.report.md` below it; anything else is
 * tried as a glob of Markdown files. Folders named `node_modules` or with a dot in front are passed over, and links to folders
 * are not followed, so that no file is met twice.
 *
 * @param directory the current directory
 */
export async function findInputs(paths: readonly string[], directory: string): Promise<Inputs> {
  const files = new Set<string>();
  const named = new Set<string>();
  const troubles: Trouble[] = [];
  for (const path of paths) {
    const found = await filesOf(path, directory);
    for (const file of found.files) files.add(file);
    if (found.isNamed) for (const file of found.files) named.add(file);
    troubles.push(...found.troubles);
  }
  return { files: [...files].sort(), named, troubles };
}

interface Found {
  readonly files: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Whether the path is the file's own. */
  readonly isNamed?: true;
}

async function filesOf(path: string, directory: string): Promise<Found> {
  if (path === standardInput) return { files: [path], troubles: [], isNamed: true };
  const absolute = resolve(directory, path);
  const status = await stat(absolute).catch(() => undefined);
  if (status?.isDirectory()) return await reportsBelow(path, absolute);
  // What exists, and what cannot even be looked at, is read as a file: reading says what is wrong with it.
  if (status) return { files: [absolute], troubles: [], isNamed: true };
  if (!/[*?{}[\]!()]/.test(path)) {
    return { files: [], troubles: [{ path, reason: t`there is no such file or folder; check the spelling` }] };
  }
  const files = await expandGlob(path, directory);
  const reason = t`no Markdown file matches this pattern`;
  return { files, troubles: files.length === 0 ? [{ path, reason }] : [] };
}

async function reportsBelow(path: string, folder: string): Promise<Found> {
  const files: string[] = [];
  const troubles: Trouble[] = [];
  const pending = [folder];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    try {
      for (const entry of await readdir(current, { withFileTypes: true })) {
        const at = join(current, entry.name);
        const isHidden = entry.name === 'node_modules' || entry.name.startsWith('.');
        if (entry.isDirectory()) {
          if (!isHidden) pending.push(at);
        } else if (entry.name.endsWith('.report.md')) files.push(at);
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      troubles.push({ path: current, reason: t`the folder cannot be searched (${why})` });
    }
  }
  if (files.length === 0 && troubles.length === 0) {
    troubles.push({ path, reason: t`there is no report (*.report.md) in this folder or below it` });
  }
  return { files, troubles };
}

async function expandGlob(pattern: string, directory: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  // Windows writes paths with backslashes, which escape a character in a pattern.
  const portable = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const matches = await glob(portable, {
    cwd: directory,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return matches.filter((match) => match.endsWith('.md')).map((match) => resolve(match));
}

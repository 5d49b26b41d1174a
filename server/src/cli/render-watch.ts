/** Rendering again whenever a report, or anything it depends on, changes. It waits for events of the file system and asks for nothing. */

import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Workspace } from '../workspace/model';
import { parentUri } from '../workspace/uri';
import { dependsOn } from '../workspace/workspace';
import { displayPath } from './display-path';
import type { Job } from './render-plan';
import type { Rendered } from './render-report';
import { standardError } from './standard-streams';
import { printable } from './terminal/printable';

/**
 * Renders all reports, and each again after a change, until the process is interrupted. A report that cannot be rendered is tried
 * again after the next change.
 *
 * @returns whether everything was written the last time
 */
export async function watchReports(
  jobs: readonly Job[],
  workspace: Workspace,
  render: (job: Job) => Promise<Rendered>,
  directory: string,
): Promise<boolean> {
  const dependencies = new Map<Job, ReadonlySet<string>>();
  const due = new Set<Job>(jobs);
  const failing = new Set<Job>();
  const ours = new Set(jobs.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  let wake = (): void => undefined;
  let isEnding = false;

  const folders = watchFolders((folder, name) => {
    const path = name === undefined ? folder : join(folder, name);
    if (name !== undefined && isOurs(path, ours)) return;
    const uri = pathToFileURL(path).href;
    workspace.invalidate(uri);
    for (const job of jobs) {
      const depends = job.report === path || (name === undefined && dirname(job.report) === folder);
      if (depends || dependsOn(dependencies.get(job) ?? new Set(), uri)) due.add(job);
    }
    if (due.size > 0) wake();
  });
  const end = (): void => {
    isEnding = true;
    wake();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);

  // The folders are watched before anything is read, so that no change is missed.
  folders.set(new Set(jobs.map(({ report }) => dirname(report))));
  while (!isEnding) {
    const [job] = due;
    if (!job) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    due.delete(job);
    const rendered = await render(job);
    if (rendered.failures.length > 0) failing.add(job);
    else failing.delete(job);
    // A report that cannot be read for the moment depends on what it did before.
    if (rendered.dependencies.size > 0) dependencies.set(job, rendered.dependencies);
    folders.set(foldersOf(jobs, dependencies));
    const written = rendered.written.map((path) => displayPath(path, directory));
    if (written.length > 0) say(t`written: ${written.join(', ')}`);
    if (due.size === 0) say(t`waiting for changes; Ctrl+C ends it`);
  }
  folders.close();
  process.off('SIGINT', end);
  process.off('SIGTERM', end);
  return failing.size === 0;
}

function say(text: string): void {
  standardError().write(`${printable(`rapporteur: ${text}`)}\n`);
}

/** The folders in which something of note may happen: those of the reports and of all that they depend on, as far as they are there. */
function foldersOf(jobs: readonly Job[], dependencies: ReadonlyMap<Job, ReadonlySet<string>>): ReadonlySet<string> {
  const folders = new Set<string>(jobs.map(({ report }) => dirname(report)));
  for (const uris of dependencies.values()) {
    for (const uri of uris) {
      // What is looked for may be a file or a folder, there or not: its own place and the folder that would hold it are watched.
      for (const place of [uri, parentUri(uri)]) if (place?.startsWith('file:')) folders.add(fileURLToPath(place));
    }
  }
  return folders;
}

/** What we write, and the temporary files beside it, are no changes; else every rendering would be the cause of the next. */
function isOurs(path: string, ours: ReadonlySet<string>): boolean {
  if (ours.has(path)) return true;
  const name = /^\.(.+)\.[0-9a-f-]{36}\.tmp$/.exec(basename(path))?.[1];
  return name !== undefined && ours.has(join(dirname(path), name));
}

/** Watches folders, each for what happens directly in it. A file that is not a folder, or is not there, is left out. */
function watchFolders(changed: (folder: string, name: string | undefined) => void) {
  const watchers = new Map<string, FSWatcher>();
  const stop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const start = (folder: string): void => {
    try {
      if (!statSync(folder).isDirectory()) return;
      const watcher = watch(folder, (_, name) => changed(folder, name ?? undefined));
      // A folder that was deleted or renamed: its parent, which is watched too, tells when it is there again.
      watcher.on('error', () => stop(folder));
      watchers.set(folder, watcher);
    } catch {
      // There is no such folder yet.
    }
  };
  return {
    set(folders: ReadonlySet<string>): void {
      for (const folder of watchers.keys()) if (!folders.has(folder)) stop(folder);
      for (const folder of folders) if (!watchers.has(folder)) start(folder);
    },
    close(): void {
      for (const folder of [...watchers.keys()]) stop(folder);
    },
  };
}

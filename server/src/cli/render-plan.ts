/** Which files `rapporteur render` writes: every report in every format, each to a place of its own. */

import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { t } from '@vscode/l10n';
import type { OutputFormat } from '../publish/format';
import { formatNamed, formats } from '../publish/formats';
import { nearest } from '../source/nearest';
import { listed } from '../source/texts';
import { displayPath } from './display-path';
import { UsageError } from './usage-error';

/** One file to write. */
export interface Output {
  readonly format: OutputFormat;
  /** Absolute path, or `-` for standard output. */
  readonly path: string;
}

/** A report with all that is to be made of it. */
export interface Job {
  /** Absolute path. */
  readonly report: string;
  readonly outputs: readonly Output[];
}

/** Standard output as a path. */
export const standardOutputPath = '-';

/**
 * Plans what to write.
 *
 * @param reports absolute paths
 * @param to formats with commas between them, as they were given
 * @param output file, folder or `-`, as it was given
 * @throws {UsageError} when there is no such format, or two files would be one
 */
export function planRendering(
  reports: readonly string[],
  to: string | undefined,
  output: string | undefined,
  directory: string,
): readonly Job[] {
  const chosen = chosenFormats(to, output);
  const isSingle = reports.length === 1 && chosen.length === 1;
  const target = output === undefined ? undefined : targetOf(output, isSingle, directory);
  if (target?.kind === 'stream' && !isSingle) {
    throw new UsageError(t`-o - takes one report in one format; name a folder to write several files into`);
  }
  const jobs = reports.map((report): Job => {
    const outputs = chosen.map((format): Output => {
      if (target?.kind === 'stream') return { format, path: standardOutputPath };
      if (target?.kind === 'file') return { format, path: target.path };
      return { format, path: join(target?.path ?? dirname(report), stem(report) + format.extension) };
    });
    return { report, outputs };
  });
  refuseClashes(jobs, directory);
  return jobs;
}

function chosenFormats(to: string | undefined, output: string | undefined): readonly OutputFormat[] {
  if (to === undefined) {
    const extension = output === undefined ? '' : extname(output).toLowerCase();
    const byName = formats.find((format) => format.extension === extension);
    const [first] = formats;
    return byName ? [byName] : first ? [first] : [];
  }
  const names = to
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (names.length === 0) throw new UsageError(t`--to takes the name of a format: ${known()}`);
  return [...new Set(names)].map((name) => {
    const format = formatNamed(name) ?? formats.find(({ extension }) => extension === `.${name.replace(/^\./, '')}`);
    if (format) return format;
    const ids = formats.map(({ id }) => id);
    const other = synonyms[name] ?? synonyms[nearest(name, Object.keys(synonyms)) ?? ''];
    const suggestion = nearest(name, ids) ?? ids.find((id) => id === other);
    throw new UsageError(
      suggestion === undefined
        ? t`--to: there is no format “${name}”; the formats are ${known()}`
        : t`--to: there is no format “${name}”; did you mean “${suggestion}”?`,
    );
  });
}

/** Names under which people may look for a format. */
const synonyms: Readonly<Record<string, string>> = {
  markdown: 'md',
  text: 'txt',
  plain: 'txt',
  word: 'docx',
  htm: 'html',
  akoma: 'akn',
  akomantoso: 'akn',
  legaldocml: 'akn',
};

function known(): string {
  return formats.map(({ id }) => id).join(', ');
}

type Target = { readonly kind: 'stream' } | { readonly kind: 'file' | 'folder'; readonly path: string };

function targetOf(output: string, isSingle: boolean, directory: string): Target {
  if (output === standardOutputPath) return { kind: 'stream' };
  const path = resolve(directory, output);
  const isFolder = /[\\/]$/.test(output) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
  return { kind: isFolder || !isSingle ? 'folder' : 'file', path };
}

/** `a` of `a.report.md` and of `a.md`. */
function stem(report: string): string {
  return basename(report).replace(/(?:\.report)?\.md$/i, '');
}

function refuseClashes(jobs: readonly Job[], directory: string): void {
  const reports = new Set(jobs.map(({ report }) => report));
  const taken = new Map<string, string>();
  for (const { report, outputs } of jobs) {
    for (const { path } of outputs) {
      if (path === standardOutputPath) continue;
      const shown = displayPath(path, directory);
      if (reports.has(path)) throw new UsageError(t`${shown} is the report itself; name another file with -o`);
      const other = taken.get(path);
      if (other !== undefined) {
        const both = [...new Set([other, report])].map((each) => displayPath(each, directory));
        throw new UsageError(t`${shown} would be written twice, from ${listed(both)}; render them into two folders`);
      }
      taken.set(path, report);
    }
  }
}

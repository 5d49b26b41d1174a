/** Writes what is found into a baseline, for `--write-baseline`. */

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { parseReport } from '../report/parse';
import { type BaselineEntry, baselineOf } from '../rules/baseline';
import type { Finding } from '../rules/finding';
import { writeFileAtomically } from '../workspace/atomic-write';
import { type BaselineReports, formatBaseline } from '../workspace/baseline-file';
import { joinUri, parentUri, pathFrom } from '../workspace/uri';
import { existingBaseline } from './existing-baseline';
import { UsageError } from './usage-error';

export interface BaselineWriter {
  /** As it is shown. */
  readonly path: string;
  /** Notes what is known of a report from now on. */
  add(report: string, text: string, findings: readonly Finding[]): void;
  /** Writes the file. What it had for reports that were not checked now stays, unless the report is gone. */
  write(): Promise<void>;
}

/**
 * Prepares the writing of a baseline.
 *
 * @param path as it was given
 * @param directory the current directory
 * @throws {UsageError} when there is a file of that name that is no baseline: it is not replaced
 */
export async function createBaselineWriter(path: string, directory: string): Promise<BaselineWriter> {
  if (!/\.json$/i.test(path)) {
    throw new UsageError(t`--write-baseline ${path}: a baseline is a .json file; give it such a name.`);
  }
  const file = resolve(directory, path);
  const uri = pathToFileURL(file).href;
  const folder = parentUri(uri) ?? uri;
  const before = await existingBaseline(uri, t`--write-baseline ${path}: this file is not replaced`);
  const checked = new Map<string, readonly BaselineEntry[]>();
  return {
    path,
    add(report, text, findings) {
      checked.set(pathFrom(folder, report), baselineOf(parseReport(text), findings));
    },
    async write() {
      const others = await stillThere(before ?? new Map(), folder);
      await writeFileAtomically(file, formatBaseline(new Map([...others, ...checked])));
    },
  };
}

async function stillThere(reports: BaselineReports, folder: string): Promise<BaselineReports> {
  const isThere = await Promise.all(
    [...reports.keys()].map((report) =>
      stat(fileURLToPath(joinUri(folder, report))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return new Map([...reports].filter((_, index) => isThere[index]));
}

/** `rapporteur render`: renders reports once, or again and again. */

import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { isoDate } from '../source/dates';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import type { RenderOptions } from './commands/render';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { findInputs, standardInput } from './inputs';
import { projectRoot } from './project-root';
import { type Job, planRendering, standardOutputPath } from './render-plan';
import { type Rendered, type Rendering, renderReport } from './render-report';
import { sentence } from './reporters/sentence';
import { complain } from './standard-streams';
import { printable } from './terminal/printable';
import { UsageError } from './usage-error';

/**
 * Renders the reports that paths mean, and says what went wrong; sets how the process will end.
 *
 * @throws {UsageError} when the options contradict one another or name what does not exist; nothing was written then
 */
export async function renderReports(paths: readonly string[], options: RenderOptions): Promise<void> {
  const directory = process.cwd();
  if (paths.includes(standardInput)) throw new UsageError(t`render reads files; save the report and name its file`);
  const date = options.date === undefined ? undefined : isoDate(options.date);
  if (options.date !== undefined && date === undefined) {
    throw new UsageError(t`--date: “${options.date}” is no day of the calendar; write it as 2008-01-15`);
  }
  const { files, troubles } = await findInputs(paths, directory);
  const jobs = planRendering(files, options.to, options.output, directory);
  const writesStream = jobs.some(({ outputs }) => outputs.some(({ path }) => path === standardOutputPath));
  if (options.watch && writesStream) throw new UsageError(t`--watch writes files; name one with -o`);
  if (options.comments) refuseWithoutComments(jobs);
  for (const { path, reason } of troubles) complain(printable(`${path}: ${reason}.`));
  if (troubles.length > 0) endWith(exitCode.trouble);

  const roots = new Set(files.map((file) => projectRoot(dirname(file), directory)));
  const rendering: Rendering = {
    workspace: createWorkspace(
      nodeFileSystem,
      Array.from(roots, (root) => pathToFileURL(root).href),
    ),
    date,
    comments: options.comments ?? false,
    makesFolders:
      options.output !== undefined &&
      (jobs.flatMap(({ outputs }) => outputs).length > 1 || isFolderLike(options.output)),
  };
  const render = async (job: Job): Promise<Rendered> => {
    const rendered = await renderReport(job, rendering);
    const shown = displayPath(job.report, directory);
    for (const text of [...rendered.failures, ...rendered.remarks]) complain(printable(`${shown}: ${sentence(text)}`));
    return rendered;
  };
  if (options.watch) {
    const { watchReports } = await import('./render-watch');
    const isComplete = await watchReports(jobs, rendering.workspace, render, directory);
    if (!isComplete) endWith(exitCode.trouble);
    return;
  }
  for (const job of jobs) {
    const { failures } = await render(job);
    if (failures.length > 0) endWith(exitCode.trouble);
  }
}

function isFolderLike(output: string): boolean {
  return /[\\/]$/.test(output);
}

function refuseWithoutComments(jobs: readonly Job[]): void {
  const without = jobs.flatMap(({ outputs }) => outputs).find(({ format }) => !format.hasComments);
  if (without) throw new UsageError(t`--comments: the format “${without.format.id}” has no comments`);
}

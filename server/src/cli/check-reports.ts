/** Checks the reports that are named on the command line, one after the other, and hands the findings to a reporter. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fixReport } from '../workspace/fix-report';
import type { Workspace } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { checkWorkspace } from './check-workspace';
import type { CheckOptions } from './commands/check';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { type Fixing, fixingOf, writeFixed } from './fixing';
import { findInputs, standardInput } from './inputs';
import { internalErrorMessage } from './internal-error';
import { createReporter } from './reporters/create';
import { readStandardInput, standardOutput } from './standard-streams';
import { createTally, type Tally } from './tally';
import { createProgress } from './terminal/progress';
import { unifiedDiff } from './unified-diff';
import { UsageError } from './usage-error';

/**
 * Checks reports, fixes them when that is asked for, writes the findings, and sets how the process will end.
 *
 * @throws {UsageError} when the options contradict one another or name what does not exist; nothing was checked then
 */
export async function checkReports(paths: readonly string[], options: CheckOptions): Promise<void> {
  const directory = process.cwd();
  const fixing = fixingOf(options);
  const { files, troubles } = await findInputs(paths.length > 0 ? paths : ['.'], directory);
  if (options.stdinFilename !== undefined && !files.includes(standardInput)) {
    throw new UsageError('--stdin-filename says where standard input belongs; add “-” to the paths to read it');
  }
  const inputs = files.map((file) => inputOf(file, options.stdinFilename, directory));
  const workspace = await checkWorkspace(
    inputs.map(({ path }) => path),
    options,
    directory,
  );

  const progress = createProgress(process.stderr);
  const givesText = fixing !== undefined && !fixing.isDryRun && files.includes(standardInput);
  const tally = createTally(createReporter(options, progress, givesText), options.severity, progress);
  const run: Run = { workspace, fixing, tally, directory, writesText: givesText && options.format === 'human' };
  for (const { path, reason } of troubles) tally.failed(path, reason);
  for (const [index, input] of inputs.entries()) {
    if (!options.quiet) progress.show(index, inputs.length);
    await checkInput(input, run);
  }
  progress.clear();
  const summary = tally.end();

  const warningsAllowed = options.maxWarnings ?? 0;
  if (summary.errors > 0 || summary.warnings > warningsAllowed) endWith(exitCode.findings);
  if (summary.unreadable > 0) endWith(exitCode.trouble);
}

interface Input {
  /** Absolute path of the report, or of where standard input would be saved. */
  readonly path: string;
  /** The path as it is shown. */
  readonly shown: string;
  readonly isStandardInput: boolean;
}

interface Run {
  readonly workspace: Workspace;
  readonly fixing: Fixing | undefined;
  readonly tally: Tally;
  readonly directory: string;
  /** Whether standard input, fixed, is what standard output is for. */
  readonly writesText: boolean;
}

function inputOf(file: string, stdinFilename: string | undefined, directory: string): Input {
  const isStandardInput = file === standardInput;
  const path = isStandardInput ? resolve(directory, stdinFilename ?? unnamed) : file;
  const shown = isStandardInput && stdinFilename === undefined ? unnamed : displayPath(path, directory);
  return { path, shown, isStandardInput };
}

/** Standard input that was given no name. */
const unnamed = '<stdin>';

async function checkInput(input: Input, run: Run): Promise<void> {
  const read = await readInput(input);
  if (read.reason !== undefined) {
    run.tally.failed(input.shown, read.reason);
    return;
  }
  // Who pipes a report through us must get it back whatever happens.
  let output = read.text;
  try {
    output = await checkText(read.text, input, run);
  } catch (error) {
    // One report on which we fail must not keep the others from being checked.
    run.tally.failed(input.shown, internalErrorMessage(error));
  }
  if (run.writesText && input.isStandardInput) standardOutput().write(output);
}

/** Checks a text, and fixes it when that is asked for. Gives the fixed text. */
async function checkText(text: string, input: Input, { workspace, fixing, tally, directory }: Run): Promise<string> {
  const { path, shown, isStandardInput } = input;
  const uri = pathToFileURL(path).href;
  const fixed = await fixReport(text, uri, workspace, fixing ? fixing.wants : () => false);
  if (fixed.isEndless) {
    tally.note(
      shown,
      'fixes kept giving rise to others and were stopped; look through the changes, and choose what to fix with --fix-rule',
    );
  }
  if (!fixing) tally.file(shown, text, fixed.left);
  else if (fixing.isDryRun) {
    const diff = unifiedDiff(shown, text, fixed.edits);
    tally.file(shown, fixed.text, fixed.left, { count: fixed.count, diff });
  } else if (isStandardInput) {
    tally.file(shown, fixed.text, fixed.left, { count: fixed.count, text: fixed.text });
  } else {
    const reason = fixed.text === text ? undefined : await reasonNotToWrite(path, text, fixed.text);
    if (reason !== undefined) {
      tally.failed(shown, reason);
      return text;
    }
    tally.file(shown, fixed.text, fixed.left, { count: fixed.count });
  }
  tally.others(fixed.context.fileFindings, (other) => displayPath(fileURLToPath(other), directory));
  return fixed.text;
}

/** Writes a fixed report; gives the reason when that was not possible. */
async function reasonNotToWrite(path: string, before: string, after: string): Promise<string | undefined> {
  return await writeFixed(path, before, after).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

type Read = { readonly text: string; readonly reason?: never } | { readonly reason: string };

async function readInput({ path, isStandardInput }: Input): Promise<Read> {
  try {
    const text = isStandardInput ? await readStandardInput() : await nodeFileSystem.readText(pathToFileURL(path).href);
    return text === undefined ? { reason: 'there is no such file; it may have been moved meanwhile' } : { text };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks the reports that are named on the command line, one after the other, and hands the findings to a reporter. */

import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Finding, Severity } from '../rules/finding';
import { type FixedReport, fixReport } from '../workspace/fix-report';
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
import type { FileFixes } from './reporters/reporter';
import { isAtLeast } from './severity';
import { readStandardInput, standardOutput } from './standard-streams';
import { createTally, type Tally } from './tally';
import { createProgress } from './terminal/progress';
import { unifiedDiff } from './unified-diff';
import { UsageError } from './usage-error';
import { type BaselineWriter, createBaselineWriter } from './write-baseline';

/**
 * Checks reports, fixes them when that is asked for, writes the findings, and sets how the process will end.
 *
 * @throws {UsageError} when the options contradict one another or name what does not exist; nothing was checked then
 */
export async function checkReports(paths: readonly string[], options: CheckOptions): Promise<void> {
  const directory = process.cwd();
  const fixing = fixingOf(options);
  const { files, named, troubles } = await findInputs(paths.length > 0 ? paths : ['.'], directory);
  if (options.stdinFilename !== undefined && !files.includes(standardInput)) {
    throw new UsageError(t`--stdin-filename says where standard input belongs; add “-” to the paths to read it`);
  }
  const inputs = files.map((file) => ({
    ...inputOf(file, options.stdinFilename, directory),
    isNamed: named.has(file),
  }));
  const writer = await baselineWriter(options, files, directory);
  const workspace = await checkWorkspace(
    inputs.map(({ path }) => path),
    options,
    directory,
  );

  const progress = createProgress(process.stderr);
  const givesText = fixing !== undefined && !fixing.isDryRun && files.includes(standardInput);
  const tally = createTally(createReporter(options, progress, givesText), options.severity, progress);
  const run: Run = {
    workspace,
    fixing,
    tally,
    directory,
    writesText: givesText && options.format === 'human',
    ...(writer && { writer: { ...writer, minimum: options.severity } }),
  };
  for (const { path, reason } of troubles) tally.failed(path, reason);
  for (const [index, input] of inputs.entries()) {
    if (!options.quiet) progress.show(index, inputs.length);
    await checkInput(input, run);
  }
  progress.clear();
  await writer?.write();
  const summary = tally.end(writer?.path);

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
  /** Whether it was given by its own name: it is then checked even if it is ignored. */
  readonly isNamed: boolean;
}

interface Run {
  readonly workspace: Workspace;
  readonly fixing: Fixing | undefined;
  readonly tally: Tally;
  readonly directory: string;
  /** Whether standard input, fixed, is what standard output is for. */
  readonly writesText: boolean;
  /** Where findings are written to instead of being shown, those of the least severity shown and above. */
  readonly writer?: BaselineWriter & { readonly minimum: Severity };
}

async function baselineWriter(
  { writeBaseline, fixDryRun }: CheckOptions,
  files: readonly string[],
  directory: string,
): Promise<BaselineWriter | undefined> {
  if (writeBaseline === undefined) return undefined;
  if (fixDryRun) throw new UsageError(t`--fix-dry-run changes nothing and --write-baseline writes a file; choose one`);
  if (files.includes(standardInput)) {
    throw new UsageError(t`--write-baseline needs reports that have a place; standard input has none`);
  }
  return await createBaselineWriter(writeBaseline, directory);
}

function inputOf(file: string, stdinFilename: string | undefined, directory: string): Omit<Input, 'isNamed'> {
  const isStandardInput = file === standardInput;
  const path = isStandardInput ? resolve(directory, stdinFilename ?? unnamed) : file;
  const shown = isStandardInput && stdinFilename === undefined ? unnamed : displayPath(path, directory);
  return { path, shown, isStandardInput };
}

/** Standard input that was given no name. */
const unnamed = '<stdin>';

async function checkInput(input: Input, run: Run): Promise<void> {
  const ignored = input.isNamed ? undefined : await run.workspace.ignored(pathToFileURL(input.path).href);
  if (ignored) {
    const configuration = displayPath(fileURLToPath(ignored.file), run.directory);
    run.tally.ignored({ path: input.shown, pattern: ignored.pattern, configuration });
    return;
  }
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
async function checkText(text: string, input: Input, run: Run): Promise<string> {
  const { workspace, fixing, tally, directory } = run;
  const { path, shown, isStandardInput } = input;
  const uri = pathToFileURL(path).href;
  const fixed = await fixReport(text, uri, evenIfIgnored(workspace), fixing ?? { wants: () => false });
  if (fixed.isEndless) {
    tally.note(
      shown,
      t`fixes kept giving rise to others and were stopped; look through the changes, and choose what to fix with --fix-rule`,
    );
  }
  const fixes = fixing && fixesOf(fixed, text, input, fixing);
  if (fixing && !fixing.isDryRun && !isStandardInput && fixed.text !== text) {
    const reason = await reasonNotToWrite(path, text, fixed.text);
    if (reason !== undefined) {
      tally.failed(shown, reason);
      return text;
    }
  }
  tally.file(shown, fixed.text, leftToShow(fixed, uri, run), fixes);
  tally.baseline(fixed.baseline);
  tally.others(fixed.context.fileFindings, (other) => displayPath(fileURLToPath(other), directory));
  return fixed.text;
}

function fixesOf(fixed: FixedReport, text: string, { shown, isStandardInput }: Input, fixing: Fixing): FileFixes {
  const { count } = fixed;
  if (fixing.isDryRun) return { count, diff: unifiedDiff(shown, text, fixed.edits) };
  return isStandardInput ? { count, text: fixed.text } : { count };
}

/** What is left to show of what was found: what is written into a baseline is known from now on. */
function leftToShow({ text, left }: FixedReport, uri: string, { writer, tally }: Run): readonly Finding[] {
  if (!writer) return left;
  const known = left.filter(({ severity }) => isAtLeast(severity, writer.minimum));
  writer.add(uri, text, known);
  tally.baseline({ hidden: known.length, stale: 0 });
  return left.filter((finding) => !known.includes(finding));
}

/** The workspace for what is to be checked whatever the configuration ignores. */
function evenIfIgnored(workspace: Workspace): Pick<Workspace, 'contextFor'> {
  return {
    async contextFor(uri, frontMatter) {
      const { ignored: _ignored, ...context } = await workspace.contextFor(uri, frontMatter);
      return context;
    },
  };
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
    return text === undefined ? { reason: t`there is no such file; it may have been moved meanwhile` } : { text };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

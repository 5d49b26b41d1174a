/** Checks the reports that are named on the command line, one after the other, and hands the findings to a reporter. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseReport } from '../report/parse';
import type { Finding, Severity } from '../rules/finding';
import type { RuleSetting } from '../rules/rule';
import type { RuleSettings } from '../rules/run';
import { nearest } from '../source/nearest';
import { checkReport } from '../workspace/check';
import { ruleIds, ruleSettings } from '../workspace/configuration';
import type { FileFinding } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import type { CheckOptions } from './commands/check';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { findInputs, standardInput } from './inputs';
import { internalErrorMessage } from './internal-error';
import { projectRoot } from './project-root';
import { createHumanReporter } from './reporters/human';
import { createJsonReporter } from './reporters/json';
import type { Reporter, Summary } from './reporters/reporter';
import { complain, readStandardInput, standardOutput } from './standard-streams';
import { createPaint, wantsColor } from './terminal/color';
import { printable } from './terminal/printable';
import { createProgress, type Progress } from './terminal/progress';
import { UsageError } from './usage-error';

/**
 * Checks reports, writes the findings to standard output, and sets how the process will end.
 *
 * @throws {UsageError} when the options contradict one another or name what does not exist; nothing was checked then
 */
export async function checkReports(paths: readonly string[], options: CheckOptions): Promise<void> {
  const directory = process.cwd();
  const rules = ruleOverrides(options.rule ?? []);
  const configuration = await chosenConfiguration(options.config, directory);
  const { files, troubles } = await findInputs(paths.length > 0 ? paths : ['.'], directory);
  if (options.stdinFilename !== undefined && !files.includes(standardInput)) {
    throw new UsageError('--stdin-filename says where standard input belongs; add “-” to the paths to read it');
  }

  const reports = files.map((file) => {
    const path = file === standardInput ? resolve(directory, options.stdinFilename ?? unnamed) : file;
    return { file, path, uri: pathToFileURL(path).href };
  });
  const roots = new Set(reports.map(({ path }) => dirname(path)).map((folder) => projectRoot(folder, directory)));
  const workspace = createWorkspace(
    nodeFileSystem,
    Array.from(roots, (root) => pathToFileURL(root).href),
    { rules, ...(configuration !== undefined && { configuration }) },
  );

  const progress = createProgress(process.stderr);
  const tally = createTally(createReporter(options, progress), options.severity, progress);
  for (const { path, reason } of troubles) tally.unreadable(path, reason);
  for (const [index, { file, path, uri }] of reports.entries()) {
    const shown =
      file === standardInput && options.stdinFilename === undefined ? unnamed : displayPath(path, directory);
    if (!options.quiet) progress.show(index, reports.length);
    const read = await readInput(file, uri);
    if (read.reason !== undefined) {
      tally.unreadable(shown, read.reason);
      continue;
    }
    try {
      const report = parseReport(read.text);
      const context = await workspace.contextFor(uri, report.frontMatter);
      const { findings } = checkReport(report, uri, context);
      tally.file(shown, read.text, findings);
      tally.others(context.fileFindings, (other) => displayPath(fileURLToPath(other), directory));
    } catch (error) {
      // One report on which we fail must not keep the others from being checked.
      tally.unreadable(shown, internalErrorMessage(error));
    }
  }
  progress.clear();
  const summary = tally.end();

  const warningsAllowed = options.maxWarnings ?? 0;
  if (summary.errors > 0 || summary.warnings > warningsAllowed) endWith(exitCode.findings);
  if (summary.unreadable > 0) endWith(exitCode.trouble);
}

type Input = { readonly text: string; readonly reason?: never } | { readonly reason: string };

async function readInput(file: string, uri: string): Promise<Input> {
  try {
    const text = file === standardInput ? await readStandardInput() : await nodeFileSystem.readText(uri);
    return text === undefined ? { reason: 'there is no such file; it may have been moved meanwhile' } : { text };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Standard input that was given no name. */
const unnamed = '<stdin>';

const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

function createReporter({ format, quiet = false, color }: CheckOptions, progress: Progress): Reporter {
  const { width, write } = standardOutput();
  const output = {
    width,
    write: (text: string) => {
      progress.clear();
      write(text);
    },
  };
  if (format === 'json') return createJsonReporter(output);
  return createHumanReporter(output, { quiet, paint: createPaint(wantsColor(color, process.stdout, process.env)) });
}

/** Passes on what is severe enough, and counts it: what is not shown does not fail a run, for nobody could see why. */
function createTally(reporter: Reporter, minimum: Severity, progress: Progress) {
  const counts = { error: 0, warning: 0, information: 0 };
  let files = 0;
  let filesWithFindings = 0;
  let fixable = 0;
  let unreadable = 0;
  const told = new Set<string>();

  const add = (path: string, text: string, all: readonly Finding[]): void => {
    const findings = all.filter(({ severity }) => ranks[severity] >= ranks[minimum]);
    files++;
    if (findings.length > 0) filesWithFindings++;
    for (const { severity, fixes } of findings) {
      counts[severity]++;
      if (fixes && fixes.length > 0) fixable++;
    }
    reporter.file({ path, text, findings });
  };

  return {
    file: add,
    /** Findings of files that reports share: said once, with the first report. */
    others(found: readonly FileFinding[], name: (uri: string) => string): void {
      const byFile = new Map<string, { text: string; findings: Finding[] }>();
      for (const { uri, text, finding } of found) {
        if (ranks[finding.severity] < ranks[minimum]) continue;
        const identity = JSON.stringify([uri, finding.rule, finding.span, finding.what]);
        if (told.has(identity)) continue;
        told.add(identity);
        const file = byFile.get(uri) ?? { text, findings: [] };
        file.findings.push(finding);
        byFile.set(uri, file);
      }
      for (const [uri, { text, findings }] of byFile) add(name(uri), text, findings);
    },
    unreadable(path: string, reason: string): void {
      unreadable++;
      progress.clear();
      complain(`${printable(path)}: ${printable(reason)}.`);
      reporter.unreadable({ path, reason });
    },
    end(): Summary {
      const { error: errors, warning: warnings, information } = counts;
      const summary = { files, filesWithFindings, errors, warnings, information, fixable, unreadable };
      reporter.end(summary);
      return summary;
    },
  };
}

/** The settings of `--rule id=severity`. */
function ruleOverrides(given: readonly string[]): RuleSettings {
  const settings: Record<string, RuleSetting> = {};
  for (const each of given) {
    const [id = '', value = ''] = each.split('=', 2).map((part) => part.trim());
    const setting = ruleSettings.find((candidate) => candidate === value);
    if (!ruleIds.includes(id)) {
      throw new UsageError(`--rule ${each}: there is no rule “${id}”.${didYouMean(id, ruleIds)}`);
    }
    if (!setting) {
      const expected = `It is written --rule ${id}=SEVERITY, with ${ruleSettings.join(', ')} as SEVERITY.`;
      throw new UsageError(`--rule ${each}: “${value}” is no severity. ${expected}${didYouMean(value, ruleSettings)}`);
    }
    settings[id] = setting;
  }
  return settings;
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

/** The configuration that was chosen by hand, proven to be readable; a typing error must not mean the default settings. */
async function chosenConfiguration(config: string | boolean, directory: string): Promise<string | false | undefined> {
  if (config === false) return false;
  if (typeof config !== 'string') return undefined;
  const uri = pathToFileURL(resolve(directory, config)).href;
  const reason = await nodeFileSystem.readText(uri).then(
    (text) => (text === undefined ? 'there is no such file' : undefined),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (reason !== undefined) throw new UsageError(`--config ${config}: ${reason}.`);
  return uri;
}

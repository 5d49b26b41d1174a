/** The workspace that the options of `rapporteur check` make. */

import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Workspace } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import type { CheckOptions } from './commands/check';
import { existingBaseline } from './existing-baseline';
import { projectRoot } from './project-root';
import { ruleOverrides } from './rule-options';
import { UsageError } from './usage-error';

/**
 * The workspace of reports, with the rules and the configuration that the options choose.
 *
 * @param paths absolute paths of the reports
 * @param directory the current directory
 * @throws {UsageError} when the options name a rule, a severity or a configuration that does not exist
 */
export async function checkWorkspace(
  paths: readonly string[],
  options: Pick<CheckOptions, 'rule' | 'config' | 'baseline' | 'writeBaseline'>,
  directory: string,
): Promise<Workspace> {
  const rules = ruleOverrides(options.rule ?? []);
  const configuration = await chosenConfiguration(options.config, directory);
  const baseline = await chosenBaseline(options, directory);
  const roots = new Set(paths.map((path) => projectRoot(dirname(path), directory)));
  return createWorkspace(
    nodeFileSystem,
    Array.from(roots, (root) => pathToFileURL(root).href),
    {
      rules,
      ...(configuration !== undefined && { configuration }),
      ...(baseline !== undefined && { baseline }),
    },
  );
}

/** The baseline that was chosen by hand, proven to be one: a mistake there must not bring back what was known. */
async function chosenBaseline(
  { baseline, writeBaseline }: Pick<CheckOptions, 'baseline' | 'writeBaseline'>,
  directory: string,
): Promise<string | false | undefined> {
  if (writeBaseline !== undefined && baseline !== undefined) {
    throw new UsageError(t`--write-baseline writes all findings, the known ones too; give it without --baseline`);
  }
  // What is hidden now has to be in what is written.
  if (writeBaseline !== undefined || baseline === false) return false;
  if (baseline === undefined) return undefined;
  const uri = pathToFileURL(resolve(directory, baseline)).href;
  const reports = await existingBaseline(uri, `--baseline ${baseline}`);
  if (!reports) {
    throw new UsageError(t`--baseline ${baseline}: there is no such file. --write-baseline ${baseline} writes it.`);
  }
  return uri;
}

/** The configuration that was chosen by hand, proven to be readable; a typing error must not mean the default settings. */
async function chosenConfiguration(config: string | boolean, directory: string): Promise<string | false | undefined> {
  if (config === false) return false;
  if (typeof config !== 'string') return undefined;
  const uri = pathToFileURL(resolve(directory, config)).href;
  const reason = await nodeFileSystem.readText(uri).then(
    (text) => (text === undefined ? t`there is no such file` : undefined),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (reason !== undefined) throw new UsageError(`--config ${config}: ${reason}.`);
  return uri;
}

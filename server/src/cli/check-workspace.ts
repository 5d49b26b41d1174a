/** The workspace that the options of `rapporteur check` make. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Workspace } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import type { CheckOptions } from './commands/check';
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
  options: Pick<CheckOptions, 'rule' | 'config'>,
  directory: string,
): Promise<Workspace> {
  const rules = ruleOverrides(options.rule ?? []);
  const configuration = await chosenConfiguration(options.config, directory);
  const roots = new Set(paths.map((path) => projectRoot(dirname(path), directory)));
  return createWorkspace(
    nodeFileSystem,
    Array.from(roots, (root) => pathToFileURL(root).href),
    { rules, ...(configuration !== undefined && { configuration }) },
  );
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

/** The settings that hold for one report. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseReport } from '../report/parse';
import { message } from '../rules/finding';
import { ownSetting, type RuleSetting } from '../rules/rule';
import { LineIndex } from '../source/line-index';
import { nodeFileSystem } from '../workspace/node-file-system';
import { checkWorkspace } from './check-workspace';
import type { CheckOptions } from './commands/check';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { knownRules } from './known-rules';
import { readerPosition } from './position';
import { ruleOverrides } from './rule-options';
import { complain, standardOutput } from './standard-streams';
import { printable } from './terminal/printable';
import { UsageError } from './usage-error';

/** A rule's setting, and where it comes from. */
interface Effective {
  readonly id: string;
  readonly setting: RuleSetting;
  readonly from: 'option' | 'configuration' | 'profile' | 'default';
}

/**
 * Writes the settings that hold for a report: as a configuration file that would set all of them, or as JSON. What is wrong
 * with its configuration goes to standard error and ends the command with 1.
 *
 * @throws {UsageError} when the report cannot be read or an option names what does not exist
 */
export async function printConfiguration(file: string, options: CheckOptions): Promise<void> {
  const directory = process.cwd();
  const path = resolve(directory, file);
  const uri = pathToFileURL(path).href;
  const workspace = await checkWorkspace([path], options, directory);
  const text = await nodeFileSystem.readText(uri).catch((error: unknown) => {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (text === undefined) throw new UsageError(`${file}: there is no such file.`);

  const { frontMatter } = parseReport(text);
  const { configuration, fileFindings } = await workspace.contextFor(uri, frontMatter);
  const show = (other: string): string => displayPath(fileURLToPath(other), directory);
  const profile = frontMatter.data.profile ?? 'generic';
  const overrides = ruleOverrides(options.rule ?? []);
  const rules = knownRules.map((rule): Effective => {
    const { id } = rule;
    const set = configuration.rules[id];
    if (set !== undefined) return { id, setting: set, from: overrides[id] === undefined ? 'configuration' : 'option' };
    const setting = ownSetting(rule, profile);
    return { id, setting, from: rule.profiles?.[profile] === undefined ? 'default' : 'profile' };
  });
  const settings: Settings = {
    path: displayPath(path, directory),
    configuration: configuration.file === undefined ? undefined : show(configuration.file),
    profile,
    language: frontMatter.data.language ?? configuration.language,
    registry: configuration.registry.map(show),
    rules,
  };
  standardOutput().write(options.format === 'json' ? toJson(settings) : toYaml(settings));

  for (const { uri: at, text: source, finding } of fileFindings) {
    if (finding.rule !== 'configuration-invalid') continue;
    const { line, column } = readerPosition(new LineIndex(source), finding.span.start);
    complain(`${printable(`${show(at)}:${line}:${column}: ${message(finding)}`)}`);
    endWith(exitCode.findings);
  }
}

interface Settings {
  readonly path: string;
  readonly configuration: string | undefined;
  readonly profile: string;
  /** Absent when neither the report nor the configuration says it. */
  readonly language: string | undefined;
  readonly registry: readonly string[];
  readonly rules: readonly Effective[];
}

function toJson({ rules, ...settings }: Settings): string {
  const byId = Object.fromEntries(rules.map(({ id, setting, from }) => [id, { severity: setting, from }]));
  return `${JSON.stringify({ version: 1, ...settings, rules: byId }, undefined, 2)}\n`;
}

function toYaml({ path, configuration, profile, language, registry, rules }: Settings): string {
  const width = Math.max(...rules.map(({ id, setting }) => id.length + setting.length)) + 2;
  const reasons = {
    option: '# by --rule',
    configuration: `# by ${printable(configuration ?? '')}`,
    profile: `# by profile ${profile}`,
    default: '',
  } as const;
  return [
    `# What holds for ${printable(path)}`,
    `# Configuration: ${printable(configuration ?? 'none')}`,
    `# Profile: ${profile}`,
    ...(language === undefined ? [] : [`language: ${language}`]),
    ...(registry.length === 0 ? [] : ['registry:', ...registry.map((each) => `  - ${JSON.stringify(each)}`)]),
    'rules:',
    ...rules.map(({ id, setting, from }) => `  ${`${id}: ${setting}`.padEnd(width)}  ${reasons[from]}`.trimEnd()),
    '',
  ].join('\n');
}

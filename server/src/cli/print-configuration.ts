/** The settings that hold for one report. */

import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Profile } from '../report/front-matter-schema';
import { parseReport } from '../report/parse';
import { message } from '../rules/finding';
import { ownSetting, type RuleSetting } from '../rules/rule';
import type { RuleSettings } from '../rules/run';
import { LineIndex } from '../source/line-index';
import type { Configuration, ConfigurationLayer } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { checkWorkspace } from './check-workspace';
import type { CheckOptions } from './commands/check';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { type KnownRule, knownRules } from './known-rules';
import { readerPosition } from './position';
import { ruleOverrides } from './rule-options';
import { complain, standardOutput } from './standard-streams';
import { printable } from './terminal/printable';
import { UsageError } from './usage-error';

/** Where a setting comes from; `file` is shown from the current directory. */
type Origin =
  | { readonly from: 'option' | 'profile' | 'default'; readonly file?: never }
  | { readonly from: 'configuration'; readonly file: string };

/** What a rule is set to, and where that comes from. */
interface Effective {
  readonly id: string;
  readonly setting: RuleSetting;
  readonly origin: Origin;
  readonly options: readonly { readonly name: string; readonly value: number; readonly origin: Origin }[];
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
  if (text === undefined) throw new UsageError(t`${file}: there is no such file.`);

  const { frontMatter } = parseReport(text);
  const { configuration, fileFindings, ignored } = await workspace.contextFor(uri, frontMatter);
  const show = (other: string): string => displayPath(fileURLToPath(other), directory);
  const profile = configuration.profile ?? frontMatter.data.profile ?? 'generic';
  const settings: Settings = {
    path: displayPath(path, directory),
    configuration: configuration.file === undefined ? undefined : show(configuration.file),
    extends: extended(configuration, show),
    profile,
    language: frontMatter.data.language ?? configuration.language,
    registry: configuration.registry.map(show),
    baseline: configuration.baseline === undefined ? undefined : show(configuration.baseline),
    ignored: ignored && { pattern: ignored.pattern, configuration: show(ignored.file) },
    rules: knownRules.map((rule) => effective(rule, configuration, profile, ruleOverrides(options.rule ?? []), show)),
  };
  standardOutput().write(options.format === 'json' ? toJson(settings) : toYaml(settings));

  for (const { uri: at, text: source, finding } of fileFindings) {
    if (finding.rule !== 'configuration-invalid') continue;
    const { line, column } = readerPosition(new LineIndex(source), finding.span.start);
    complain(`${printable(`${show(at)}:${line}:${column}: ${message(finding)}`)}`);
    endWith(exitCode.findings);
  }
}

/** All that the configuration starts from, weakest first, as it would be written. */
function extended({ layers, file }: Configuration, show: (uri: string) => string): readonly string[] {
  return layers.flatMap(({ source }) => {
    if (source === 'editor') return [];
    if ('profile' in source) return [source.profile];
    return source.file === file ? [] : [show(source.file)];
  });
}

function effective(
  rule: KnownRule,
  { rules, options, layers }: Configuration,
  profile: Profile,
  overrides: RuleSettings,
  show: (uri: string) => string,
): Effective {
  const { id } = rule;
  const by = (says: (layer: ConfigurationLayer) => boolean): Origin => {
    const source = layers.findLast(says)?.source;
    return typeof source === 'object' && 'file' in source
      ? { from: 'configuration', file: show(source.file) }
      : { from: 'default' };
  };
  const own: Origin = { from: rule.profiles?.[profile] === undefined ? 'default' : 'profile' };
  const set = rules[id];
  const configured = (): Origin => by((layer) => layer.rules[id] !== undefined);
  return {
    id,
    setting: set ?? ownSetting(rule, profile),
    origin: set === undefined ? own : overrides[id] === undefined ? configured() : { from: 'option' },
    options: Object.entries(rule.options ?? {}).map(([name, option]) => ({
      name,
      value: options[id]?.[name] ?? option.default,
      origin: by((layer) => layer.options[id]?.[name] !== undefined),
    })),
  };
}

interface Settings {
  readonly path: string;
  readonly configuration: string | undefined;
  /** Paths and profiles, weakest first. */
  readonly extends: readonly string[];
  /** The profile whose severities hold. */
  readonly profile: Profile;
  /** Absent when neither the report nor the configuration says it. */
  readonly language: string | undefined;
  readonly registry: readonly string[];
  readonly baseline: string | undefined;
  /** By what the report is left out where it is not named. */
  readonly ignored: { readonly pattern: string; readonly configuration: string } | undefined;
  readonly rules: readonly Effective[];
}

function toJson({ rules, ...settings }: Settings): string {
  const byId = Object.fromEntries(
    rules.map(({ id, setting, origin, options }) => {
      const values = options.map(({ name, value, origin: from }) => [name, { value, ...from }]);
      return [id, { severity: setting, ...origin, ...(values.length > 0 && { options: Object.fromEntries(values) }) }];
    }),
  );
  return `${JSON.stringify({ version: 1, ...settings, rules: byId }, undefined, 2)}\n`;
}

function toYaml({ path, configuration, profile, language, registry, rules, ...others }: Settings): string {
  const { extends: chain, baseline, ignored } = others;
  const lines = rules.map((rule) => ({ text: `${rule.id}: ${settingText(rule)}`, reason: reasonOf(rule, profile) }));
  const width = Math.max(...lines.map(({ text }) => text.length));
  return [
    `# ${t`What holds for ${printable(path)}`}`,
    `# ${t`Configuration: ${printable(configuration ?? t`none`)}`}`,
    ...(chain.length === 0 ? [] : [`# ${t`which starts from, weakest first: ${printable(chain.join(', '))}`}`]),
    `# ${t`Profile: ${profile}`}`,
    ...(ignored
      ? [
          `# ${t`Ignored by “${printable(ignored.pattern)}” of ${printable(ignored.configuration)}, unless it is named`}`,
        ]
      : []),
    ...(language === undefined ? [] : [`language: ${language}`]),
    ...(registry.length === 0 ? [] : ['registry:', ...registry.map((each) => `  - ${JSON.stringify(each)}`)]),
    ...(baseline === undefined ? [] : [`baseline: ${JSON.stringify(baseline)}`]),
    'rules:',
    ...lines.map(({ text, reason }) => `  ${text.padEnd(width)}  ${reason}`.trimEnd()),
    '',
  ].join('\n');
}

function settingText({ setting, options }: Effective): string {
  if (options.length === 0) return setting;
  return `{ severity: ${setting}, ${options.map(({ name, value }) => `${name}: ${value}`).join(', ')} }`;
}

/** Where the parts of a rule's setting come from, as far as they are not its own. */
function reasonOf({ origin, options }: Effective, profile: Profile): string {
  const words = { option: t`by --rule`, profile: t`by profile ${profile}`, default: '' };
  const say = (from: Origin): string =>
    from.from === 'configuration' ? t`by ${printable(from.file)}` : words[from.from];
  const parts = [
    say(origin),
    ...options.filter((each) => each.origin.from !== 'default').map((each) => `${each.name} ${say(each.origin)}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `# ${parts.join(', ')}`;
}

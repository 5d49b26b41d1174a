/** Reading `.rapporteur.yaml` so that one bad setting never disables the rest. */
import { type Language, languages, type Profile, profiles } from '../report/front-matter-schema';
import type { Finding, Problem } from '../rules/finding';
import type { RuleOption, RuleSetting } from '../rules/rule';
import type { RuleOptionSettings, RuleSettings } from '../rules/run';
import { nearest } from '../source/nearest';
import type { Span } from '../source/span';
import { readYaml, type YamlLimits, type YamlProblem } from '../source/yaml';
import type { YamlEntry } from '../source/yaml-entry';
import { ConfigurationSchema, ruleSettings, type SettableRule, settableRules } from './configuration-schema';
import { patternProblem } from './glob';

/** A path with the place where it is written. */
export interface NamedPath {
  readonly path: string;
  readonly span: Span;
}

/** Something that a configuration starts from, with the place where it is named. */
export type Extended = { readonly span: Span } & (
  | { readonly profile: Profile; readonly path?: never }
  | { readonly path: string; readonly profile?: never }
);

/** What a configuration file says, before the paths in it are looked up. */
export interface ConfigurationText {
  /** Weakest first. */
  readonly extends: readonly Extended[];
  readonly rules: RuleSettings;
  readonly options: RuleOptionSettings;
  readonly ignore: readonly string[];
  readonly baseline?: NamedPath;
  readonly registry: readonly NamedPath[];
  readonly language?: Language;
  /** What is at fault in it, in source order; `configuration-invalid` all. */
  readonly findings: readonly Finding[];
}

type Report = (problem: Problem) => void;

/** Far more than any configuration needs; the bound keeps a hostile file from costing time. */
const limits: YamlLimits = { size: 64 * 1024, depth: 16, aliases: 0, values: 64 * 1024 };

/**
 * Reads a configuration. Never throws: what is at fault is left out and reported, with spans as UTF-16 offsets in `text`.
 *
 * @param known the rules that can be set
 */
export function readConfiguration(text: string, known: readonly SettableRule[] = settableRules): ConfigurationText {
  const findings: Finding[] = [];
  const report: Report = (problem) => {
    findings.push({ ...problem, rule: 'configuration-invalid', severity: 'error' });
  };
  const read: { -readonly [Key in keyof ConfigurationText]: ConfigurationText[Key] } = {
    extends: [],
    rules: {},
    options: {},
    ignore: [],
    registry: [],
    findings,
  };
  for (const entry of entriesOf(readRoot(text, report), 'The configuration', report)) {
    switch (entry.name) {
      case 'extends':
        read.extends = textsOf(entry, 'a profile or a path', report).map(({ path, span }) => {
          const profile = profiles.find((candidate) => candidate === path);
          return profile ? { profile, span } : { path, span };
        });
        break;
      case 'rules':
        Object.assign(read, readRules(entry, known, report));
        break;
      case 'ignore':
        read.ignore = readPatterns(entry, report);
        break;
      case 'baseline': {
        const [path] = textsOf(entry, 'a path', report, false);
        if (path) read.baseline = path;
        break;
      }
      case 'registry':
        read.registry = textsOf(entry, 'a path', report);
        break;
      case 'language': {
        const language = readLanguage(entry, report);
        if (language) read.language = language;
        break;
      }
      default:
        reportUnknownKey(entry, report);
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start);
  return read;
}

function reportUnknownKey(entry: YamlEntry, report: Report): void {
  const key = String(entry.name);
  const keys = Object.keys(ConfigurationSchema.properties);
  report({
    span: entry.keySpan ?? entry.span,
    what: `The key “${key}” is not known`,
    why: `A configuration has the keys ${keys.join(', ')}; this one has no effect`,
    todo: suggest(key, keys, 'correct the key, or delete it'),
  });
}

function readLanguage(entry: YamlEntry, report: Report): Language | undefined {
  const language = languages.find((candidate) => candidate === scalar(entry));
  if (!language) {
    report({
      span: entry.place,
      what: `The language ${shown(entry)} is not known`,
      why: `Reports can be checked in ${languages.join(', ')}`,
      todo: suggest(String(scalar(entry)), languages, 'write one of these'),
    });
  }
  return language;
}

/**
 * The texts that a key has: one, or a list of them.
 *
 * @param kind what each is, for a person
 */
function textsOf(entry: YamlEntry, kind: string, report: Report, isListAllowed = true): NamedPath[] {
  const items = isListAllowed && entry.content.kind === 'sequence' ? entry.entries.filter(isRead) : [entry];
  return items.flatMap((item) => {
    const path = scalar(item);
    if (typeof path === 'string' && path !== '') return [{ path, span: item.place }];
    report({
      span: item.place,
      what:
        item.content.kind === 'scalar'
          ? `The entry ${shown(item)} of ${entry.name} is not ${kind}`
          : `The entry of ${entry.name} is ${shown(item)} and not ${kind}`,
      why: `It takes ${kind}${isListAllowed ? ', or a list of them' : ''}; this has no effect`,
      todo: examples[String(entry.name)] ?? 'Correct the entry, or delete it',
    });
    return [];
  });
}

const examples: Readonly<Record<string, string>> = {
  extends: 'Write un-desa, un-masthead, generic or a path such as ../shared.yaml, or delete the entry',
  ignore: 'Write a pattern such as archive/ or *.draft.report.md, or delete the entry',
  baseline: 'Write a path such as baseline.json, or delete the entry',
  registry: 'Write a path such as registry/people.yaml, or delete the entry',
};

function readPatterns(entry: YamlEntry, report: Report): readonly string[] {
  return textsOf(entry, 'a pattern', report).flatMap(({ path: pattern, span }) => {
    const why = patternProblem(pattern);
    if (why === undefined) return [pattern];
    report({
      span,
      what: `The pattern “${pattern}” cannot be used`,
      why: `${why.charAt(0).toUpperCase()}${why.slice(1)}; nothing is ignored by it`,
      todo: 'Write a name, or a path from the folder of this file, such as archive/ or *.draft.report.md',
    });
    return [];
  });
}

function readRules(
  entry: YamlEntry,
  known: readonly SettableRule[],
  report: Report,
): Pick<ConfigurationText, 'rules' | 'options'> {
  const rules: Record<string, RuleSetting> = {};
  const options: Record<string, Readonly<Record<string, number>>> = {};
  const ids = known.map(({ id }) => id);
  for (const each of entriesOf(entry, 'The value of rules', report)) {
    const id = String(each.name);
    const rule = known.find((candidate) => candidate.id === id);
    if (!rule) {
      report({
        span: each.keySpan ?? each.span,
        what: `There is no rule “${id}”`,
        why: 'Only known rules can be set; this line has no effect',
        todo: suggest(id, ids, 'correct the name, or delete the line'),
      });
      continue;
    }
    if (each.content.kind === 'map') {
      const { severity, values } = readMapping(each, rule, report);
      if (severity) rules[id] = severity;
      if (Object.keys(values).length > 0) options[id] = values;
    } else {
      const severity = readSeverity(each, id, report);
      if (severity) rules[id] = severity;
    }
  }
  return { rules, options };
}

function readSeverity(entry: YamlEntry, id: string, report: Report): RuleSetting | undefined {
  const setting = ruleSettings.find((candidate) => candidate === scalar(entry));
  if (!setting) {
    report({
      span: entry.place,
      what: `The rule ${id} cannot be set to ${shown(entry)}`,
      why: `A rule is set to ${ruleSettings.join(', ')}; it keeps its own severity meanwhile`,
      todo: suggest(String(scalar(entry)), ruleSettings, 'write one of these words'),
    });
  }
  return setting;
}

function readMapping(entry: YamlEntry, { id, options = {} }: SettableRule, report: Report) {
  const values: Record<string, number> = {};
  let severity: RuleSetting | undefined;
  const keys = ['severity', ...Object.keys(options)];
  for (const each of entry.entries.filter(isRead)) {
    const name = String(each.name);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (name === 'severity') severity = readSeverity(each, id, report);
    else if (option) {
      const value = readOption(each, id, option, report);
      if (value !== undefined) values[name] = value;
    } else {
      const only = keys.length === 1 ? 'nothing but a severity' : keys.join(', ');
      report({
        span: each.keySpan ?? each.span,
        what: `The rule ${id} has no option “${name}”`,
        why: `It takes ${only}; this line has no effect`,
        todo: suggest(name, keys, 'correct the name, or delete the line'),
      });
    }
  }
  return { severity, values };
}

function readOption(entry: YamlEntry, id: string, option: RuleOption, report: Report): number | undefined {
  const value = scalar(entry);
  const { minimum, maximum } = option;
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  report({
    span: entry.place,
    what: `The option ${entry.name} of ${id} cannot be ${shown(entry)}`,
    why: `It is a whole number from ${minimum} to ${maximum}; it stays ${option.default} meanwhile`,
    todo: `Write a number such as ${option.default}, or delete the line`,
  });
  return undefined;
}

/** The content of the file, or `undefined` when it is empty or cannot be trusted at all. */
function readRoot(text: string, report: Report): YamlEntry | undefined {
  const { root, problems } = readYaml(text, { start: 0, end: text.length }, limits);
  for (const problem of problems) report(inWords(problem));
  // An error of syntax makes the rest of the file a guess; any other problem costs one value.
  return problems.some(({ kind }) => kind === 'syntax') ? undefined : root;
}

function inWords(problem: YamlProblem): Problem {
  const { span } = problem;
  switch (problem.kind) {
    case 'syntax':
      return {
        span,
        what: 'The configuration is not valid YAML',
        why: `${problem.message.charAt(0).toUpperCase()}${problem.message.slice(1)}`,
        todo: 'Correct the line; a value with “: ” or “#” in it must be quoted',
      };
    case 'repeated-key':
      return {
        span,
        what: `The key “${problem.name}” stands here a second time`,
        why: 'A key can have only one value; the first one is used',
        todo: 'Remove one of the two',
      };
    case 'second-document':
      return {
        span,
        what: 'A second YAML document begins here',
        why: 'A configuration is one document; only the first is used',
        todo: 'Remove the line that separates the two',
      };
    case 'tag':
      return {
        span,
        what: `The configuration has the YAML tag “${problem.name}”`,
        why: 'A configuration is plain data; this value is not used',
        todo: 'Write the plain value, without a tag',
      };
    case 'alias':
    case 'unknown-alias':
      return {
        span,
        what: `The configuration has the YAML alias “*${problem.name}”`,
        why: 'Aliases are not followed in a configuration; this value is not used',
        todo: 'Write the value itself',
      };
    case 'depth':
      return {
        span,
        what: 'The configuration is nested too deeply',
        why: `Its values may be ${limits.depth} deep in each other; none of it is used`,
        todo: 'Write it in the documented form',
      };
    case 'size':
    case 'values':
      return {
        span: { start: 0, end: 1 },
        what: 'The configuration is too long',
        why: `It has ${span.end} characters and the limit is ${limits.size}; none of it is used`,
        todo: 'Shorten it',
      };
  }
}

function entriesOf(entry: YamlEntry | undefined, name: string, report: Report): readonly YamlEntry[] {
  // A key without a value, and a file of comments only, say nothing, which is allowed.
  if (!entry || entry.content.kind === 'map' || shown(entry) === 'nothing') return entry?.entries.filter(isRead) ?? [];
  report({
    span: entry.span,
    what: `${name} is not a mapping`,
    why: 'It is made of lines of the form “key: value”',
    todo: 'Write each setting on a line of its own, as in “language: en”',
  });
  return [];
}

/** What was refused has been reported already. */
function isRead({ content }: YamlEntry): boolean {
  return content.kind !== 'none';
}

function scalar({ content }: YamlEntry): unknown {
  return content.kind === 'scalar' ? content.value : undefined;
}

function shown({ content }: YamlEntry): string {
  if (content.kind === 'scalar' && content.value !== null) return `“${String(content.value)}”`;
  return content.kind === 'map' ? 'a mapping' : content.kind === 'sequence' ? 'a list' : 'nothing';
}

function suggest(word: string, candidates: readonly string[], otherwise: string): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}` : `Did you mean “${meant}”?`;
}

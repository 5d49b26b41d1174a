/** Reading `.rapporteur.yaml` so that one bad setting never disables the rest. */

import { t } from '@vscode/l10n';
import { type Language, languages, type Profile, profiles } from '../report/front-matter-schema';
import type { Finding, Problem } from '../rules/finding';
import type { RuleOption, RuleSetting } from '../rules/rule';
import type { RuleOptionSettings, RuleSettings } from '../rules/run';
import { capitalized } from '../source/capitalized';
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
  for (const entry of entriesOf(readRoot(text, report), t`The configuration is not a mapping`, report)) {
    switch (entry.name) {
      case 'extends':
        read.extends = textsOf(entry, profileOrPath(), report).map(({ path, span }) => {
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
        const [path] = textsOf(entry, onePath(), report);
        if (path) read.baseline = path;
        break;
      }
      case 'registry':
        read.registry = textsOf(entry, paths(), report);
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
    what: t`The key “${key}” is not known`,
    why: t`A configuration has the keys ${keys.join(', ')}; this one has no effect`,
    todo: suggest(key, keys, t`Correct the key, or delete it`),
  });
}

function readLanguage(entry: YamlEntry, report: Report): Language | undefined {
  const language = languages.find((candidate) => candidate === scalar(entry));
  if (!language) {
    report({
      span: entry.place,
      what: t`The language ${shown(entry)} is not known`,
      why: t`Reports can be checked in ${languages.join(', ')}`,
      todo: suggest(String(scalar(entry)), languages, t`Write one of these`),
    });
  }
  return language;
}

/** What the entries of a key are, in whole sentences. */
interface EntryKind {
  /** Whether there may be a list of them. */
  readonly isListAllowed: boolean;
  /** That an entry, which is shown, is none. */
  readonly isNone: (shown: string) => string;
  /** What the key takes. */
  readonly takes: string;
  readonly todo: string;
}

function profileOrPath(): EntryKind {
  return {
    isListAllowed: true,
    isNone: (shown) => t`The entry of extends is ${shown} and not a profile or a path`,
    takes: t`It takes a profile or a path, or a list of them; this has no effect`,
    todo: t`Write un-desa, un-masthead, generic or a path such as ../shared.yaml, or delete the entry`,
  };
}

function onePath(): EntryKind {
  return {
    isListAllowed: false,
    isNone: (shown) => t`The entry of baseline is ${shown} and not a path`,
    takes: t`It takes a path; this has no effect`,
    todo: t`Write a path such as baseline.json, or delete the entry`,
  };
}

function paths(): EntryKind {
  return {
    isListAllowed: true,
    isNone: (shown) => t`The entry of registry is ${shown} and not a path`,
    takes: t`It takes a path, or a list of them; this has no effect`,
    todo: t`Write a path such as registry/people.yaml, or delete the entry`,
  };
}

function patterns(): EntryKind {
  return {
    isListAllowed: true,
    isNone: (shown) => t`The entry of ignore is ${shown} and not a pattern`,
    takes: t`It takes a pattern, or a list of them; this has no effect`,
    todo: t`Write a pattern such as archive/ or *.draft.report.md, or delete the entry`,
  };
}

/** The texts that a key has: one, or a list of them. */
function textsOf(entry: YamlEntry, { isListAllowed, isNone, takes, todo }: EntryKind, report: Report): NamedPath[] {
  const items = isListAllowed && entry.content.kind === 'sequence' ? entry.entries.filter(isRead) : [entry];
  return items.flatMap((item) => {
    const path = scalar(item);
    if (typeof path === 'string' && path !== '') return [{ path, span: item.place }];
    report({ span: item.place, what: isNone(shown(item)), why: takes, todo });
    return [];
  });
}

function readPatterns(entry: YamlEntry, report: Report): readonly string[] {
  return textsOf(entry, patterns(), report).flatMap(({ path: pattern, span }) => {
    const why = patternProblem(pattern);
    if (why === undefined) return [pattern];
    report({
      span,
      what: t`The pattern “${pattern}” cannot be used`,
      why: t`${capitalized(why)}; nothing is ignored by it`,
      todo: t`Write a name, or a path from the folder of this file, such as archive/ or *.draft.report.md`,
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
  for (const each of entriesOf(entry, t`The value of rules is not a mapping`, report)) {
    const id = String(each.name);
    const rule = known.find((candidate) => candidate.id === id);
    if (!rule) {
      report({
        span: each.keySpan ?? each.span,
        what: t`There is no rule “${id}”`,
        why: t`Only known rules can be set; this line has no effect`,
        todo: suggest(id, ids, t`Correct the name, or delete the line`),
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
      what: t`The rule ${id} cannot be set to ${shown(entry)}`,
      why: t`A rule is set to ${ruleSettings.join(', ')}; it keeps its own severity meanwhile`,
      todo: suggest(String(scalar(entry)), ruleSettings, t`Write one of these words`),
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
      report({
        span: each.keySpan ?? each.span,
        what: t`The rule ${id} has no option “${name}”`,
        why:
          keys.length === 1
            ? t`It takes nothing but a severity; this line has no effect`
            : t`It takes ${keys.join(', ')}; this line has no effect`,
        todo: suggest(name, keys, t`Correct the name, or delete the line`),
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
    what: t`The option ${String(entry.name)} of ${id} cannot be ${shown(entry)}`,
    why: t`It is a whole number from ${minimum} to ${maximum}; it stays ${option.default} meanwhile`,
    todo: t`Write a number such as ${option.default}, or delete the line`,
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
        what: t`The configuration is not valid YAML`,
        why: capitalized(problem.message),
        todo: t`Correct the line; a value with “: ” or “#” in it must be quoted`,
      };
    case 'repeated-key':
      return {
        span,
        what: t`The key “${problem.name}” stands here a second time`,
        why: t`A key can have only one value; the first one is used`,
        todo: t`Remove one of the two`,
      };
    case 'second-document':
      return {
        span,
        what: t`A second YAML document begins here`,
        why: t`A configuration is one document; only the first is used`,
        todo: t`Remove the line that separates the two`,
      };
    case 'tag':
      return {
        span,
        what: t`The configuration has the YAML tag “${problem.name}”`,
        why: t`A configuration is plain data; this value is not used`,
        todo: t`Write the plain value, without a tag`,
      };
    case 'alias':
    case 'unknown-alias':
      return {
        span,
        what: t`The configuration has the YAML alias “*${problem.name}”`,
        why: t`Aliases are not followed in a configuration; this value is not used`,
        todo: t`Write the value itself`,
      };
    case 'depth':
      return {
        span,
        what: t`The configuration is nested too deeply`,
        why: t`Its values may be ${limits.depth} deep in each other; none of it is used`,
        todo: t`Write it in the documented form`,
      };
    case 'size':
    case 'values':
      return {
        span: { start: 0, end: 1 },
        what: t`The configuration is too long`,
        why: t`It has ${span.end} characters and the limit is ${limits.size}; none of it is used`,
        todo: t`Shorten it`,
      };
  }
}

function entriesOf(entry: YamlEntry | undefined, what: string, report: Report): readonly YamlEntry[] {
  // A key without a value, and a file of comments only, say nothing, which is allowed.
  if (!entry || entry.content.kind === 'map' || isNothing(entry)) return entry?.entries.filter(isRead) ?? [];
  report({
    span: entry.span,
    what,
    why: t`It is made of lines of the form “key: value”`,
    todo: t`Write each setting on a line of its own, as in “language: en”`,
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

/** Whether a key has no value, or a file nothing but comments. */
function isNothing({ content }: YamlEntry): boolean {
  return content.kind === 'none' || (content.kind === 'scalar' && content.value === null);
}

function shown({ content }: YamlEntry): string {
  if (content.kind === 'scalar' && content.value !== null) return t`“${String(content.value)}”`;
  return content.kind === 'map' ? t`a mapping` : content.kind === 'sequence' ? t`a list` : t`nothing`;
}

function suggest(word: string, candidates: readonly string[], otherwise: string): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? otherwise : t`Did you mean “${meant}”?`;
}

/** `.rapporteur.yaml`: its format, and reading it so that one bad setting never disables the rest. */
import { type Static, Type } from 'typebox';
import { type Language, languages } from '../report/front-matter-schema';
import type { Finding, Problem } from '../rules/finding';
import { rules } from '../rules/index.generated';
import type { RuleSetting } from '../rules/rule';
import type { RuleSettings } from '../rules/run';
import { nearest } from '../source/nearest';
import type { Span } from '../source/span';
import { readYaml, type YamlLimits, type YamlProblem } from '../source/yaml';
import type { YamlEntry } from '../source/yaml-entry';
import { fileRules } from './file-rules';

/** The name of a configuration file. */
export const configurationName = '.rapporteur.yaml';

/** What a rule can be set to. */
export const ruleSettings = ['error', 'warning', 'information', 'off'] as const satisfies readonly RuleSetting[];

/** Every id that can be set: the rules of reports and those of other files. */
export const ruleIds: readonly string[] = [...rules, ...fileRules].map(({ id }) => id).sort();

const RuleSettingSchema = (rule: { readonly summary: string; readonly severity: string }) =>
  Type.Optional(Type.Enum(ruleSettings, { description: `${rule.summary}. Default: ${rule.severity}.` }));

const PathSchema = Type.String({
  minLength: 1,
  description: 'Path of a file or folder, from the folder of this file.',
});

export const ConfigurationSchema = Type.Object(
  {
    rules: Type.Optional(
      Type.Object(Object.fromEntries([...rules, ...fileRules].map((rule) => [rule.id, RuleSettingSchema(rule)])), {
        additionalProperties: false,
        description: 'Severity by rule: error, warning, information or off. A rule that is not named keeps its own.',
      }),
    ),
    registry: Type.Optional(
      Type.Union([PathSchema, Type.Array(PathSchema)], {
        description: 'Registry files and folders besides those that are found by their name.',
      }),
    ),
    language: Type.Optional(
      Type.Enum(languages, { description: 'The language of reports that do not say it themselves.' }),
    ),
  },
  { additionalProperties: false, title: 'Configuration of Rapporteur' },
);

export type ConfigurationData = Static<typeof ConfigurationSchema>;

/** A path with the place where it is written. */
export interface NamedPath {
  readonly path: string;
  readonly span: Span;
}

/** What a configuration file says, before the paths in it are looked up. */
export interface ConfigurationText {
  readonly rules: RuleSettings;
  readonly language?: Language;
  readonly registry: readonly NamedPath[];
  /** What is at fault in it, in source order; `configuration-invalid` all. */
  readonly findings: readonly Finding[];
}

type Report = (problem: Problem) => void;

/** Far more than any configuration needs; the bound keeps a hostile file from costing time. */
const limits: YamlLimits = { size: 64 * 1024, depth: 16, aliases: 0, values: 64 * 1024 };

/** Reads a configuration. Never throws: what is at fault is left out and reported, with spans as UTF-16 offsets in `text`. */
export function readConfiguration(text: string): ConfigurationText {
  const settings: Record<string, RuleSetting> = {};
  const registry: NamedPath[] = [];
  const findings: Finding[] = [];
  let language: Language | undefined;
  const report: Report = (problem) => {
    findings.push({ ...problem, rule: 'configuration-invalid', severity: 'error' });
  };

  const keys = Object.keys(ConfigurationSchema.properties);
  for (const entry of entriesOf(readRoot(text, report), 'The configuration', report)) {
    const key = String(entry.name);
    if (key === 'rules') {
      for (const rule of entriesOf(entry, 'The value of rules', report)) readRule(rule, settings, report);
    } else if (key === 'registry') {
      for (const item of entry.content.kind === 'sequence' ? entry.entries.filter(isRead) : [entry]) {
        const path = scalar(item);
        if (typeof path === 'string' && path !== '') registry.push({ path, span: item.place });
        else {
          report({
            span: item.place,
            what: `The entry ${shown(item)} of registry is not a path`,
            why: 'It takes the path of a file or folder, or a list of paths, from the folder of this file',
            todo: 'Write a path such as registry/people.yaml, or delete the entry',
          });
        }
      }
    } else if (key === 'language') {
      language = languages.find((candidate) => candidate === scalar(entry));
      if (!language) {
        report({
          span: entry.place,
          what: `The language ${shown(entry)} is not known`,
          why: `Reports can be checked in ${languages.join(', ')}`,
          todo: suggest(String(scalar(entry)), languages, 'write one of these'),
        });
      }
    } else {
      report({
        span: entry.keySpan ?? entry.span,
        what: `The key “${key}” is not known`,
        why: `A configuration has the keys ${keys.join(', ')}; this one has no effect`,
        todo: suggest(key, keys, 'correct the key, or delete it'),
      });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start);
  return { rules: settings, registry, findings, ...(language && { language }) };
}

function readRule(entry: YamlEntry, settings: Record<string, RuleSetting>, report: Report): void {
  const id = String(entry.name);
  if (!ruleIds.includes(id)) {
    report({
      span: entry.keySpan ?? entry.span,
      what: `There is no rule “${id}”`,
      why: 'Only known rules can be set; this line has no effect',
      todo: suggest(id, ruleIds, 'correct the name, or delete the line'),
    });
    return;
  }
  const setting = ruleSettings.find((candidate) => candidate === scalar(entry));
  if (setting) settings[id] = setting;
  else {
    report({
      span: entry.place,
      what: `The rule ${id} cannot be set to ${shown(entry)}`,
      why: `A rule is set to ${ruleSettings.join(', ')}; it keeps its own severity meanwhile`,
      todo: suggest(String(scalar(entry)), ruleSettings, 'write one of these words'),
    });
  }
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

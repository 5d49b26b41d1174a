/** `.rapporteur.yaml`: its format, and reading it so that one bad setting never disables the rest. */
import { type Static, Type } from 'typebox';
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  visit,
} from 'yaml';
import { type Language, languages } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { Finding, Problem } from '../rules/finding';
import { rules } from '../rules/index.generated';
import type { RuleSetting, RuleSettings } from '../rules/run';
import { nearest } from '../source/nearest';
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

/** Far more than any configuration needs; the bound keeps a hostile file from costing time. */
const maximumLength = 64 * 1024;
const maximumDepth = 16;

/** Reads a configuration. Never throws: what is at fault is left out and reported, with spans as UTF-16 offsets in `text`. */
export function readConfiguration(text: string): ConfigurationText {
  const settings: Record<string, RuleSetting> = {};
  const registry: NamedPath[] = [];
  const findings: Finding[] = [];
  let language: Language | undefined;
  const report = (problem: Problem): void => {
    findings.push({ ...problem, rule: 'configuration-invalid', severity: 'error' });
  };

  const root = readYaml(text, report);
  for (const { key, keySpan, value, span } of entriesOf(root, text, 'The configuration', report)) {
    if (key === 'rules') {
      for (const entry of entriesOf(value, text, 'The value of rules', report)) {
        if (!ruleIds.includes(entry.key)) {
          report({
            span: entry.keySpan,
            what: `There is no rule “${entry.key}”`,
            why: 'Only known rules can be set; this line has no effect',
            todo: suggest(entry.key, ruleIds, 'correct the name, or delete the line'),
          });
          continue;
        }
        const setting = ruleSettings.find((candidate) => candidate === scalar(entry.value));
        if (setting) settings[entry.key] = setting;
        else {
          report({
            span: entry.span,
            what: `The rule ${entry.key} cannot be set to ${shown(entry.value)}`,
            why: `A rule is set to ${ruleSettings.join(', ')}; it keeps its own severity meanwhile`,
            todo: suggest(String(scalar(entry.value)), ruleSettings, 'write one of these words'),
          });
        }
      }
    } else if (key === 'registry') {
      for (const item of isSeq(value) ? value.items : [value]) {
        const path = scalar(item);
        const itemSpan = spanOf(item, span);
        if (typeof path === 'string' && path !== '') registry.push({ path, span: itemSpan });
        else {
          report({
            span: itemSpan,
            what: `The entry ${shown(item)} of registry is not a path`,
            why: 'It takes the path of a file or folder, or a list of paths, from the folder of this file',
            todo: 'Write a path such as registry/people.yaml, or delete the entry',
          });
        }
      }
    } else if (key === 'language') {
      language = languages.find((candidate) => candidate === scalar(value));
      if (!language) {
        report({
          span,
          what: `The language ${shown(value)} is not known`,
          why: `Reports can be checked in ${languages.join(', ')}`,
          todo: suggest(String(scalar(value)).toLowerCase(), languages, 'write one of these'),
        });
      }
    } else {
      const keys = Object.keys(ConfigurationSchema.properties);
      report({
        span: keySpan,
        what: `The key “${key}” is not known`,
        why: `A configuration has the keys ${keys.join(', ')}; this one has no effect`,
        todo: suggest(key, keys, 'correct the key, or delete it'),
      });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start);
  return { rules: settings, registry, findings, ...(language && { language }) };
}

/** The content of the file, or `undefined` when it is empty or cannot be trusted at all. */
function readYaml(text: string, report: (problem: Problem) => void): Node | undefined {
  const start = { start: 0, end: Math.min(1, text.length) };
  if (text.length > maximumLength) {
    report({
      span: start,
      what: 'The configuration is too long',
      why: `It has ${text.length} characters and the limit is ${maximumLength}; none of it is used`,
      todo: 'Shorten it',
    });
    return undefined;
  }
  const document = parseWithin(text, maximumDepth);
  if (!document) {
    report({
      span: start,
      what: 'The configuration is nested too deeply',
      why: `Its values may be ${maximumDepth} deep in each other; none of it is used`,
      todo: 'Write it in the documented form',
    });
    return undefined;
  }
  let refused = false;
  for (const error of [...document.errors, ...document.warnings]) {
    const [from, to] = error.pos;
    const isTag = error.code === 'TAG_RESOLVE_FAILED';
    // A repeated key is said and the first one holds; any other error of syntax makes the rest of the file a guess.
    if (error.code !== 'DUPLICATE_KEY') refused = true;
    report({
      span: { start: from, end: Math.max(to, from) },
      what: isTag ? 'The configuration has a YAML tag' : 'The configuration is not valid YAML',
      why: sentence(error.message),
      todo: isTag
        ? 'Write the plain value, without a tag'
        : 'Correct the line; a value with “: ” or “#” in it must be quoted',
    });
  }
  visit(document, {
    Alias(_, node) {
      refused = true;
      report({
        span: spanOf(node, start),
        what: `The configuration has the YAML alias “*${node.source}”`,
        why: 'Aliases are not followed in a configuration',
        todo: 'Write the value itself',
      });
    },
  });
  return refused || !document.contents ? undefined : document.contents;
}

/** The document, or `undefined` as soon as it turns out to be too deep: the composer would exhaust the memory on it. */
function parseWithin(text: string, depth: number): Document.Parsed | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack also holds the document and the scalar the parser is at.
    if (parser.stack.length > depth + 2) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ prettyErrors: false, schema: 'core', uniqueKeys: true });
  for (const document of composer.compose(tokens, true, text.length)) return document;
  return undefined;
}

interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: unknown;
  /** Where the value stands, or the key when there is no value. */
  readonly span: Span;
}

function entriesOf(node: unknown, text: string, name: string, report: (problem: Problem) => void): Entry[] {
  // A key without a value, and a file of comments only, say nothing, which is allowed.
  if (node === undefined || node === null || (isScalar(node) && node.value === null)) return [];
  if (!isMap(node)) {
    report({
      span: trimmed(spanOf(node, { start: 0, end: text.length }), text),
      what: `${name} is not a mapping`,
      why: 'It is made of lines of the form “key: value”',
      todo: 'Write each setting on a line of its own, as in “language: en”',
    });
    return [];
  }
  return node.items.filter(isPair).map(({ key, value }) => {
    const keySpan = spanOf(key, spanOf(node, { start: 0, end: 0 }));
    return { key: String(scalar(key) ?? ''), keySpan, value, span: spanOf(value, keySpan) };
  });
}

function spanOf(node: unknown, otherwise: Span): Span {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? { start: range[0], end: range[1] } : otherwise;
}

/** A block of YAML takes in the line ending after it, which is no part of what is at fault. */
function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}

function shown(node: unknown): string {
  if (isScalar(node)) return node.value === null ? 'nothing' : `“${String(node.value)}”`;
  return isMap(node) ? 'a mapping' : isSeq(node) ? 'a list' : isAlias(node) ? 'an alias' : 'nothing';
}

function suggest(word: string, candidates: readonly string[], otherwise: string): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}` : `Did you mean “${meant}”?`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

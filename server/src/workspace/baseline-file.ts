/**
 * The baseline file: findings that may stay for now, by report. It is JSON under version control, written by
 * `rapporteur check --write-baseline`: one finding a line and everything sorted, so that its history can be read.
 */
import { t } from '@vscode/l10n';
import { type Static, Type } from 'typebox';
import type { BaselineEntry } from '../rules/baseline';
import { text } from '../source/schema-text';

const EntrySchema = Type.Object(
  {
    rule: text('Id of the rule.'),
    before: Type.String({ description: 'The words just before the finding in its paragraph, item or row.' }),
    text: Type.String({ description: 'What the finding marks.' }),
    after: Type.String({ description: 'The words just after it.' }),
    what: text('What is wrong, as the finding said it: for people to read, no part of what it is known by.'),
    count: Type.Optional(Type.Integer({ minimum: 1, description: 'How many such findings there are, when several.' })),
  },
  { additionalProperties: false, title: 'Finding', required: ['rule', 'before', 'text', 'after', 'what'] },
);

export const BaselineSchema = Type.Object(
  {
    version: Type.Literal(1, { description: 'Version of this format.' }),
    reports: Type.Record(Type.String(), Type.Array(EntrySchema), {
      description: 'Findings by report; paths start at the folder of this file.',
    }),
  },
  { additionalProperties: false, title: 'Baseline of Rapporteur', required: ['version', 'reports'] },
);

type EntryData = Static<typeof EntrySchema>;

/** Entries by report, as a path from the folder of the file. */
export type BaselineReports = ReadonlyMap<string, readonly BaselineEntry[]>;

/**
 * Reads a baseline.
 *
 * @throws an `Error` that says, for a person, why it cannot be read; nothing of it is then used
 */
export function readBaseline(source: string): BaselineReports {
  const { version, reports } = asObject(parse(source), t`the whole is not an object`);
  if (version !== 1) throw new Error(t`its version is not 1, which is the only one this program knows`);
  return new Map(
    Object.entries(asObject(reports, t`“reports” is not an object`)).map(([path, entries]) => {
      if (!Array.isArray(entries)) throw new Error(t`what it has for ${path} is not a list`);
      return [path, entries.map((entry: unknown, index) => readEntry(entry, t`entry ${index + 1} of ${path}`))];
    }),
  );
}

/** A baseline as text. The same findings give the same text. */
export function formatBaseline(reports: BaselineReports): string {
  const parts = [...reports]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => {
      const lines = entries.map((entry) => `      ${formatEntry(entry)}`);
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const all = parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n  }`;
  return `{\n  "version": 1,\n  "reports": ${all}\n}\n`;
}

function formatEntry({ rule, before, text, after, what, count }: BaselineEntry): string {
  const data: EntryData = { rule, before, text, after, what, ...(count > 1 && { count }) };
  const pairs = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    throw new Error(
      /^(?:<{7}|>{7}) /m.test(source)
        ? t`it is not valid JSON; two versions of it were merged and the conflict is left`
        : t`it is not valid JSON`,
    );
  }
}

function asObject(value: unknown, wrong: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(wrong);
  return Object.fromEntries(Object.entries(value));
}

function readEntry(value: unknown, name: string): BaselineEntry {
  const data = asObject(value, t`${name} is not an object`);
  const { count = 1 } = data;
  const word = (key: keyof EntryData): string => {
    const found = data[key];
    if (typeof found !== 'string') throw new Error(t`${name} has no text “${key}”`);
    return found;
  };
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    throw new Error(t`the count of ${name} is not a whole number of 1 or more`);
  }
  return {
    rule: word('rule'),
    before: word('before'),
    text: word('text'),
    after: word('after'),
    what: word('what'),
    count,
  };
}

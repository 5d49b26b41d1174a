import { t } from '@vscode/l10n';
import { Check, Errors, type XSchema } from 'typebox/schema';
import { nearest } from '../source/nearest';
import type { Span } from '../source/span';
import type { YamlEntry } from '../source/yaml-entry';
import {
  correction,
  expectation,
  expectationOfItem,
  found,
  inARow,
  outcomeOf,
  type SchemaError,
} from './entry-wording';
import type { LoadedEntry } from './loaded';
import type { RegistryProblem } from './model';
import { listInWords } from './wording';
import type { YamlSource } from './yaml-source';

/** The part of a schema that reading an entry needs. */
export interface EntrySchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** Words that people write for a key, which are too far from it to be found by their letters. */
const synonyms: Readonly<Record<string, string>> = {
  abbreviation: 'acronym',
  affiliation: 'organization',
  position: 'role',
  'job title': 'role',
  surname: 'family',
  'last name': 'family',
  title: 'honorific',
  definition: 'name',
  expansion: 'name',
  'full name': 'name',
  end: 'until',
  to: 'until',
  start: 'from',
  since: 'from',
  former: 'formerly',
  comment: 'note',
};

/**
 * Reads the entries of a list, each on its own: an entry without what it must have is left out; a wrong optional value is left
 * out of its entry; everything else is kept. All that is left out is reported with its range.
 */
export function readEntries<T>(
  source: YamlSource,
  list: YamlEntry,
  schema: EntrySchema,
  report: (range: Span, message: Pick<RegistryProblem, 'what' | 'why' | 'todo'>) => void,
): LoadedEntry<T>[] {
  const reader = new EntryReader(source, schema, report);
  if (list.content.kind !== 'sequence') return [];
  return list.entries.flatMap((item) => {
    const entry = reader.read(item);
    return entry ? [entry as LoadedEntry<T>] : [];
  });
}

class EntryReader {
  constructor(
    private readonly source: YamlSource,
    private readonly schema: EntrySchema,
    private readonly report: Parameters<typeof readEntries>[3],
  ) {}

  read(entry: YamlEntry): LoadedEntry<unknown> | undefined {
    if (this.source.hasError(entry)) return undefined;
    const read = entry.data();
    if (!read) return undefined;
    const { value } = read;
    if (!isRecord(value)) {
      this.report(entry.span, {
        what: t`An entry must be a mapping of keys to values.`,
        why: inARow(found(value), outcomeOf(true)),
        todo: t`Write it as “- ${this.schema.required[0] ?? 'id'}: …”, and its other keys below.`,
      });
      return undefined;
    }
    const data = this.withoutErrors(entry, value);
    const values = entry.entries.map(({ name, span }) => [String(name), span] as const);
    return data && { data, ...entry.span, values: Object.fromEntries(values) };
  }

  private withoutErrors(entry: YamlEntry, value: Record<string, unknown>): Record<string, unknown> | undefined {
    if (Check(this.schema as XSchema, value)) return value;
    const wrong = new Map<string, readonly string[]>();
    for (const { error, path } of errorsOf(this.schema, value)) {
      const place = path.join('/');
      if (wrong.has(place)) continue;
      wrong.set(place, path);
      this.tell(entry, value, error, path, this.losesEntry(path));
    }
    const paths = [...wrong.values()];
    return paths.some((path) => this.losesEntry(path)) ? undefined : without(value, paths);
  }

  /** Without a required value an entry says nothing. */
  private losesEntry(path: readonly string[]): boolean {
    return path.length === 1 && this.schema.required.includes(path[0] ?? '');
  }

  private tell(
    entry: YamlEntry,
    value: Record<string, unknown>,
    error: SchemaError,
    path: readonly string[],
    isEntryLost: boolean,
  ): void {
    const key = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
    const what = valueAt(value, path);
    const outcome = outcomeOf(isEntryLost);
    if (error.keyword === 'additionalProperties') {
      const known = knownKeys(this.schema, path.slice(0, -1));
      const meant = synonymIn(key, known) ?? nearest(key, known);
      this.report(rangeAt(entry, path, 'key'), {
        what: t`“${key}” is no key that is known here.`,
        why: inARow(t`The keys are ${listInWords(known, 'and')}.`, outcome),
        todo: meant === undefined ? t`Remove it, or put its text under “note”.` : t`Write “${meant}”.`,
      });
    } else if (error.keyword === 'required') {
      this.report(rangeAt(entry, path.slice(0, -1), 'start'), {
        what: t`“${key}” is missing.`,
        why: path.length === 1 ? t`Without it an entry says nothing. The entry is left out.` : outcome,
        todo: t`Add “${key}: …”.`,
      });
    } else {
      const schema = schemaAt(this.schema, path);
      const description = descriptionOf(schema);
      const expected = description === undefined ? [] : [t`Expected here: ${t(description).replace(/\.$/, '')}.`];
      this.report(rangeAt(entry, path, 'value'), {
        what: path.at(-1) === key ? expectation(key, error, schema) : expectationOfItem(key, error),
        why: inARow(found(what), ...expected, outcome),
        todo: correction(error, what, schema),
      });
    }
  }
}

/** The range of what stands at a path, as far as the path leads: of its key, its value, or the first key in it. */
function rangeAt(entry: YamlEntry, path: readonly string[], what: 'key' | 'value' | 'start'): Span {
  let current = entry;
  for (const part of path) {
    const next = current.entries.find(({ name }) => String(name) === part);
    if (!next) break;
    current = next;
  }
  if (what === 'key') return current.keySpan ?? current.span;
  return (what === 'start' && current.entries[0]?.keySpan) || current.place;
}

/** What is wrong with an entry, and where: key by key, because the validator stops after a number of errors. */
function* errorsOf(
  schema: EntrySchema,
  value: Record<string, unknown>,
): Iterable<{ error: SchemaError; path: string[] }> {
  const names: XSchema = { type: 'object', required: [...schema.required], properties: {} };
  for (const error of Errors({ ...names, additionalProperties: true }, value)[1]) {
    for (const path of wrongPaths(error, [])) yield { error, path };
  }
  for (const [key, part] of Object.entries(value)) {
    const known = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const errors = known
      ? Errors(known as XSchema, part)[1]
      : Errors({ ...names, required: [], additionalProperties: false } as XSchema, { [key]: part })[1];
    for (const error of errors) {
      const place = error.instancePath.split('/').slice(1).map(unescapePointer);
      for (const path of wrongPaths(error, known ? [key, ...place] : place)) yield { error, path };
    }
  }
}

/** The paths that an error is about: those of unknown or missing keys, else that of the value. */
function wrongPaths(error: SchemaError, path: readonly string[]): string[][] {
  switch (error.keyword) {
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => [...path, key]);
    case 'required':
      return error.params.requiredProperties.map((key) => [...path, key]);
    // Said again, better, by `additionalProperties`.
    case 'boolean':
      return [];
    default:
      return [[...path]];
  }
}

/** The data without what is at these paths; of a wrong thing in a list's item, the whole item goes. */
function without(data: Record<string, unknown>, paths: readonly (readonly string[])[]): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    const inside = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    if (inside.length === 0) {
      kept.push([key, value]);
    } else if (inside.some((path) => path.length === 0)) {
      // The whole value is wrong.
    } else if (Array.isArray(value)) {
      const wrong = new Set(inside.map((path) => Number(path[0])));
      const items = value.filter((_, index) => !wrong.has(index));
      if (items.length > 0) kept.push([key, items]);
    } else if (isRecord(value)) {
      kept.push([key, without(value, inside)]);
    }
  }
  return Object.fromEntries(kept);
}

/** The schema of what is at a path. */
function schemaAt(schema: object, path: readonly string[]): object | undefined {
  let current: object | undefined = schema;
  for (const part of path) {
    const { properties, items } = current as { properties?: Record<string, object>; items?: object };
    current = items ?? (properties && Object.hasOwn(properties, part) ? properties[part] : undefined);
    if (!current) return undefined;
  }
  return current;
}

function descriptionOf(schema: object | undefined): string | undefined {
  return (schema as { description?: string } | undefined)?.description;
}

function knownKeys(schema: object, path: readonly string[]): string[] {
  return Object.keys((schemaAt(schema, path) as { properties?: object } | undefined)?.properties ?? {});
}

function synonymIn(key: string, known: readonly string[]): string | undefined {
  const word = key.toLowerCase().replaceAll('_', ' ');
  const meant = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A segment of a JSON pointer as the key it stands for. */
function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

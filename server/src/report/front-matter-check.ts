/** Checks the front matter against its schema, value by value, so that one bad value costs only itself. */
import { t } from '@vscode/l10n';
import { IsArray, IsEnum, IsObject, IsString, IsUnion, type TSchema } from 'typebox/type';
import { Check } from 'typebox/value';
import { isoDate } from '../source/dates';
import { nearest } from '../source/nearest';
import type { YamlEntry } from '../source/yaml-entry';
import { FrontMatterSchema, type ValidFrontMatter } from './front-matter-schema';
import type { DataPath, ReportError, Span } from './model';

/** What is valid of the front matter, and what is wrong with the rest. `opening` is where something missing is reported. */
export function checkFrontMatter(
  root: YamlEntry | undefined,
  text: string,
  opening: Span,
): { readonly data: ValidFrontMatter; readonly errors: readonly ReportError[] } {
  const checker = new Checker(text, opening);
  const value = root && root.content.kind !== 'none' ? checker.check(FrontMatterSchema, root, []) : undefined;
  if (!root || isMissing(root)) checker.missing(FrontMatterSchema.required, [], opening);
  const data = isPartialData(value) ? value : {};
  const order = orderOfDates(data, root, text);
  return order ? { data: withoutEnd(data), errors: [...checker.errors, order] } : { data, errors: checker.errors };
}

const absent: unique symbol = Symbol('a value that is not valid');

class Checker {
  readonly errors: ReportError[] = [];

  constructor(
    private readonly text: string,
    private readonly opening: Span,
  ) {}

  /** The value as far as it is valid, else `absent`. */
  check(schema: TSchema, entry: YamlEntry, path: DataPath): unknown {
    if (entry.content.kind === 'none') return absent;
    if (IsObject(schema)) return this.object(schema, entry, path);
    if (IsUnion(schema)) return this.union(schema.anyOf, schema, entry, path);
    if (IsArray(schema)) return this.array(schema, entry, path);
    return this.scalar(schema, entry, path);
  }

  missing(names: readonly string[], path: DataPath, span: Span): void {
    for (const name of names) {
      this.report(span, {
        what: t`“${label([...path, name])}” is missing.`,
        why: path.length === 0 ? t`Every report has it in its front matter.` : t`“${label(path)}” needs it.`,
        todo: name === 'start' ? t`Add “start: ” with the date as 2007-11-26.` : t`Add “${name}: ” with its value.`,
      });
    }
  }

  private object(schema: TSchema & { properties: Record<string, TSchema> }, entry: YamlEntry, path: DataPath): unknown {
    if (entry.content.kind !== 'map') {
      if (isMissing(entry) && path.length === 0) return absent;
      return this.wrongKind(
        schema,
        entry,
        path.length === 0
          ? t`The front matter must have keys of its own, one on each line and indented by two spaces.`
          : t`“${label(path)}” must have keys of its own, one on each line and indented by two spaces.`,
      );
    }
    const value: Record<string, unknown> = {};
    const present = new Set<string>();
    const free = Object.keys(schema.properties).filter((key) => !entry.at([key]));
    for (const child of entry.entries) {
      const name = String(child.name);
      const property = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
      if (!property) {
        const meant = this.unknownKey(schema.properties, free, child, path);
        if (meant) present.add(meant);
        continue;
      }
      present.add(name);
      const valid = this.check(property, child, [...path, name]);
      if (valid !== absent) value[name] = valid;
    }
    const required = requiredOf(schema);
    const start = path.length === 0 ? this.opening : (entry.keySpan ?? entry.entries[0]?.keySpan ?? entry.span);
    this.missing(
      required.filter((name) => !present.has(name)),
      path,
      start,
    );
    // An item of a list without what every item needs is of no use; the meeting is, as far as it goes.
    if (typeof path.at(-1) === 'number' && required.some((name) => !(name in value))) return absent;
    return value;
  }

  private array(schema: TSchema & { items: TSchema }, entry: YamlEntry, path: DataPath): unknown {
    if (entry.content.kind !== 'sequence') return this.wrongKind(schema, entry, t`“${label(path)}” must be a list.`);
    const values = entry.entries
      .map((child, index) => this.check(schema.items, child, [...path, index]))
      .filter((value) => value !== absent);
    if (entry.entries.length === 0 && !Check(schema, [])) {
      return this.wrongKind(schema, entry, t`“${label(path)}” must have at least one item.`);
    }
    return values.length === 0 && entry.entries.length > 0 ? absent : values;
  }

  /** The kind of the value tells which of several schemas is meant. */
  private union(schemas: readonly TSchema[], union: TSchema, entry: YamlEntry, path: DataPath): unknown {
    const { content } = entry;
    const fitting = schemas.find((schema) =>
      content.kind === 'sequence'
        ? IsArray(schema)
        : content.kind === 'map'
          ? IsObject(schema)
          : content.kind === 'scalar' && !IsArray(schema) && !IsObject(schema) && Check(schema, content.value),
    );
    if (fitting) return this.check(fitting, entry, path);
    const text = schemas.find((schema) => IsString(schema));
    if (text && content.kind === 'scalar') return this.scalar(text, entry, path);
    return this.wrongKind(union, entry, t`“${label(path)}” is of another kind.`);
  }

  private scalar(schema: TSchema, entry: YamlEntry, path: DataPath): unknown {
    const { content } = entry;
    if (content.kind !== 'scalar')
      return this.wrongKind(schema, entry, t`“${label(path)}” must be one value, not a list or keys.`);
    if (Check(schema, content.value)) return content.value;
    const { span } = entry;
    const name = label(path);
    const written = this.text.slice(span.start, span.end);
    if (isMissing(entry) || content.value === '') {
      this.report(isMissing(entry) && entry.keySpan ? entry.keySpan : span, {
        what: t`“${name}” has no value.`,
        why: describe(schema),
        todo: t`Write its value after the colon, or remove the line if it can do without.`,
      });
    } else if (IsEnum(schema)) {
      this.notOneOf(schema.enum.map(String), content.value, name, span);
    } else if (keyword(schema, 'format') === 'date') {
      this.noDate(String(content.value), name, span);
    } else if (IsString(schema) && typeof content.value !== 'string') {
      const isNumber = typeof content.value === 'number';
      const quoted = `"${written.replace(/["\\]/g, '\\$&')}"`;
      this.report(span, {
        what: isNumber ? t`“${name}” is a number here, not text.` : t`“${name}” is a YAML value here, not text.`,
        why: isNumber
          ? t`YAML reads ${written} without quotation marks as a number; this key needs text.`
          : t`YAML reads ${written} without quotation marks as “${String(content.value)}”; this key needs text.`,
        todo: t`Write ${quoted}.`,
        fix: { title: t`Put the value in quotation marks`, edits: [{ span, text: quoted }] },
      });
    } else {
      this.report(span, {
        what: t`“${written}” cannot be the value of “${name}”.`,
        why: describe(schema),
        todo: t`Correct the value.`,
      });
    }
    return absent;
  }

  private notOneOf(values: readonly string[], value: unknown, name: string, span: Span): void {
    const list = values.map((each) => t`“${each}”`).join(', ');
    const meant = nearest(languageCode(String(value)), values);
    this.report(span, {
      what: t`“${String(value)}” is no value of “${name}”.`,
      why: t`It can be ${list}.`,
      todo: meant ? t`Write “${meant}”.` : t`Write one of these.`,
      ...(meant ? { fix: { title: t`Change to “${meant}”`, edits: [{ span, text: meant }] } } : {}),
    });
  }

  private noDate(value: string, name: string, span: Span): void {
    const date = isoDate(value);
    this.report(span, {
      what: t`“${value}” is no date as “${name}” needs it.`,
      why: /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? t`There is no such day in the calendar.`
        : t`A date is written year, month, day: 2007-11-26.`,
      todo: date ? t`Write ${date}.` : t`Write the date as 2007-11-26.`,
      ...(date ? { fix: { title: t`Change to ${date}`, edits: [{ span, text: date }] } } : {}),
    });
  }

  /** Gives the key that is meant, when that is clear. */
  private unknownKey(
    properties: Record<string, TSchema>,
    free: readonly string[],
    child: YamlEntry,
    path: DataPath,
  ): string | undefined {
    const name = String(child.name);
    const span = child.keySpan ?? child.span;
    const meant = nearest(name, free);
    const elsewhere = path.length === 0 && !meant ? innerKeys.get(name) : undefined;
    this.report(span, {
      what:
        path.length === 0 ? t`“${name}” is no key of the front matter.` : t`“${name}” is no key of “${label(path)}”.`,
      why: t`The keys here are ${Object.keys(properties).join(', ')}.`,
      todo: meant
        ? t`Write “${meant}”.`
        : elsewhere
          ? t`Move it below “${elsewhere}”, indented by two spaces.`
          : t`Remove it, or write the key that is meant.`,
      ...(meant ? { fix: { title: t`Change to “${meant}”`, edits: [{ span, text: meant }] } } : {}),
    });
    return meant;
  }

  private wrongKind(schema: TSchema, entry: YamlEntry, what: string): typeof absent {
    const span = entry.content.kind === 'scalar' && !isMissing(entry) ? entry.span : (entry.keySpan ?? entry.span);
    this.report(span, {
      what,
      why: describe(schema),
      todo: t`Write it in this form.`,
    });
    return absent;
  }

  private report(span: Span, error: Omit<ReportError, 'code' | 'span'>): void {
    this.errors.push({ code: 'front-matter-schema', span, ...error });
  }
}

/** Keys that stand below another key, where a writer may have forgotten to indent them. */
const innerKeys: ReadonlyMap<string, string> = new Map(
  Object.keys(FrontMatterSchema.properties.meeting.properties).map((key) => [key, 'meeting']),
);

function isMissing({ content }: YamlEntry): boolean {
  return content.kind === 'scalar' && (content.value === null || content.value === undefined);
}

/** A keyword of JSON Schema that the general type of schemas does not list. */
function keyword(schema: TSchema, name: string): unknown {
  return Reflect.get(schema, name);
}

function requiredOf(schema: TSchema): readonly string[] {
  const required: unknown = keyword(schema, 'required');
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

function label(path: DataPath): string {
  return path.map((name) => (typeof name === 'number' ? t`item ${name + 1}` : name)).join(' › ');
}

function describe(schema: TSchema): string {
  const description: unknown = keyword(schema, 'description') ?? keyword(schema, 'title');
  return typeof description === 'string'
    ? t`It is: ${t(description).replace(/\.?$/, '.')}`
    : t`The key needs another kind of value.`;
}

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  inglés: 'en',
  eng: 'en',
  french: 'fr',
  français: 'fr',
  francés: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espagnol: 'es',
  espanol: 'es',
};

function languageCode(value: string): string {
  return languageNames[value.toLowerCase()] ?? value;
}

/** The checker has checked each value that it kept; what may be missing is only a matter of `Partial`. */
function isPartialData(value: unknown): value is ValidFrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orderOfDates(
  { meeting }: ValidFrontMatter,
  root: YamlEntry | undefined,
  text: string,
): ReportError | undefined {
  const span = root?.at(['meeting', 'end'])?.span;
  // Dates of this form are in the order of their characters.
  if (!span || !meeting?.start || !meeting.end || meeting.end >= meeting.start) return undefined;
  return {
    code: 'front-matter-schema',
    span,
    what: t`The meeting ends on ${text.slice(span.start, span.end)}, before it starts.`,
    why: t`It starts on ${meeting.start}.`,
    todo: t`Correct one of the two dates.`,
  };
}

function withoutEnd(data: ValidFrontMatter): ValidFrontMatter {
  if (!data.meeting) return data;
  const { end: _, ...meeting } = data.meeting;
  return { ...data, meeting };
}

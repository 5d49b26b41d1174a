/** What is said about an entry that is not as the schema has it. */
import { t } from '@vscode/l10n';
import type { Errors } from 'typebox/schema';
import { isoDate } from '../source/dates';
import { nearest } from '../source/nearest';
import { listInWords } from './wording';

/** What a schema error says. */
export type SchemaError = ReturnType<typeof Errors>[1][number];

/** Whole sentences, one after another. */
export function inARow(...sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** What becomes of a wrong value: it is left out, or its whole entry is. */
export function outcomeOf(isEntryLost: boolean): string {
  return isEntryLost ? t`The entry is left out.` : t`It is left out of the entry.`;
}

/** What the value of a key must be. */
export function expectation(key: string, error: SchemaError, schema: object | undefined): string {
  if (isDate(schema)) return t`“${key}” must be a date such as 2007-11-26.`;
  if (error.keyword === 'enum')
    return t`“${key}” must be ${listInWords(error.params.allowedValues.map(String), 'or')}.`;
  if (error.keyword === 'minLength') return t`“${key}” must have a text.`;
  if (error.keyword !== 'type') return t`“${key}” must have another form.`;
  switch (error.params.type) {
    case 'string':
      return t`“${key}” must be text.`;
    case 'array':
      return t`“${key}” must be a list.`;
    case 'boolean':
      return t`“${key}” must be true or false.`;
    default:
      return t`“${key}” must be a mapping of keys to values.`;
  }
}

/** What each item of the list under a key must be: a text, or a mapping. */
export function expectationOfItem(key: string, error: SchemaError): string {
  if (error.keyword === 'minLength') return t`An item of “${key}” must have a text.`;
  return error.keyword === 'type' && error.params.type === 'object'
    ? t`An item of “${key}” must be a mapping of keys to values.`
    : t`An item of “${key}” must be text.`;
}

function isDate(schema: object | undefined): boolean {
  return (schema as { format?: string } | undefined)?.format === 'date';
}

/** What to write instead of a value. */
export function correction(error: SchemaError, value: unknown, schema: object | undefined): string {
  if (error.keyword === 'enum') {
    const meant = typeof value === 'string' && nearest(value, error.params.allowedValues.map(String));
    return meant ? t`Write “${meant}”.` : t`Write one of these.`;
  }
  if (isDate(schema)) {
    const date = typeof value === 'string' ? isoDate(value) : undefined;
    return date ? t`Write ${date}.` : t`Write a day that exists as year-month-day, with two digits for month and day.`;
  }
  if (error.keyword === 'pattern' && typeof value === 'string') {
    const id = value
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return id === '' ? t`Write it in that form.` : t`Write it in that form, for instance “${id}”.`;
  }
  if (error.keyword === 'type' && error.params.type === 'string') {
    return typeof value === 'number' || typeof value === 'boolean'
      ? t`Write "${String(value)}", in quotation marks.`
      : t`Write a text.`;
  }
  if (error.keyword === 'type' && error.params.type === 'array')
    return t`Write a list: “[one, two]”, or one “- …” a line.`;
  return t`Correct or remove it.`;
}

/** What stands where something else is expected. */
export function found(value: unknown): string {
  if (value === null || value === undefined || value === '') return t`It is empty.`;
  if (Array.isArray(value)) return t`It is a list.`;
  if (typeof value === 'object') return t`It is a mapping.`;
  const text = String(value);
  return t`It is “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”.`;
}

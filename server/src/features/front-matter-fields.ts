/** Reads the schemas of front matter and of the team's files for those who complete and explain them. */
import { t } from '@vscode/l10n';
import { FrontMatterSchema } from '../report/front-matter-schema';
import { escapeMarkdown as plain } from './markdown-text';

/** What features read of a JSON Schema. */
export interface Field {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[] | undefined;
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

const frontMatter: Field = FrontMatterSchema;

/**
 * The field at a path of keys, `[]` standing for an item of a list; `undefined` where the format has none.
 *
 * @param schema the format: that of front matter when absent
 */
export function fieldAt(path: readonly string[], schema: Field = frontMatter): Field | undefined {
  let field: Field | undefined = schema;
  for (const step of path) field = field && child(field, step);
  return field;
}

/** The keys that a field may hold; none when it is no mapping. */
export function keysOf(field: Field | undefined): Readonly<Record<string, Field>> {
  return field?.properties ?? field?.anyOf?.find((choice) => choice.properties)?.properties ?? {};
}

/** Whether a field is, or may be, a list. */
export function isList(field: Field): boolean {
  return field.type === 'array';
}

/** Whether a field is a mapping. */
export function isMapping(field: Field): boolean {
  return field.type === 'object';
}

/** What a field holds, as a sentence; `undefined` where the schema does not say. */
export function descriptionOf({ description, title }: Field): string | undefined {
  const said = description ?? title;
  return said === undefined ? undefined : t(said);
}

/** The words that a field takes, when they are given. */
export function choicesOf(field: Field): readonly string[] {
  if (field.type === 'boolean') return ['true', 'false'];
  if (field.anyOf) return field.anyOf.flatMap(choicesOf);
  return (field.enum ?? []).filter((choice) => typeof choice === 'string');
}

/** What a key is for and what it takes, in pieces of Markdown, its name first. */
export function explainField(key: string, field: Field): readonly string[] {
  const description = descriptionOf(field);
  const choices = choicesOf(field)
    .map((choice) => `\`${choice}\``)
    .join(', ');
  return [
    `**${plain(key)}**`,
    ...(description === undefined ? [] : [plain(description)]),
    ...(choices === '' ? [] : [t`One of: ${choices}`]),
    ...(typeof field.default === 'number' ? [t`Default: ${field.default}`] : []),
  ];
}

function child(field: Field, step: string): Field | undefined {
  const own = step === '[]' ? field.items : field.properties?.[step];
  if (own) return own;
  for (const choice of field.anyOf ?? []) {
    const found = child(choice, step);
    if (found) return found;
  }
  return undefined;
}

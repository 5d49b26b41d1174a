/** Explains the keys of the team's own YAML files from their schemas. */
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { LineIndex } from '../source/line-index';
import { yamlKeyAt } from './front-matter-cursor';
import { choicesOf, type Field, fieldAt } from './front-matter-fields';
import { escapeMarkdown as plain } from './markdown-text';

/**
 * What the key at an offset of a YAML file means; `undefined` where there is none.
 *
 * @param pageOf the address of a page that says more about the key at a path
 */
export function hoverYaml(
  text: string,
  offset: number,
  lines: LineIndex,
  schema: Field,
  pageOf: (path: readonly string[]) => string | undefined = () => undefined,
): Hover | undefined {
  const key = yamlKeyAt(text, { start: 0, end: text.length }, offset);
  const field = key && fieldAt(key.path, schema);
  if (!key || !field) return undefined;
  const description = field.description ?? field.title;
  const choices = choicesOf(field);
  const page = pageOf(key.path);
  const parts = [
    `**${plain(key.path.at(-1) ?? '')}**`,
    field.markdownDescription ?? (description === undefined ? undefined : plain(description)),
    choices.length > 0 ? `One of: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : undefined,
    typeof field.default === 'number' ? `Default: ${field.default}` : undefined,
    page === undefined ? undefined : `[All about it](${page})`,
  ];
  const value = parts.filter((part) => part !== undefined).join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: lines.rangeOf(key.span) };
}

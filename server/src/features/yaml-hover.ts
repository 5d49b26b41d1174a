/** Explains the keys of the team's own YAML files from their schemas. */
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { LineIndex } from '../source/line-index';
import { yamlKeyAt } from './front-matter-cursor';
import { explainField, type Field, fieldAt } from './front-matter-fields';

/**
 * What the key at an offset of a YAML file means; `undefined` where there is none.
 *
 * @param describe says in Markdown what the schema does not say so well of the key at a path; `undefined` for what it does
 */
export function hoverYaml(
  text: string,
  offset: number,
  lines: LineIndex,
  schema: Field,
  describe: (path: readonly string[]) => string | undefined = () => undefined,
): Hover | undefined {
  const key = yamlKeyAt(text, { start: 0, end: text.length }, offset);
  const field = key && fieldAt(key.path, schema);
  if (!key || !field) return undefined;
  const value = describe(key.path) ?? explainField(key.path.at(-1) ?? '', field).join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: lines.rangeOf(key.span) };
}

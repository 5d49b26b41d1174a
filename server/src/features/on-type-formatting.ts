/** What is typed for a person who goes on with an enumeration: after `(a) …` and Enter comes `(b)`. */
import type { TextEdit } from 'vscode-languageserver-types';
import { readEnumerator, resolveEnumerators } from '../report/enumerators';
import { enumeratorText } from '../rules/shared/enumerators';
import type { LineIndex, Position } from '../source/line-index';

/** The character after which it is asked for. */
export const onTypeTrigger = '\n';

/**
 * The edits after a new line was begun: the next enumerator, with a blank line before it where the enumeration has such. Where the
 * line before is an enumerator without words, the enumeration is at its end, and the enumerator is removed.
 *
 * @param position where the cursor is now
 */
export function continueEnumeration(lines: LineIndex, { line }: Position): TextEdit[] {
  if (line === 0 || lines.textOf(line).trim() !== '') return [];
  const before = lines.textOf(line - 1);
  if (/^\s*(?:\((?:\p{L}{1,5}|\d{1,3})\)|\p{L}{1,5}\)|\d{1,3}[.)])\s*$/u.test(before)) {
    return [{ range: onLine(line - 1, 0, before.length), newText: '' }];
  }
  const items = itemsUpTo(lines, line - 1);
  const last = items.at(-1);
  const reading = resolveEnumerators(items.map(({ enumerator }) => enumerator)).at(-1);
  if (!last || !reading) return [];
  const next = enumeratorText({ scheme: reading.scheme, form: last.enumerator.form }, reading.value + 1);
  if (next === undefined) return [];
  // Items of a list of Markdown stand together; an item that is a paragraph needs the blank line.
  const isDense = items.length > 1 ? items.at(-2)?.line === line - 2 : isListMarker(last);
  const newText = `${isDense ? '' : '\n'}${last.indentation}${next} `;
  return [{ range: onLine(line, 0, lines.textOf(line).length), newText }];
}

interface Item {
  readonly line: number;
  readonly indentation: string;
  readonly enumerator: NonNullable<ReturnType<typeof readEnumerator>>;
}

/** No enumeration is longer; the bound keeps a key from reading a whole report. */
const mostLines = 400;

/** The items of the enumeration whose last item is on a line, in order; none when that line is no item. */
function itemsUpTo(lines: LineIndex, end: number): readonly Item[] {
  const items: Item[] = [];
  const last = itemOn(lines, end);
  if (!last) return items;
  for (let line = end; line >= 0 && end - line < mostLines; line--) {
    const text = lines.textOf(line);
    if (text.startsWith('#')) break;
    const item = itemOn(lines, line);
    const isSister = item?.enumerator.form === last.enumerator.form && item.indentation === last.indentation;
    if (item && isSister) items.unshift(item);
    // A paragraph of its own ends what is enumerated; a line that goes on with an item does not.
    else if (text.trim() !== '' && lines.textOf(line - 1).trim() === '' && /^\S/.test(text)) break;
  }
  return items;
}

function itemOn(lines: LineIndex, line: number): Item | undefined {
  const [, indentation = '', text = ''] = /^([ \t]*)(.*)$/u.exec(lines.textOf(line)) ?? [];
  const enumerator = readEnumerator(text);
  // Letters with a full stop are initials and headings more often than items.
  if (!enumerator || /^\p{L}+\.$/u.test(enumerator.text)) return undefined;
  return { line, indentation, enumerator };
}

function isListMarker({ enumerator }: Item): boolean {
  return /^\d+[.)]$/.test(enumerator.text);
}

function onLine(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

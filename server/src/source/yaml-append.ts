/** Adds entries to a list in a YAML file that people keep by hand: comments, order, indentation and style stay as they are. */
import { lineEndOf, lineStartOf } from './line-bounds';
import type { Span, TextEdit } from './span';
import type { YamlEntry } from './yaml-entry';

/** The values of an entry, by key, in order; a value that is absent is left out. */
export type NewEntry = Readonly<Record<string, string | undefined>>;

/**
 * The edit that adds entries, at least one, at the end of a list, in the style of the entry before them.
 *
 * @param text the file
 * @param within where the YAML stands in it
 * @param root what was read there; absent when it is empty
 * @param key the key of the list in the outermost mapping; absent when the whole is the list
 * @returns `undefined` where a list cannot stand, because something else does
 */
export function appendEntries(
  text: string,
  within: Span,
  root: YamlEntry | undefined,
  key: string | undefined,
  added: readonly NewEntry[],
): TextEdit | undefined {
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const isEmpty = !root || root.isAbsent;
  const list = key === undefined ? root : root?.at([key]);
  if (!isEmpty && key !== undefined && root.content.kind !== 'map') return undefined;
  if (isEmpty || !list) {
    const at = lastLineEnd(text, within);
    const lines = [...(key === undefined ? [] : [`${key}:`]), ...items(added, key === undefined ? '' : '  ')];
    const before = at > within.start && !/[\r\n]$/.test(text.slice(within.start, at)) ? ending : '';
    return { span: { start: at, end: at }, text: before + lines.join('\n').replaceAll('\n', ending) + ending };
  }
  const { content } = list;
  if (content.kind === 'sequence' && content.entries.length > 0) return afterLast(text, list, added, ending);
  const isNothing = (content.kind === 'scalar' && content.value === null) || content.kind === 'sequence';
  if (!isNothing) return undefined;
  const first = `${key === undefined ? '' : ending}${items(added, key === undefined ? '' : '  ')
    .join('\n')
    .replaceAll('\n', ending)}`;
  // What stands for an empty list, `[]` or `null`, makes room for it.
  const start = list.keySpan ? list.keySpan.end + 1 : list.span.start;
  return { span: { start, end: Math.max(start, list.span.end) }, text: first };
}

function afterLast(text: string, list: YamlEntry, added: readonly NewEntry[], ending: string): TextEdit | undefined {
  const last = list.entries.at(-1);
  if (!last) return undefined;
  if (text[list.span.start] === '[') {
    return {
      span: { start: last.span.end, end: last.span.end },
      text: added.map((entry) => `, ${flowMap(entry)}`).join(''),
    };
  }
  const lineStart = lineStartOf(text, last.span.start);
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, last.span.start))?.[0] ?? '';
  const isFlow = text[last.span.start] === '{';
  const end = lineEndOf(text, last.span.end);
  const before = list.entries.at(-2);
  const isApart = before !== undefined && /\n\s*\n|\r\s*\r/.test(text.slice(before.span.end, lineStart));
  const lines = added.map((entry) => `\n${item(entry, indentation, !isFlow)}`.replaceAll('\n', ending));
  return { span: { start: end, end }, text: lines.map((line) => (isApart ? ending : '') + line).join('') };
}

function items(added: readonly NewEntry[], indentation: string): readonly string[] {
  return added.map((entry) => item(entry, indentation, true));
}

/** An item of a list, its lines ended by line feeds. */
function item(entry: NewEntry, indentation: string, isBlock: boolean): string {
  if (!isBlock) return `${indentation}- ${flowMap(entry)}`;
  return given(entry)
    .map(([key, value], index) => `${indentation}${index === 0 ? '- ' : '  '}${key}: ${scalar(value)}`)
    .join('\n');
}

function flowMap(entry: NewEntry): string {
  return `{ ${given(entry)
    .map(([key, value]) => `${key}: ${scalar(value)}`)
    .join(', ')} }`;
}

function given(entry: NewEntry): readonly (readonly [string, string])[] {
  return Object.entries(entry).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]));
}

/** A value that YAML 1.2 reads as exactly this text in a flow mapping, too: plain where nothing in it means something to YAML. */
function scalar(value: string): string {
  const isPlain = /^\p{L}(?:[\p{L}\p{M}\p{N} .’()/&-]*[\p{L}\p{M}\p{N}.’)])?$/u.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value);
}

/** After the last line of a span that is not blank. */
function lastLineEnd(text: string, { start, end }: Span): number {
  const blanks = /(?:\r\n|\r|\n)?\s*$/.exec(text.slice(start, end))?.[0] ?? '';
  const at = end - blanks.length;
  const ending = /^(?:\r\n|\r|\n)/.exec(blanks)?.[0].length ?? 0;
  return at + ending;
}

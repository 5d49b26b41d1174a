/**
 * What stands at a place in front matter, told from its lines. Front matter is hardly ever valid YAML while it is being typed, so
 * that nothing here needs it to be.
 */
import type { Report, Span } from '../report/model';

export interface FrontMatterCursor {
  /** The keys that lead to the place, outermost first, without the key of its own line; `[]` stands for an item of a list. */
  readonly path: readonly string[];
  /** The key of the line, when the place is in its value. */
  readonly key?: string;
  /** What has been typed of the key or value, up to the place. */
  readonly typed: string;
  /** From the first character typed to the place, absolute. */
  readonly span: Span;
  /** The keys that stand beside this line's, under the same parent. */
  readonly siblings: readonly string[];
  /** Whether the line already has a colon after the key. */
  readonly hasColon: boolean;
}

/** The place at an offset; `undefined` outside front matter, in comments, and in YAML of the `{…}` and `[…]` kinds. */
export function frontMatterCursor(report: Report, offset: number): FrontMatterCursor | undefined {
  const content = contentAround(report, offset);
  return content && yamlCursor(report.text, content, offset);
}

/** The place at an offset of YAML that stands at a span of a text; `undefined` in comments, and in YAML of the `{…}` and `[…]` kinds. */
export function yamlCursor(text: string, content: Span, offset: number): FrontMatterCursor | undefined {
  const { lines, index } = linesAround(text, content, offset);
  const line = lines[index];
  if (!line) return undefined;
  const before = line.text.slice(0, offset - line.start);
  const parts = /^(\s*(?:- +)?)(?:([A-Za-z][\w-]*):(\s+)(["']?)(.*)|([\w-]*))$/.exec(before);
  if (!parts) return scalarItem(lines, index, before, offset);
  const [, , key, , , value = '', typedKey = ''] = parts;
  if (key !== undefined && /^[[{&*!|>#]|\s#/.test(value)) return undefined;
  const typed = key === undefined ? typedKey : value;
  return {
    path: pathTo(lines, index),
    ...(key !== undefined && { key }),
    typed,
    span: { start: offset - typed.length, end: offset },
    siblings: siblingsOf(lines, index),
    hasColon: /^[\w-]*:/.test(line.text.slice(before.length - typed.length)),
  };
}

/** The path of the key that an offset stands in, its own name last; `undefined` where there is none. */
export function frontMatterKeyAt(
  report: Report,
  offset: number,
): { readonly path: readonly string[]; readonly span: Span } | undefined {
  const { content } = report.frontMatter;
  if (!content || offset < content.start || offset >= content.end) return undefined;
  return yamlKeyAt(report.text, content, offset);
}

/** The path of the key that an offset of YAML stands in, its own name last; `undefined` where there is none. */
export function yamlKeyAt(
  text: string,
  content: Span,
  offset: number,
): { readonly path: readonly string[]; readonly span: Span } | undefined {
  const { lines, index } = linesAround(text, content, offset);
  const line = lines[index];
  if (line?.key === undefined) return undefined;
  const span = { start: line.start + line.column, end: line.start + line.column + line.key.length };
  if (offset < span.start || offset > span.end) return undefined;
  return { path: [...pathTo(lines, index), line.key], span };
}

/**
 * The YAML of the front matter, when an offset is in it. While its end is missing, a line that is being typed after what looks
 * like YAML belongs to it, too.
 */
function contentAround({ text, frontMatter: { content, errors } }: Report, offset: number): Span | undefined {
  if (!content || offset < content.start) return undefined;
  if (offset < content.end) return content;
  if (!errors.some(({ code }) => code === 'front-matter-unclosed')) return undefined;
  return /^[ \t]*(?:- )?[\w-]*$/.test(text.slice(content.end, offset))
    ? { start: content.start, end: offset }
    : undefined;
}

interface Line {
  readonly text: string;
  /** Absolute. */
  readonly start: number;
  /** Column of the hyphen of a list item that begins on the line. */
  readonly dash?: number;
  /** Column of the key, or of the first character after hyphen and spaces. */
  readonly column: number;
  readonly key?: string;
  readonly isEmpty: boolean;
}

function linesAround(text: string, content: Span, offset: number): { lines: Line[]; index: number } {
  const lines: Line[] = [];
  let index = 0;
  let start = content.start;
  for (const part of text.slice(content.start, content.end).split(/\r\n|\r|\n/)) {
    if (start <= offset) index = lines.length;
    lines.push(readLine(part, start));
    const end = start + part.length;
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return { lines, index };
}

function readLine(text: string, start: number): Line {
  const [, indent = '', hyphen = '', key] = /^(\s*)(-(?:\s+|$))?(?:([A-Za-z][\w-]*):(?:\s|$))?/.exec(text) ?? [];
  return {
    text,
    start,
    ...(hyphen !== '' && { dash: indent.length }),
    column: indent.length + hyphen.length,
    ...(key !== undefined && { key }),
    isEmpty: /^\s*(?:#|$)/.test(text),
  };
}

/** An item of a list that is no mapping: `- DESA` under `organizer`. */
function scalarItem(
  lines: readonly Line[],
  index: number,
  before: string,
  offset: number,
): FrontMatterCursor | undefined {
  const [, typed] = /^\s*-\s+(?![[{&*!|>#"'])(.*)$/.exec(before) ?? [];
  if (typed === undefined || typed.includes(': ') || typed.includes(' #')) return undefined;
  const span = { start: offset - typed.length, end: offset };
  return { path: pathTo(lines, index), typed, span, siblings: [], hasColon: false };
}

function pathTo(lines: readonly Line[], index: number): string[] {
  const path: string[] = [];
  const own = lines[index];
  if (!own) return path;
  let { dash, column } = own;
  for (let at = index; ; ) {
    if (dash !== undefined) {
      path.unshift('[]');
      const limit = dash;
      at = lastBefore(lines, at, (line) => line.dash === undefined && line.column <= limit);
    } else {
      const limit = column;
      at = lastBefore(
        lines,
        at,
        (line) => line.column < limit || (line.dash !== undefined && line.column === limit && line.dash < limit),
      );
      const opener = lines[at];
      if (opener?.dash !== undefined && opener.column === column) {
        // The first key of a list item stands beside its hyphen.
        dash = opener.dash;
        continue;
      }
    }
    const parent = lines[at];
    if (!parent) return path;
    if (parent.key !== undefined) path.unshift(parent.key);
    ({ dash, column } = parent);
  }
}

function lastBefore(lines: readonly Line[], index: number, accepts: (line: Line) => boolean): number {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at];
    if (line && !line.isEmpty && accepts(line)) return at;
  }
  return -1;
}

function siblingsOf(lines: readonly Line[], index: number): string[] {
  const own = lines[index];
  if (!own) return [];
  const keys: string[] = [];
  const isBeside = (line: Line): boolean => line.column === own.column;
  if (own.dash === undefined) {
    for (let at = index - 1; at >= 0; at--) {
      const line = lines[at];
      if (!line || line.isEmpty) continue;
      if (line.column < own.column) break;
      if (isBeside(line) && line.key !== undefined) keys.push(line.key);
      if (isBeside(line) && line.dash !== undefined) break;
    }
  }
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.isEmpty) continue;
    if (line.column < own.column || (isBeside(line) && line.dash !== undefined)) break;
    if (isBeside(line) && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}

/**
 * Reads a chunk that is nothing but a fenced code block or a comment without a Markdown parser: a fence that was just
 * opened runs to the end of the report, and must cost no more than finding its end.
 */
import type { Code, Html } from 'mdast';
import type { Block } from './model';
import { positionAt } from './positions';
import { findSuppressions } from './suppressions';

/** An opening line in its simplest form: not indented, and without anything to decode in its info string. */
const openingLine =
  /^(?:(`{3,})[ ]*([^`\s\\&\0]+(?: [^`\s\\&\0]+)*)?|(~{3,})[ ]*([^\s\\&\0]+(?: [^\s\\&\0]+)*)?)(?:\r\n?|\n|$)/;

/** Reads a chunk (without blank characters at its end) as one block of code or one comment, or not at all. */
export function readVerbatim(source: string): Block | undefined {
  if (source.startsWith('```') || source.startsWith('~~~')) return readFence(source);
  if (source.startsWith('<!--')) return readComment(source);
  return undefined;
}

function readFence(source: string): Block | undefined {
  const opening = openingLine.exec(source);
  const marks = opening?.[1] ?? opening?.[3];
  if (!opening || marks === undefined || source.includes('\0')) return undefined;
  const lastLine = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  const contentStart = opening[0].length;
  if (lastLine < contentStart && contentStart < source.length) return undefined;
  const closed = lastLine >= contentStart && isClosing(source.slice(lastLine), marks);
  // The last line alone may close the fence: were an earlier one to close it, there would be more than this block.
  if (hasClosing(source, contentStart, closed ? lastLine : source.length, marks)) return undefined;
  const content = closed
    ? source.slice(contentStart, lastLine).replace(/(?:\r\n?|\n)$/, '')
    : source.slice(contentStart);
  const info = opening[2] ?? opening[4];
  const space = info?.indexOf(' ') ?? -1;
  const node: Code = {
    type: 'code',
    lang: info === undefined ? null : space === -1 ? info : info.slice(0, space),
    meta: info === undefined || space === -1 ? null : info.slice(space + 1),
    value: content,
    position: positionAt(0, source.length),
  };
  return { kind: 'code', source, node, prose: [], footnoteCalls: [], suppressions: [] };
}

function isClosing(line: string, marks: string): boolean {
  return new RegExp(`^ {0,3}${marks}${marks.charAt(0)}*[ \\t]*$`).test(line);
}

function hasClosing(source: string, from: number, to: number, marks: string): boolean {
  const closing = new RegExp(`(?:^|[\\r\\n]) {0,3}${marks}${marks.charAt(0)}*[ \\t]*(?=[\\r\\n]|$)`);
  return closing.test(source.slice(from, to));
}

function readComment(source: string): Block | undefined {
  if (source.includes('\0')) return undefined;
  const end = source.indexOf('-->', 2);
  // A comment ends with the line that closes it.
  if (end !== -1 && /[\r\n]/.test(source.slice(end))) return undefined;
  const node: Html = { type: 'html', value: source, position: positionAt(0, source.length) };
  return { kind: 'html', source, node, prose: [], footnoteCalls: [], suppressions: findSuppressions(source, 0) };
}

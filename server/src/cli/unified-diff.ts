/** A unified diff, as `patch -p0` and `git apply -p0` read it, from edits that are known. */
import type { TextEdit } from '../report/model';
import { applyEdits } from '../report/parse';

/** Lines of text that stay as they are, shown before and after a change. */
const contextLines = 3;

/**
 * The unified diff of a file; empty when the edits change nothing.
 *
 * @param path how the file is named in both header lines
 * @param text the file as it is
 * @param edits in rising order and never overlapping
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const changes = changesOf(lines, edits);
  if (changes.length === 0) return '';
  const name = headerName(path);
  return `--- ${name}\n+++ ${name}\n${hunks(lines, changes)}`;
}

/** Lines that are replaced. Numbers count from 0; every line keeps its line ending. */
interface Change {
  /** The first line that is removed, and the first after it that stays. */
  readonly start: number;
  readonly end: number;
  readonly added: readonly string[];
}

/** The lines of a text with their endings, as diffs have them: only a line feed ends a line. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What edits change, line by line, without lines that come out as they were; changes of neighbouring lines are one. */
function changesOf(lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length;
  }
  const changes: Change[] = [];
  let line = 0;
  for (let index = 0; index < edits.length; ) {
    const first = edits[index];
    if (!first) break;
    while (line + 1 < lines.length && (starts[line + 1] ?? length) <= first.span.start) line++;
    const start = line;
    const touched: TextEdit[] = [];
    for (let edit = edits[index]; edit; edit = edits[++index]) {
      if (touched.length > 0 && edit.span.start >= (starts[line + 1] ?? length + 1)) break;
      touched.push(edit);
      while (line + 1 < lines.length && (starts[line + 1] ?? length) <= edit.span.end) line++;
    }
    const offset = starts[start] ?? 0;
    const moved = touched.map(({ span, text }) => ({
      span: { start: span.start - offset, end: span.end - offset },
      text,
    }));
    const old = lines.slice(start, line + 1);
    add(changes, trimmed(start, old, linesOf(applyEdits(old.join(''), moved))));
  }
  return changes;
}

function trimmed(start: number, old: readonly string[], added: readonly string[]): Change {
  const shortest = Math.min(old.length, added.length);
  let before = 0;
  while (before < shortest && old[before] === added[before]) before++;
  let after = 0;
  while (after < shortest - before && old.at(-1 - after) === added.at(-1 - after)) after++;
  return { start: start + before, end: start + old.length - after, added: added.slice(before, added.length - after) };
}

function add(changes: Change[], change: Change): void {
  if (change.start === change.end && change.added.length === 0) return;
  const last = changes.at(-1);
  if (last?.end !== change.start) changes.push(change);
  else changes.splice(-1, 1, { start: last.start, end: change.end, added: [...last.added, ...change.added] });
}

function hunks(lines: readonly string[], changes: readonly Change[]): string {
  let result = '';
  /** How many lines there are more than before, up to the hunk. */
  let shift = 0;
  for (let index = 0; index < changes.length; ) {
    const start = Math.max(0, (changes[index]?.start ?? 0) - contextLines);
    let body = '';
    let at = start;
    let grown = 0;
    let change = changes[index];
    // Changes whose context would meet or overlap share a hunk.
    while (change && (body === '' || change.start - at <= 2 * contextLines)) {
      body += printed(' ', lines.slice(at, change.start));
      body += printed('-', lines.slice(change.start, change.end));
      body += printed('+', change.added);
      grown += change.added.length - (change.end - change.start);
      at = change.end;
      change = changes[++index];
    }
    const end = Math.min(lines.length, at + contextLines);
    body += printed(' ', lines.slice(at, end));
    const old = range(start, end - start);
    result += `@@ -${old} +${range(start + shift, end - start + grown)} @@\n${body}`;
    shift += grown;
  }
  return result;
}

/** Lines as a hunk's header counts them: from 1; a range without lines names the line before it. */
function range(start: number, count: number): string {
  if (count === 0) return `${start},0`;
  return count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}

function printed(sign: ' ' | '-' | '+', lines: readonly string[]): string {
  return lines
    .map((line) => (line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`))
    .join('');
}

/** A path for a header line. A space would end the name for some readers; what would break the line is escaped as in C. */
function headerName(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) {
    const escaped = path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, (character) => {
      return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${escaped}"`;
  }
  return path.includes(' ') ? `${path}\t` : path;
}

/**
 * Cuts a body into chunks: stretches of whole lines that can be read alone, because every block is closed where a chunk
 * begins. Where a chunk ends depends only on its own text and the line after it, so an edit can change at most the chunks
 * it touches and the one before them; and reading chunk by chunk gives what reading the whole would.
 */
import { refuse } from './limits';
import { isBlank, Lines, trimEnd } from './lines';
import { parseMarkdown } from './markdown';

/** Where a chunk stands: from the start of its first line to its last non-blank character. */
export interface ChunkRange {
  readonly start: number;
  readonly end: number;
  /** Where the next chunk begins; the length of the text after the last one. */
  readonly next: number;
}

/** Cuts chunks out of a text, one after another. */
export class ChunkScanner {
  private readonly lines: Lines;

  constructor(private readonly text: string) {
    this.lines = new Lines(text);
  }

  /** The start of the first line at or after `offset` (itself the start of a line) that is not blank. */
  firstLine(offset: number): number {
    let start = offset;
    while (start < this.text.length) {
      const end = this.lines.end(start);
      if (!isBlank(this.text, start, end)) break;
      start = this.lines.after(end);
    }
    return start;
  }

  /** The chunk that begins at `start`, the start of a line that is not blank and at which no block is open. */
  chunk(start: number): ChunkRange {
    const { text, lines } = this;
    const state = new OpenBlocks(text, start);
    let afterBlank = false;
    let offset = start;
    while (offset < text.length) {
      const end = lines.end(offset);
      const next = lines.after(end);
      if (isBlank(text, offset, end)) {
        afterBlank = true;
        offset = next;
        continue;
      }
      if (afterBlank && !isIndented(text, offset) && !(state.affectsListItems && isListItem(text, offset, end))) {
        return this.range(start, offset);
      }
      const closing = state.closingLine(lines, offset, end);
      if (closing === undefined) {
        offset = next;
        afterBlank = false;
        continue;
      }
      // A fence or a comment has closed all that was open before it, and closes by itself: nothing is open after it.
      offset = closing;
      if (offset < text.length && !isIndented(text, offset) && !isBlank(text, offset, lines.end(offset))) {
        return this.range(start, offset);
      }
      afterBlank = false;
    }
    return this.range(start, text.length);
  }

  private range(start: number, next: number): ChunkRange {
    return { start, end: trimEnd(this.text, start, next), next };
  }
}

/** What may be open at the top level of a chunk. Everything else closes before a line that is not indented, after a blank one. */
class OpenBlocks {
  /** A list may be open: indented lines may belong to it. */
  private sawList = false;
  /** There may be indented code, which micromark 4.0 thinks goes on until it has read the line after the blank ones. */
  private sawCode = false;
  /** A tag may have opened HTML that goes on to the next blank line. */
  private sawTag = false;
  /** How much may still be read to find out where a doubtful line stands, so that the work stays linear. */
  private budget = 1 << 16;

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  /** Whether a list item after a blank line may read otherwise here than at the start of a chunk. */
  get affectsListItems(): boolean {
    return this.sawList || this.sawCode;
  }

  /**
   * Looks at a line. When it opens a block that blank lines do not close (a fence, a comment and such) at the top level,
   * gives the start of the line after that block.
   */
  closingLine(lines: Lines, offset: number, end: number): number | undefined {
    const indent = indentation(this.text, offset);
    const first = this.text.charCodeAt(offset + indent);
    if (indent > 3 || first === tab) this.sawCode = true;
    if (indent > 3 || !mayMatter(first)) return undefined;
    const opener = openerAt(this.text, offset + indent, end);
    if (opener === undefined) {
      if (first === lessThan) this.sawTag = true;
      else if (isListItem(this.text, offset, end)) this.sawList = true;
      return undefined;
    }
    // With less than two spaces a line is in no list item, and HTML that a tag opened is the only other thing it can be in.
    const doubtful = this.sawTag || (this.sawList && indent > 1);
    if (doubtful) {
      const source = this.text.slice(this.start, end);
      this.budget -= source.length;
      if (this.budget < 0 || refuse(source)) return this.text.length;
      if (!opensAt(source, offset - this.start)) return undefined;
    }
    this.sawList = false;
    this.sawCode = false;
    this.sawTag = false;
    return opener.kind === 'fence'
      ? lineAfterFence(this.text, lines, lines.after(end), opener.marker, opener.size)
      : lineAfterText(this.text, lines, opener.from, opener.closing);
  }
}

/** Whether the block that the last line of a source opens, or else an earlier one, is the last at the top level. */
function opensAt(source: string, line: number): boolean {
  const last = parseMarkdown(source, []).nodes.at(-1);
  const start = last?.position?.start.offset;
  return (last?.type === 'code' || last?.type === 'html') && start !== undefined && start >= line;
}

type Opener =
  | { readonly kind: 'fence'; readonly marker: string; readonly size: number }
  | { readonly kind: 'html'; readonly from: number; readonly closing: string | RegExp };

const fence = /(`{3,})[^`\r\n]*$|(~{3,})/y;
const rawElement = /<(?:script|pre|style|textarea)(?=[ \t>]|$)/iy;
const rawElementEnd = /<\/(?:script|pre|style|textarea)>/gi;

/** The block that a line opens which only its own closing line, and no blank line, closes. */
function openerAt(text: string, offset: number, end: number): Opener | undefined {
  const first = text.charCodeAt(offset);
  if (first === graveAccent || first === tilde) {
    // Four marks are looked at before the line is cut out of the text, because most lines are no fence.
    if (text.charCodeAt(offset + 2) !== first) return undefined;
    fence.lastIndex = 0;
    const match = fence.exec(text.slice(offset, end));
    const marks = match?.[1] ?? match?.[2];
    return marks === undefined ? undefined : { kind: 'fence', marker: marks.charAt(0), size: marks.length };
  }
  if (first !== lessThan) return undefined;
  if (text.startsWith('<!--', offset)) return { kind: 'html', from: offset + 2, closing: '-->' };
  if (text.startsWith('<?', offset)) return { kind: 'html', from: offset + 1, closing: '?>' };
  if (text.startsWith('<![CDATA[', offset)) return { kind: 'html', from: offset + 9, closing: ']]>' };
  if (/^<![a-z]/i.test(text.slice(offset, offset + 3))) return { kind: 'html', from: offset + 3, closing: '>' };
  rawElement.lastIndex = 0;
  if (rawElement.test(text.slice(offset, end))) return { kind: 'html', from: offset, closing: rawElementEnd };
  return undefined;
}

function lineAfterFence(text: string, lines: Lines, from: number, marker: string, size: number): number {
  const marks = marker.repeat(size);
  let offset = from;
  while (offset < text.length) {
    // Looking for the marks first passes over code at the speed of a search.
    const found = text.indexOf(marks, offset);
    if (found === -1) return text.length;
    const lineStart = startOfLine(text, found, offset);
    const end = lines.end(found);
    const indent = found - lineStart;
    if (indent <= 3 && indent === indentation(text, lineStart)) {
      let after = found + size;
      while (text.charAt(after) === marker) after++;
      if (isBlank(text, after, end)) return lines.after(end);
    }
    offset = lines.after(end);
  }
  return text.length;
}

function lineAfterText(text: string, lines: Lines, from: number, closing: string | RegExp): number {
  let found: number;
  if (typeof closing === 'string') {
    found = text.indexOf(closing, from);
  } else {
    closing.lastIndex = from;
    found = closing.exec(text)?.index ?? -1;
  }
  return found === -1 ? text.length : lines.after(lines.end(found));
}

function startOfLine(text: string, offset: number, from: number): number {
  let start = offset;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 || code === 13) break;
    start--;
  }
  return start;
}

const tab = 9;
const lessThan = 60;
const graveAccent = 96;
const tilde = 126;

/** Whether a line that begins with this character may open a list or a block that goes on over blank lines. */
function mayMatter(code: number): boolean {
  return (
    code === lessThan ||
    code === graveAccent ||
    code === tilde ||
    code === 42 ||
    code === 43 ||
    code === 45 ||
    (code >= 48 && code <= 57)
  );
}

const listItem = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

function isListItem(text: string, offset: number, end: number): boolean {
  return (
    mayMatter(text.charCodeAt(offset + indentation(text, offset))) &&
    listItem.test(text.slice(offset, Math.min(end, offset + 16)))
  );
}

function isIndented(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 32 || code === 9;
}

/** The number of spaces at the start of a line. A tab counts as text: it is at least as wide as what makes code. */
function indentation(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 32) end++;
  return end - offset;
}

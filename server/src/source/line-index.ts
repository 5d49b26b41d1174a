/** Between UTF-16 offsets in a text and lines with characters in them, both from 0, as in the Language Server Protocol. */
import type { Span } from './span';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The lines of a text. A line ends with a line feed, a carriage return, or both in this order, as in LSP 3.17. */
export class LineIndex {
  /** Offset of the first unit of each line. */
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    if (text.includes('\r')) {
      for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) this.starts.push(index + ending.length);
    } else {
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) this.starts.push(end + 1);
    }
  }

  /** The position of an offset; an offset outside the text gives the nearest end of it. */
  positionAt(offset: number): Position {
    const within = Math.min(Math.max(0, offset), this.text.length);
    const line = this.lineAt(within);
    return { line, character: within - (this.starts[line] ?? 0) };
  }

  /** The range of a span. */
  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset of a position; a character after the end of its line gives the end of the line, before its line ending. */
  offsetAt({ line, character }: Position): number {
    const start = this.starts[line];
    if (line < 0) return 0;
    if (start === undefined) return this.text.length;
    return start + Math.min(Math.max(0, character), this.textOf(line).length);
  }

  /** The span of a range. */
  spanOf({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  /** The number of the line (from 0) that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset at which a line begins; the length of the text for a line after the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The text of a line without its line ending. */
  textOf(line: number): string {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    if (end > start && this.text[end - 1] === '\n') end--;
    if (end > start && this.text[end - 1] === '\r') end--;
    return this.text.slice(start, end);
  }
}

/** Finds lines. A line ends with a line feed, a carriage return, or both in this order, as in CommonMark and YAML. */
export class Lines {
  /** The first line feed at or after the last place asked for, so that a text without any is searched only once. */
  private nextLineFeed = -1;
  private searchedFrom = 0;

  constructor(private readonly text: string) {}

  /** Offset at which the line that holds `offset` ends, before its terminator. */
  end(offset: number): number {
    const lineFeed = this.lineFeed(offset);
    // A lone carriage return is rare, but it ends a line. The slice keeps the search inside the line.
    const carriageReturn = this.text.slice(offset, lineFeed).indexOf('\r');
    return carriageReturn === -1 ? lineFeed : offset + carriageReturn;
  }

  /** Offset of the line after the one that ends at `end`; the length of the text when there is none. */
  after(end: number): number {
    if (end >= this.text.length) return this.text.length;
    return this.text.charCodeAt(end) === 13 && this.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }

  private lineFeed(offset: number): number {
    if (offset < this.searchedFrom || offset > this.nextLineFeed) {
      const found = this.text.indexOf('\n', offset);
      this.nextLineFeed = found === -1 ? this.text.length : found;
      this.searchedFrom = offset;
    }
    return this.nextLineFeed;
  }
}

/** Whether there are only spaces and tabs between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** The offset after the last character before `end` that is no space, tab or line ending; not less than `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start) {
    const code = text.charCodeAt(offset - 1);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) break;
    offset--;
  }
  return offset;
}

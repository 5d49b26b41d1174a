/** Lines of a text, for those who read output: a line ends with a line feed, a carriage return, or both in this order. */
export class LineIndex {
  /** Offset of the first unit of each line. */
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    const ending = /\r\n|\r|\n/g;
    while (ending.test(text)) this.starts.push(ending.lastIndex);
  }

  /** Line and column, both from 1, and the offset itself, all in UTF-16 units. */
  position(offset: number): { readonly line: number; readonly column: number; readonly offset: number } {
    const within = Math.min(Math.max(0, offset), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.starts[low] ?? 0) + 1, offset: within };
  }

  /** The text of a line (from 1) without its ending, and the offset at which it starts. */
  line(number: number): { readonly text: string; readonly start: number } {
    const start = this.starts[number - 1] ?? this.text.length;
    const end = this.starts[number] ?? this.text.length;
    return { text: this.text.slice(start, end).replace(/[\r\n]+$/, ''), start };
  }
}

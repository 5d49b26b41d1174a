/** Puts a run of prose together from stretches of its source. */
import type { Prose, ProseRole, Span } from './model';
import { splitSentences } from './sentences';

/** What stands in prose for what is no prose: code, HTML, an image, a footnote call. */
export const objectReplacement = '\uFFFC';

export class ProseBuilder {
  private text = '';
  private readonly map: number[] = [];
  private readonly emphasis: Span[] = [];
  /** Where the stretch added last ends in the source. */
  private sourceEnd = 0;

  /** The length of the prose so far. */
  get length(): number {
    return this.text.length;
  }

  /** Adds what stands at `start` to `end` in the source and reads as `text`. */
  add(text: string, start: number, end: number): void {
    const offset = this.text.length;
    if (offset === 0) {
      this.map.push(0, start);
    } else if (start !== this.sourceEnd) {
      this.map.push(offset, this.sourceEnd, offset, start);
    } else if (this.inStep(offset) !== start) {
      this.map.push(offset, start);
    }
    this.text += text;
    this.sourceEnd = end;
  }

  addEmphasis(start: number): void {
    if (start < this.text.length) this.emphasis.push({ start, end: this.text.length });
  }

  build(role: ProseRole): Prose {
    if (this.map.length === 0) this.map.push(0, 0);
    else if (this.inStep(this.text.length) !== this.sourceEnd) this.map.push(this.text.length, this.sourceEnd);
    return { text: this.text, role, sentences: splitSentences(this.text), emphasis: this.emphasis, map: this.map };
  }

  private inStep(offset: number): number {
    return (this.map.at(-1) ?? 0) + offset - (this.map.at(-2) ?? 0);
  }
}

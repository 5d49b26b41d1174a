import type { Span } from '../report/model';

/** Finds spans by place in the time of a binary search, so that a text of one enormous paragraph costs no more than its length. */
export class SpanIndex<S extends Span> {
  /** By start. */
  private readonly spans: readonly S[];
  /** The furthest end of all spans up to each one: ends rise with it even where one span holds another. */
  private readonly reach: readonly number[];

  constructor(spans: readonly S[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
    let furthest = 0;
    this.reach = this.spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether a span shares at least one character with one of these. */
  touches({ start, end }: Span): boolean {
    return (this.reach[this.before(end) - 1] ?? 0) > start;
  }

  /** The spans that share at least one character with a span, of spans that do not overlap. */
  touching({ start, end }: Span): readonly S[] {
    let first = this.before(end);
    while (first > 0 && (this.spans[first - 1]?.end ?? 0) > start) first--;
    return this.spans.slice(first, this.before(end));
  }

  /** The span that starts at an offset. */
  startingAt(offset: number): S | undefined {
    const found = this.spans[this.before(offset)];
    return found?.start === offset ? found : undefined;
  }

  /** The span that ends at an offset, of spans that do not overlap. */
  endingAt(offset: number): S | undefined {
    const found = this.spans[this.before(offset) - 1];
    return found?.end === offset ? found : undefined;
  }

  /** How many spans start before an offset. */
  private before(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

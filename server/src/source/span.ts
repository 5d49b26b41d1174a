/** A half-open range of UTF-16 offsets: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `span` by `text`. In a list of edits, spans are all of the same (old) text, in rising order, and never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

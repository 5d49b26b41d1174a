/** Two rounds of edits as one. */
import type { Span, TextEdit } from './model';

/**
 * The edits that do at once what two lists do one after the other.
 *
 * @param first edits of a text, in rising order and never overlapping
 * @param second edits of the text that `first` makes, likewise
 * @returns edits of the text before both, likewise; text that both leave alone is in none of them
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const everything: Piece = { start: 0, end: Number.POSITIVE_INFINITY };
  return toEdits(apply(apply([everything], first), second));
}

/** A part of the text before all edits that is still there, or text that an edit brought. */
type Piece = Span | string;

function apply(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  const rest = pieces.values();
  let current: Piece = '';
  let at = 0;
  /** Goes on to an offset in the text as the pieces have it. */
  const advance = (to: number, keep: boolean): void => {
    while (at < to) {
      if (lengthOf(current) === 0) {
        const next = rest.next();
        if (next.done) return;
        current = next.value;
      }
      const taken = Math.min(to - at, lengthOf(current));
      const [before, after] = split(current, taken);
      if (keep) result.push(before);
      current = after;
      at += taken;
    }
  };
  for (const { span, text } of edits) {
    advance(span.start, true);
    advance(span.end, false);
    result.push(text);
  }
  advance(Number.POSITIVE_INFINITY, true);
  return result;
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function split(piece: Piece, length: number): readonly [Piece, Piece] {
  if (typeof piece === 'string') return [piece.slice(0, length), piece.slice(length)];
  const middle = piece.start + length;
  // The last piece has no end, and nothing is left of it once all of it was taken.
  if (length === Number.POSITIVE_INFINITY) return [piece, ''];
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}

/** What stands between the parts that are still there. The last piece is one of them: it ends with the text. */
function toEdits(pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (lengthOf(piece) > 0) {
      if (text !== '' || piece.start > at) edits.push({ span: { start: at, end: piece.start }, text });
      at = piece.end;
      text = '';
    }
  }
  return edits;
}

/** Between a run of prose, in which things were recognised, and the published line of text that came from the same source. */
import type { Prose, Span } from '../report/model';

/**
 * Aligns prose with the plain text of a line. Both have the same words, but for what is no prose (code, HTML, images, addresses, calls
 * of notes): the prose has one U+FFFC for it, or nothing, and the line has its text, or nothing. Gives the function that maps a span;
 * or `undefined` when the two do not belong together.
 */
export function alignProse(prose: Prose, line: string): ((span: Span) => Span) | undefined {
  const spaced = withSpaces(prose.text).text;
  const { text, offsets } = withSpaces(line);
  const placed: { readonly start: number; readonly end: number; readonly inLine: number }[] = [];
  let at = 0;
  const pieces = piecesOf(prose);
  for (const [index, { start, end }] of pieces.entries()) {
    const piece = spaced.slice(start, end);
    const last = text.length - piece.length;
    const isAtEnd = index === pieces.length - 1 && last >= at && text.endsWith(piece);
    const inLine = isAtEnd ? last : text.indexOf(piece, at);
    if (inLine === -1) return undefined;
    placed.push({ start, end, inLine });
    at = inLine + piece.length;
  }

  const place = (offset: number, side: 'start' | 'end'): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = placed[middle]?.start ?? 0;
      if (start < offset || (start === offset && side === 'start')) low = middle + 1;
      else high = middle;
    }
    const piece = placed[low - 1];
    return (piece && offsets[piece.inLine + Math.min(offset, piece.end) - piece.start]) ?? 0;
  };
  return ({ start, end }) => ({ start: place(start, 'start'), end: place(end, 'end') });
}

const objectReplacement = '\uFFFC';

/** The stretches of prose between which the line may have more, in order and without what stands for no prose. */
function piecesOf({ text, map }: Prose): readonly Span[] {
  const cuts = new Set([0, text.length]);
  for (let point = 2; point < map.length; point += 2) if (map[point] === map[point - 2]) cuts.add(map[point] ?? 0);
  for (let at = text.indexOf(objectReplacement); at !== -1; at = text.indexOf(objectReplacement, at + 1)) {
    cuts.add(at).add(at + 1);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .map((start, index) => ({ start, end: sorted[index + 1] ?? start }))
    .filter(({ start, end }) => end > start && text.slice(start, end) !== objectReplacement);
}

/** A text in which every white space is one space character, with the offset of each of its characters (and of its end) in the text. */
function withSpaces(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let spaced = '';
  for (let index = 0; index < text.length; index++) {
    offsets.push(index);
    const char = text[index] ?? '';
    if (char === '\r' && text[index + 1] === '\n') index++;
    spaced += /[\r\n\t]/.test(char) ? ' ' : char;
  }
  offsets.push(text.length);
  return { text: spaced, offsets };
}

/** Between a run of prose, in which things were recognised, and the published line of text that came from the same source. */
import type { Span } from '../report/model';

/**
 * Aligns prose with the plain text of a line. Both have the same words; the prose has one U+FFFC for what is no prose (code, HTML,
 * images, calls of notes), and the line has its text, or none. Gives the function that maps a span, `undefined` for one whose text
 * is not the same in both; or `undefined` when the two do not belong together.
 */
export function alignProse(prose: string, line: string): ((span: Span) => Span | undefined) | undefined {
  const { text, offsets } = withSpaces(line);
  const segments = withSpaces(prose).text.split('\uFFFC');
  /** Where each segment begins, in the prose and in the line. */
  const starts: (readonly [inProse: number, inLine: number])[] = [];
  let inProse = 0;
  let inLine = 0;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const found = index === 0 ? 0 : isLast ? text.length - segment.length : text.indexOf(segment, inLine);
    if (found < inLine || !text.startsWith(segment, found)) return undefined;
    if (isLast && found + segment.length !== text.length) return undefined;
    starts.push([inProse, found]);
    inProse += segment.length + 1;
    inLine = found + segment.length;
  }

  const place = (offset: number, side: 'start' | 'end'): number | undefined => {
    const from = starts.findLast(([start]) => start < offset || (start === offset && side === 'start')) ?? starts[0];
    return from && offsets[from[1] + offset - from[0]];
  };
  const spaced = withSpaces(prose).text;
  return ({ start, end }) => {
    const from = place(start, 'start');
    const to = place(end, 'end');
    if (from === undefined || to === undefined || to <= from) return undefined;
    const wanted = spaced.slice(start, end).replaceAll('\uFFFC', '');
    const got = withSpaces(line.slice(from, to)).text;
    return got === wanted || spaced.slice(start, end).includes('\uFFFC') ? { start: from, end: to } : undefined;
  };
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

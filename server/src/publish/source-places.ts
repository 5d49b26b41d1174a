/** Offsets of a source as places with their lines. */
import type { SourcePlace } from './model';

/** Gives the place of an offset in a text. A line ends with LF, CRLF or CR, as in LSP. */
export function sourcePlaces(text: string): (offset: number) => SourcePlace {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { start: offset, line: low };
  };
}

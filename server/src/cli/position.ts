import type { LineIndex } from '../source/line-index';

/** A place for those who read output: line and column, both from 1, and the offset itself, all in UTF-16 units. */
export interface ReaderPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The place of an offset; an offset outside the text gives the nearest end of it. */
export function readerPosition(lines: LineIndex, offset: number): ReaderPosition {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1, offset: lines.startOf(line) + character };
}

/** Where the line of an offset begins and ends, for those who look at one line and need no index of all. Offsets are UTF-16. */

/** The offset of the first unit of the line. */
export function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset of the line's ending; the length of the text for the last line. */
export function lineEndOf(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length : offset + rest;
}

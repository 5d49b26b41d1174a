/** How many columns text takes where all characters are of one width, or of two: on a terminal, in a plain text file. */

/** One character as a reader sees it (a grapheme cluster) with the columns it takes. */
export interface Cell {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly text: string;
  readonly width: number;
}

/** The characters of a text. Text without accents or exotic scripts takes a short way. */
export function cells(text: string): readonly Cell[] {
  if (/^[\x20-\x7e]*$/.test(text))
    return Array.from(text, (character, start) => ({ start, text: character, width: 1 }));
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    text: segment,
    width: clusterWidth(segment),
  }));
}

/** The columns a text takes. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  return cells(text).reduce((sum, { width }) => sum + width, 0);
}

/** Text of which every UTF-16 unit is a character of one column: Latin letters and the punctuation of prose. */
const narrow = /^[\x20-\x7e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is shown as a picture, and the scripts whose characters take two columns; halfwidth forms are left out. */
const wide =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])/u;

/** Combining marks and format characters that stand alone take no column. */
const invisible = /^[\p{M}\p{Cf}]+$/u;

function clusterWidth(cluster: string): number {
  if (invisible.test(cluster)) return 0;
  return wide.test(cluster) ? 2 : 1;
}

/** Measures how much work a paragraph makes for a Markdown parser. */

/** Runs of emphasis marks, and brackets of all kinds. Nothing else makes the parser look back. */
const openings = /\*+|_+|`+|[[\]<]/g;
const bullet = /^ {0,3}[-+*][ \t]+[^ \t]/;
const ordered = /^ {0,3}\d{1,9}[.)][ \t]+[^ \t]/;
const firstOrdered = /^ {0,3}1[.)][ \t]/;
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Whether some paragraph, item or table row has more than `most` openings of mark-up. Only what surely begins a new one is
 * taken for it: a blank line, a bullet, the next number of a list, a row after a table's head.
 */
export function hasTooMuchMarkup(source: string, most: number): boolean {
  if (source.length <= most) return false;
  let count = 0;
  let inOrderedList = false;
  let inTable = false;
  for (const line of source.split(/\r\n|\r|\n/)) {
    const isBlank = line.trim() === '';
    if (isBlank) inTable = false;
    else if (bullet.test(line)) inOrderedList = false;
    else if (firstOrdered.test(line)) inOrderedList = true;
    const begins = isBlank || inTable || bullet.test(line) || (inOrderedList && ordered.test(line));
    if (begins) count = 0;
    if (!isBlank && delimiterRow.test(line) && line.includes('|')) inTable = true;
    count += line.match(openings)?.length ?? 0;
    if (count > most) return true;
  }
  return false;
}

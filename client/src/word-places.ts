/** The places of whole words in a text. The preview page counts them in what it shows, the extension host in the source. */

/** The offsets (UTF-16) at which a word stands in a text, not as a part of a longer one. */
export function wordPlaces(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const before = lastCharacter(text.slice(Math.max(0, at - 2), at));
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!/[\p{L}\p{M}\p{N}]/u.test(before) && !/[\p{L}\p{M}\p{N}]/u.test(after)) places.push(at);
  }
  return places;
}

/** The last character of a text, which may be two units. */
function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

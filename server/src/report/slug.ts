/** The words of a title in lower case, joined by hyphens, as in the address of a heading. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/^-+|-+$/g, '');
}

/** Raw HTML in a report: its comments are not for the reader, all else is shown as it was typed. */

/**
 * What a reader sees of raw HTML: the text without its comments. A comment that is not closed is kept, because it would
 * otherwise take the rest of the report away.
 */
export function visibleHtml(html: string): string {
  return html.replace(/<!--(?:>|->|[\s\S]*?--!?>)/g, '').trim();
}

/** Whether raw HTML is a line break, the one element that has an equal in the publication. */
export function isLineBreak(html: string): boolean {
  return /^<br[ \t]*\/?>$/i.test(html.trim());
}

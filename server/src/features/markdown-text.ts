/** Text for Markdown that an editor renders. */

/** A text in which nothing is mark-up: names may hold asterisks, underscores, brackets and the like. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]<>#+|~&$]/g, '\\$&')
      // At the start of a line these would make a list or a heading.
      .replace(/^[-=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** Markdown of ours as text, for clients that show it as it is: emphasis and escapes go, a link is followed by its address. */
export function withoutMarkup(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|\[([^\]]*)\]\(([^)]*)\)|\*\*?|`| {2}(?=\n)/g,
    (_, escaped: string | undefined, link: string | undefined, address: string) =>
      escaped ?? (link === undefined ? '' : `${link}: ${address}`),
  );
}

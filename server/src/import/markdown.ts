/** Writes a tree as the Markdown of the report format. */
import type { Root } from 'mdast';

/** The text ends with a line feed. Everything that would mean something else to the format is escaped. */
export async function writeMarkdown(root: Root): Promise<string> {
  const [{ toMarkdown }, { gfmTableToMarkdown }, { gfmFootnoteToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm-table'),
    import('mdast-util-gfm-footnote'),
  ]);
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      // Of directives the format has those that are a line of their own.
      { unsafe: [{ atBreak: true, character: ':', after: ':' }] },
    ],
  });
}

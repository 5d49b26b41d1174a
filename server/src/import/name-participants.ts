/** Names the participants file in a report's front matter. */
import type { FrontMatter } from '../report/model';
import type { TextEdit } from '../source/span';

/**
 * The edit that sets `participants:` to the path of a file.
 *
 * @param text the report
 * @returns `undefined` when the report has no front matter that could be added to, or already says something there
 */
export function nameParticipants(text: string, frontMatter: FrontMatter, path: string): TextEdit | undefined {
  const { content } = frontMatter;
  if (!content || !text.startsWith('---', content.end)) return undefined;
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const value = /^[\p{L}\p{N}][\p{L}\p{N}._/ -]*$/u.test(path) ? path : JSON.stringify(path);
  const key = frontMatter.keySpan(['participants']);
  if (key) {
    const at = frontMatter.valueSpan(['participants']);
    if (frontMatter.data.participants !== undefined || (at && at.end > at.start)) return undefined;
    return { span: { start: key.end + 1, end: key.end + 1 }, text: ` ${value}` };
  }
  // Front matter on one line, in braces, has no line to add to.
  if (/^\s*\{/.test(text.slice(content.start, content.end))) return undefined;
  return { span: { start: content.end, end: content.end }, text: `participants: ${value}${ending}` };
}

/** Makes text of a report of what was copied in Word, in a browser or in a PDF. */
import type { Nodes, Root } from 'mdast';
import type { Language } from '../report/front-matter-schema';
import type { Report } from '../report/model';
import { cleanText } from './clean-text';
import { readHtml } from './html';
import { writeMarkdown } from './markdown';

export interface PastedText {
  /** Markdown without a line end after it. */
  readonly text: string;
  /** The footnotes that it calls, for the end of the report; empty when there are none. */
  readonly footnotes: string;
}

/**
 * @param html what was copied as HTML; mark-up is taken from it where it is there
 * @param text what was copied as plain text
 * @param taken labels of footnotes that the report has already
 */
export async function pastedText(
  html: string | undefined,
  text: string,
  language: Language,
  taken: ReadonlySet<string>,
): Promise<PastedText> {
  if (html === undefined || html.trim() === '') {
    const joined = joinBrokenLines(text.replace(/\r\n?/g, '\n'));
    return { text: joined.map((paragraph) => cleanText(paragraph, language)).join('\n'), footnotes: '' };
  }
  const { root, titles, subtitles } = await readHtml(html, taken);
  // What is a title in a draft is a paragraph here.
  const before = [...titles, ...subtitles].map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }));
  const whole: Root = { type: 'root', children: [...before, ...root.children] };
  clean(whole, language);
  const isNote = (node: Nodes) => node.type === 'footnoteDefinition';
  const last = whole.children.findLastIndex((node) => !isNote(node));
  // The line between a text and its notes is none of the text.
  if (whole.children[last]?.type === 'thematicBreak') whole.children.splice(last, 1);
  const write = async (keep: (node: Nodes) => boolean) =>
    (await writeMarkdown({ type: 'root', children: whole.children.filter(keep) })).trim();
  return { text: await write((node) => !isNote(node)), footnotes: await write(isNote) };
}

/** The labels of footnotes in a report, those that are called and not yet defined too. */
export function footnoteLabels({ text }: Report): ReadonlySet<string> {
  return new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = '']) => label));
}

function clean(node: Nodes, language: Language): void {
  if (node.type === 'text') node.value = cleanText(node.value, language);
  if ('children' in node) for (const child of node.children) clean(child, language);
}

/**
 * Joins the lines of paragraphs that a PDF has broken. A line goes on where it is nearly as long as the longest and the next one
 * begins neither an item nor a heading. A hyphen at the end of a line stays, because nobody knows whether it belongs to the word.
 *
 * @returns the lines that are left, blank ones among them
 */
function joinBrokenLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const longest = Math.max(...lines.map((line) => line.length));
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = joined.at(-1);
    if (before === undefined || last === undefined || !goesOn(before, line, longest)) joined.push(line);
    else
      joined[joined.length - 1] = /\p{L}[-\u2010]$/u.test(last)
        ? last + line.trimStart()
        : `${last} ${line.trimStart()}`;
  }
  return joined;
}

function goesOn(line: string, next: string, longest: number): boolean {
  if (line.trim() === '' || next.trim() === '') return false;
  // Mark-up, an item, an indented first line: the writer has begun something new.
  if (/^\s*(?:[-*+•–—#|>]|\(?[\p{L}\d]{1,4}[.)]\s|\[\^|::)|^\s{2,}/u.test(next) || /^\s*[#|]/.test(line)) return false;
  return longest >= 40 && line.length >= longest * 0.7;
}

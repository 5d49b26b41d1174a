/** Finds the YAML front matter of a report. */
import { isBlank, Lines } from './lines';
import type { Span } from './model';

/** Where front matter stands in a text. */
export interface FrontMatterPlace {
  /** With both fences; absent when there is none. */
  readonly span?: Span;
  /** Between the fences. */
  readonly content?: Span;
  /** The closing fence is missing. */
  readonly unclosed: boolean;
  /** Where the body begins: the start of a line. */
  readonly bodyStart: number;
  /** An edit that begins after this offset changes nothing of all this. */
  readonly reach: number;
}

const fence = '---';
const byteOrderMark = 0xfeff;

/**
 * Finds front matter: it opens with a line `---` at the very start of the text, after a byte order mark at most, and ends
 * with the next such line. When that is missing, the lines that look like YAML are taken for front matter and the body
 * begins after them, so that the rest of the report is still read.
 */
export function findFrontMatter(text: string): FrontMatterPlace {
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  if (!text.startsWith(fence, start)) return { unclosed: false, bodyStart: start, reach: start + fence.length };
  const lines = new Lines(text);
  const openingEnd = lines.end(start);
  if (!isFence(text, start, openingEnd)) return { unclosed: false, bodyStart: start, reach: openingEnd };
  const contentStart = lines.after(openingEnd);
  let yamlEnd = contentStart;
  let isYaml = true;
  for (let offset = contentStart; offset < text.length; ) {
    const end = lines.end(offset);
    const next = lines.after(end);
    if (isFence(text, offset, end)) {
      const content = { start: contentStart, end: offset };
      return { span: { start, end }, content, unclosed: false, bodyStart: next, reach: next };
    }
    isYaml &&= isBlank(text, offset, end) || yamlLine.test(text.slice(offset, end));
    if (isYaml && !isBlank(text, offset, end)) yamlEnd = next;
    offset = next;
  }
  return {
    span: { start, end: yamlEnd },
    content: { start: contentStart, end: yamlEnd },
    unclosed: true,
    bodyStart: yamlEnd,
    reach: text.length,
  };
}

/** A line of YAML as front matter has it: indented, an item, or a key. */
const yamlLine = /^(?:[ \t]|- |[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$))/;

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith(fence, start) && start + fence.length <= end && isBlank(text, start + fence.length, end);
}

/** Changes the lines of text in published blocks, wherever they stand. */
import { plainText } from './inline';
import type { Inline, PublishedBlock } from './model';

type Line = readonly Inline[];

/** Blocks whose running text (paragraphs, lists, tables) went through `change`; headings and quotations stay as they are. */
export function mapRunningText(
  blocks: readonly PublishedBlock[],
  change: (line: Line) => Line,
): readonly PublishedBlock[] {
  return blocks.map((block): PublishedBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, content: change(block.content) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: mapRunningText(item.blocks, change) })),
        };
      case 'table':
        return {
          ...block,
          rows: block.rows.map(({ place, cells }) => ({ place, cells: cells.map((cell) => change(cell)) })),
        };
      default:
        return block;
    }
  });
}

/** Wraps spans of the plain text of a line. A span that is not within one piece of text, or is in a link, is passed over. */
export function wrapSpans<T>(
  line: Line,
  spans: readonly { readonly start: number; readonly end: number; readonly value: T }[],
  wrap: (content: Line, value: T) => Inline,
): Line {
  if (spans.length === 0) return line;
  let at = 0;
  const walk = (content: Line): Line =>
    content.flatMap((part): Line => {
      const from = at;
      switch (part.kind) {
        case 'text': {
          at += part.text.length;
          return wrapInText(part.text, from);
        }
        case 'emphasis':
        case 'strong':
          return [{ ...part, content: walk(part.content) }];
        default:
          at += plainText([part]).length;
          return [part];
      }
    });
  const wrapInText = (text: string, from: number): Line => {
    const parts: Inline[] = [];
    let done = 0;
    for (const { start, end, value } of spans) {
      if (start < from + done || end > from + text.length) continue;
      if (start > from + done) parts.push({ kind: 'text', text: text.slice(done, start - from) });
      parts.push(wrap([{ kind: 'text', text: text.slice(start - from, end - from) }], value));
      done = end - from;
    }
    if (done < text.length || text === '') parts.push({ kind: 'text', text: text.slice(done) });
    return parts;
  };
  return walk(line);
}

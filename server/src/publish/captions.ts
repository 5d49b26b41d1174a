/** Captions of tables: a line such as “Table 1. Results” directly above a table belongs to it. */
import { plainText } from './inline';
import type { PublishedBlock } from './model';

/** Gives each table the caption that is typed above it; a caption is then no paragraph of its own. */
export function attachCaptions(blocks: readonly PublishedBlock[]): readonly PublishedBlock[] {
  const result: PublishedBlock[] = [];
  const taken = new Set<string>();
  for (const block of blocks) {
    const above = result.at(-1);
    const number = block.kind === 'table' && above?.kind === 'paragraph' && captionNumber(plainText(above.content));
    if (!number) {
      result.push(block);
      continue;
    }
    result.pop();
    const id = `table-${number.toLowerCase()}`;
    const isFree = !taken.has(id);
    taken.add(id);
    const caption = { place: above.place, content: above.content };
    result.push({ ...block, caption, ...(isFree && { id }) });
  }
  return result;
}

/** The number in a caption; `undefined` for a line that is none, such as “Table 1 shows the results.” */
export function captionNumber(text: string): string | undefined {
  return /^\s*(?:table|tableau|cuadro|tabla)[\s\u00A0]+([IVXLC]+|\d{1,3})(?:[\s\u00A0]*(?:[.:–—]|$)|[ \u00A0]*\n)/i.exec(
    text,
  )?.[1];
}

/** What of the source a person points at with a double-click. */
import type { SourceTarget } from '../../../server/src/lsp/protocol';
import { wordPlaces } from '../word-places';
import type { Article, ShownBlock } from './article';
import { ElementText } from './words';

/** The line of what was double-clicked, and the word that the double-click has selected; `undefined` beside the text. */
export function pointedAt(article: Article, target: Element): SourceTarget | undefined {
  const block = article.blockOf(target);
  if (block?.line === undefined) return undefined;
  const inner = innerLine(block, target);
  const word = wordIn(block, target, block.line + inner);
  return { line: block.line + inner, ...(word && { word }) };
}

/** The line of the innermost element that has one, from the block’s first. */
function innerLine({ element }: ShownBlock, target: Element): number {
  const holder = target.closest<HTMLElement>('[data-line]');
  return holder && element.contains(holder) ? Number(holder.dataset['line']) : 0;
}

function wordIn(block: ShownBlock, target: Element, line: number): SourceTarget['word'] {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const word = range?.toString().trim();
  if (!range || !word || block.line === undefined) return undefined;
  // Notes are many: each is looked for in its own line. All else is looked for in all lines of the block.
  const note = block.element.matches('.note-list') ? target.closest('[data-line]') : null;
  const text = new ElementText(note ?? block.element);
  const start = text.offsetOf(range.startContainer, range.startOffset);
  if (start === undefined) return undefined;
  const places = wordPlaces(text.text, word);
  const occurrence = places.indexOf(start + range.toString().indexOf(word));
  if (occurrence === -1) return undefined;
  const words = { text: word, occurrence, of: places.length };
  return note ? { words, line, lines: 1 } : { words, line: block.line, lines: block.lines };
}

/** Where in the report the preview is. */

/** A place to come back to: the line of a block in the source, and how far below the window's top the block begins, in pixels. */
export interface Place {
  readonly line: number;
  readonly top: number;
}

/** Makes a change and keeps the first block that is to be seen where it was, whatever happened above it. */
export function keepPlace(container: Element, change: () => void): void {
  const anchor = firstVisible(container);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor?.isConnected && window.scrollY > 0) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
}

/** The place of the first block that is to be seen. */
export function placeNow(container: Element): Place | undefined {
  const block = firstVisible(container);
  const line = block && lineAt(block);
  return block && line !== undefined ? { line, top: block.getBoundingClientRect().top } : undefined;
}

/** Goes back to a place. */
export function restorePlace(container: Element, { line, top }: Place): void {
  const block = blockAt(container, line);
  if (block) window.scrollBy(0, block.getBoundingClientRect().top - top);
}

/** Scrolls so that a line of the source, or the part of its block that it stands for, is at the top of the window. */
export function scrollToLine(container: Element, line: number): void {
  const block = blockAt(container, line);
  if (!block) return;
  const { top, bottom } = block.getBoundingClientRect();
  const first = lineAt(block) ?? line;
  const next = nextLine(block) ?? first + 1;
  const part = next > first ? Math.min(1, (line - first) / (next - first)) : 0;
  // At the first line the whole page is to be seen, its margin included.
  if (line === 0) window.scrollTo(0, 0);
  else window.scrollBy(0, top + (bottom - top) * part - margin);
}

/** The line in the source of the block that an element belongs to. */
export function lineAt(element: Element): number | undefined {
  const line = element.closest<HTMLElement>('[data-line]')?.dataset['line'];
  return line === undefined ? undefined : Number(line);
}

/** Space that is left above a block to which the preview scrolls, in pixels. */
const margin = 12;

function blocksOf(container: Element): readonly Element[] {
  return [...(container.firstElementChild?.children ?? [])];
}

function firstVisible(container: Element): Element | undefined {
  return blocksOf(container).find((block) => block.getBoundingClientRect().bottom > 0);
}

/** The last block that begins at or above a line; notes stand elsewhere than their source and do not count. */
function blockAt(container: Element, line: number): Element | undefined {
  return blocksOf(container).findLast((block) => {
    const own = block instanceof HTMLElement ? block.dataset['line'] : undefined;
    return own !== undefined && Number(own) <= line;
  });
}

function nextLine(block: Element): number | undefined {
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (next instanceof HTMLElement && next.dataset['line'] !== undefined) return Number(next.dataset['line']);
  }
  return undefined;
}

/** What has to be done to one preview of a report to make it the next one. */
import type { Preview, PreviewBlock } from '../publish/preview';
import { align } from './align';
import type { PreviewPiece } from './protocol';

/**
 * The blocks of a preview in terms of those of an older one: what is the same is named, not repeated.
 *
 * @param old the blocks that are shown
 */
export function previewDelta(old: Preview['blocks'], fresh: Preview['blocks']): readonly PreviewPiece[] {
  if (old.length === 0) return fresh;
  let start = 0;
  while (start < old.length && start < fresh.length && isSame(old[start], fresh[start])) start++;
  const limit = Math.min(old.length, fresh.length) - start;
  let tail = 0;
  while (tail < limit && isSame(old.at(-1 - tail), fresh.at(-1 - tail))) tail++;
  const middle = align(
    old.slice(start, old.length - tail).map(signature),
    fresh.slice(start, fresh.length - tail).map(signature),
  );
  return piecesOf(old, fresh, (index) => {
    if (index < start) return index;
    if (index >= fresh.length - tail) return index - fresh.length + old.length;
    const partner = middle[index - start] ?? -1;
    return partner === -1 ? -1 : partner + start;
  });
}

/** @param partner the old block that a fresh one was, or -1 */
function piecesOf(
  old: Preview['blocks'],
  fresh: Preview['blocks'],
  partner: (index: number) => number,
): readonly PreviewPiece[] {
  const pieces: PreviewPiece[] = [];
  let kept: { from: number; count: number; moved: number } | undefined;
  fresh.forEach((block, index) => {
    const from = partner(index);
    const before = old[from];
    if (!before || !isSame(before, block)) {
      kept = undefined;
      pieces.push(from === -1 ? block : { ...block, from });
      return;
    }
    const moved = (block.line ?? 0) - (before.line ?? 0);
    // Where a block has no line of its own, it goes with those around it.
    if (kept && kept.from + kept.count === from && (kept.moved === moved || block.line === undefined)) {
      kept.count++;
      return;
    }
    kept = { from, count: 1, moved };
    pieces.push(kept);
  });
  return pieces;
}

/** Whether two blocks are the same, but for where they stand. */
function isSame(a: PreviewBlock | undefined, b: PreviewBlock | undefined): boolean {
  if (!a || !b || a.html !== b.html || a.lines !== b.lines) return false;
  if (a.isAside !== b.isAside || (a.line === undefined) !== (b.line === undefined)) return false;
  if (a.marks.length !== b.marks.length) return false;
  return a.marks.length === 0 || JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

/** What makes a block itself: its kind and its words, without numbers that change with what is above. */
function signature({ html }: PreviewBlock): string {
  const words = html
    .replace(/<sup>.*?<\/sup>|<span class="(?:number|enumerator)">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '');
  return `${/^<(\w+)/.exec(html)?.[1]}:${words}`;
}

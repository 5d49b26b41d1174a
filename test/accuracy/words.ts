/** Counts words, so that reports of different length can be compared. */
import type { Analysis } from '../../server/src/analysis';

/** Words of prose in a report: what stands between spaces, mark-up left out. */
export function wordCount({ places }: Analysis, from = 0, to = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const { block, prose } of places) {
    if (block >= from && block < to) count += prose.text.match(/\S+/gu)?.length ?? 0;
  }
  return count;
}

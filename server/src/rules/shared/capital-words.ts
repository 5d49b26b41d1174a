/** How often words with capitals stand in the source of a report, wherever they stand: in notes, tables, references and annexes, too. */
import type { Block, Report } from '../../report/model';

const ofReports = new WeakMap<Report, ReadonlyMap<string, number>>();
const ofBlocks = new WeakMap<Block, readonly string[]>();

/** How often the letters of an acronym stand in a report as a word, a plural or the first part of a compound; its definition counts. */
export function timesWritten(report: Report, acronym: string): number {
  const key = /^[\p{L}\p{N}]+/u.exec(acronym)?.[0] ?? acronym;
  return counts(report).get(key) ?? 0;
}

function counts(report: Report): ReadonlyMap<string, number> {
  const known = ofReports.get(report);
  if (known) return known;
  const found = new Map<string, number>();
  for (const block of report.blocks) {
    for (const word of wordsOf(block)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  ofReports.set(report, found);
  return found;
}

/** The words of a block that have two capitals side by side, without the `s` of a plural. Each block is read once, until it changes. */
function wordsOf(block: Block): readonly string[] {
  const known = ofBlocks.get(block);
  if (known) return known;
  const words = (block.source.match(/[\p{L}\p{N}]*\p{Lu}{2}[\p{L}\p{N}]*/gu) ?? []).map((word) =>
    word.replace(/(?<=\p{Lu})s$/u, ''),
  );
  ofBlocks.set(block, words);
  return words;
}

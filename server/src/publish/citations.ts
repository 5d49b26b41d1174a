/**
 * Author-date citations, `(OECD, 2007a)`, lead to the work in the list of references. Their words stay as they are. The year is the link:
 * one citation may name several, and a year never stands on two lines, where a link would be two.
 */
import type { Analysis } from '../analysis';
import { type ReferenceEntry, referenceList, worksCitedIn } from '../mentions/reference-list';
import { findCitations } from '../mentions/symbols';
import { lastUpTo } from '../source/last-up-to';
import { plainText } from './inline';
import { mapRunningText, wrapSpans } from './map-content';
import type { Inline, PublishedBlock } from './model';

/** How the citations of a report are followed. */
export interface CitationLinks {
  /** Blocks of the list of references, with an id for each work that something leads to. */
  withTargets(blocks: readonly PublishedBlock[]): readonly PublishedBlock[];
  /** Blocks in which the year of each citation is a link to the work. */
  link(blocks: readonly PublishedBlock[]): readonly PublishedBlock[];
}

/** The citations that mean one work of the list and can mean no other; all others stay plain text. */
export function citationLinks(analysis: Analysis): CitationLinks {
  const { entries, cited } = referenceList(analysis);
  // The number is that of the work in the list, so that one more citation changes no other.
  const ids = new Map(entries.map((entry, index) => [entry, `reference-${index + 1}`]));
  const wanted = new Set<ReferenceEntry>();
  const targets = new Map<string, string>();
  for (const { author, year, suffix, entry } of cited) {
    const id = entry && ids.get(entry);
    if (!entry || id === undefined) continue;
    wanted.add(entry);
    targets.set(keyOf(author, year, suffix), id);
  }
  return {
    withTargets(blocks) {
      if (wanted.size === 0) return blocks;
      const starts = paragraphStarts(blocks).sort((a, b) => a - b);
      const byStart = new Map(
        [...wanted].map((entry) => [starts[lastUpTo(starts, entry.span.start)], ids.get(entry)] as const),
      );
      return identified(blocks, byStart);
    },
    link: (blocks) => (targets.size === 0 ? blocks : mapRunningText(blocks, (line) => linked(line, targets))),
  };
}

function linked(line: readonly Inline[], targets: ReadonlyMap<string, string>): readonly Inline[] {
  const text = plainText(line);
  const followed = findCitations(text).flatMap(({ span }) =>
    worksCitedIn(text, span).flatMap(({ author, year, suffix, span: own }) => {
      const value = targets.get(keyOf(author, year, suffix));
      return value === undefined ? [] : [{ ...own, value }];
    }),
  );
  if (followed.length === 0) return line;
  return wrapSpans(line, followed, (content, to) => ({ kind: 'reference', to, content }));
}

function keyOf(author: string, year: string, suffix: string): string {
  return JSON.stringify([author.replace(/\s+/g, ' '), year, suffix]);
}

/** Where the paragraphs of blocks, those of lists too, begin in the source. */
function paragraphStarts(blocks: readonly PublishedBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphStarts(item.blocks));
    return block.kind === 'paragraph' ? [block.place.start] : [];
  });
}

function identified(
  blocks: readonly PublishedBlock[],
  ids: ReadonlyMap<number | undefined, string | undefined>,
): readonly PublishedBlock[] {
  return blocks.map((block): PublishedBlock => {
    if (block.kind === 'list') {
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: identified(item.blocks, ids) })) };
    }
    if (block.kind !== 'paragraph') return block;
    const id = ids.get(block.place.start);
    return id === undefined ? block : { ...block, id };
  });
}

/** The tree of sections that the headings of a publication make, each with its identifier. */
import type { Heading, PublishedBlock } from '../model';
import type { Context } from './context';

export interface Section {
  /** Absent for what stands before the first heading. */
  readonly heading?: Heading;
  readonly eId: string;
  /** What stands before the first section in it. */
  readonly blocks: readonly PublishedBlock[];
  readonly sections: readonly Section[];
}

/** Builds the tree, and makes headings, numbered paragraphs, tables and cited works known as targets before anything refers to them. */
export function planSections(blocks: readonly PublishedBlock[], context: Context): readonly Section[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const before = first === -1 ? blocks : blocks.slice(0, first);
  const sections = first === -1 ? [] : sectionsIn(blocks.slice(first), '', context);
  findTargets(blocks, context);
  if (before.length === 0) return sections;
  return [{ eId: context.ids.next('', 'dbsect'), blocks: before, sections: [] }, ...sections];
}

function findTargets(blocks: readonly PublishedBlock[], context: Context): void {
  const { targets, ids } = context;
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) findTargets(item.blocks, context);
    if (block.kind === 'paragraph' && block.id !== undefined) {
      const { id, number } = block;
      targets.set(id, number === undefined ? ids.next('', 'p') : ids.next('', 'para', String(number)));
    } else if (block.kind === 'table' && block.id !== undefined) {
      targets.set(block.id, ids.next('', 'table', block.id.replace(/^table-/, '')));
    }
  }
}

/** The sections of blocks that begin with a heading. */
function sectionsIn(blocks: readonly PublishedBlock[], parent: string, context: Context): readonly Section[] {
  const sections: Section[] = [];
  const [start] = blocks;
  if (start?.kind !== 'heading') return sections;
  for (let at = 0; at < blocks.length; ) {
    const heading = blocks[at];
    if (heading?.kind !== 'heading') break;
    let end = at + 1;
    for (let block = blocks[end]; block; block = blocks[++end]) {
      if (block.kind === 'heading' && block.level <= heading.level) break;
    }
    const own = blocks.slice(at + 1, end);
    const inner = own.findIndex(({ kind }) => kind === 'heading');
    const isAttachment = heading.section === 'annex' && parent === '';
    const eId = context.ids.next(
      parent,
      isAttachment ? 'att' : 'dbsect',
      isAttachment ? annexNumber(heading) : heading.enumerator,
    );
    context.targets.set(heading.id, eId);
    sections.push({
      heading,
      eId,
      blocks: inner === -1 ? own : own.slice(0, inner),
      sections: inner === -1 ? [] : sectionsIn(own.slice(inner), eId, context),
    });
    at = end;
  }
  return sections;
}

/** `II` of `Annex II`; nothing for an annex that is the only one. */
function annexNumber({ enumerator }: Heading): string | undefined {
  return /[\s\u00A0](\S+)$/.exec(enumerator ?? '')?.[1];
}

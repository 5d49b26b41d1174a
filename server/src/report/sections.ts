/** Chapters and sections: the tree that headings make. */
import { type EnumeratorReadings, readEnumerator, resolveEnumerators } from './enumerators';
import type { Block, Enumerator, Section, SectionKind } from './model';
import { proseSpan } from './prose';

/** The sections of a report, the outermost; each heading is one section, in it or in its children. */
export function buildSections(blocks: readonly Block[]): readonly Section[] {
  const root: Draft = { depth: 0, heading: -1, end: blocks.length, children: [] };
  const open: Draft[] = [root];
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index]?.node;
    if (node?.type !== 'heading') continue;
    while ((open.at(-1) ?? root).depth >= node.depth) {
      const closed = open.pop();
      if (closed) closed.end = index;
    }
    const draft: Draft = { depth: node.depth, heading: index, end: blocks.length, children: [] };
    (open.at(-1) ?? root).children.push(draft);
    open.push(draft);
  }
  return finish(root.children, blocks);
}

/** Sections with all below them, in source order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** What a heading makes a section, by its title without an enumerator: the notes, the references, an annex, or plain. */
export function sectionKind(title: string): SectionKind {
  const folded = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[ .:]+$/, '')
    .trim()
    .toLowerCase();
  if (/^(?:end)?notes$|^notas$/.test(folded)) return 'notes';
  if (/^(?:references|bibliography|bibliographie|referencias|bibliografia)$/.test(folded)) return 'references';
  if (/^(?:annex(?:es?)?|anexos?)(?: (?:[ivxlc]+|[a-z]|\d+))?(?: ?[.:–—-] ?.*)?$/.test(folded)) return 'annex';
  return 'section';
}

interface Draft {
  readonly depth: number;
  readonly heading: number;
  end: number;
  readonly children: Draft[];
}

function finish(drafts: readonly Draft[], blocks: readonly Block[]): readonly Section[] {
  const typed = drafts.map(({ heading }) => readEnumerator(titleOf(blocks[heading])));
  const resolved = resolveEnumerators(typed);
  return drafts.map(({ depth, heading, end, children }, index): Section => {
    const block = blocks[heading];
    const readings = typed[index];
    const reading = resolved[index];
    const title = titleOf(block).slice(readings?.length ?? 0);
    const enumerator = block && readings && reading ? enumeratorOf(block, readings, reading) : undefined;
    return {
      kind: sectionKind(title),
      depth,
      title,
      ...(enumerator ? { enumerator } : {}),
      heading,
      end,
      children: finish(children, blocks),
    };
  });
}

function enumeratorOf(
  block: Block,
  { text, length, form }: EnumeratorReadings,
  reading: Pick<Enumerator, 'scheme' | 'value'>,
): Enumerator | undefined {
  const [prose] = block.prose;
  return prose && { text, form, ...reading, span: proseSpan(prose, { start: 0, end: length }) };
}

function titleOf(block: Block | undefined): string {
  return block?.prose[0]?.text ?? '';
}

/** The chapters of a report in Akoma Ntoso: debate sections with what was said, and by whom. */
import type { Annotations } from '../annotations';
import { plainText } from '../inline';
import type { Heading, Paragraph, PublishedBlock } from '../model';
import { blockToAkn } from './blocks';
import type { Context } from './context';
import { lineToAkn } from './lines';
import type { Section } from './sections';
import { element, line, type Xml } from './xml';

/** A section with all that is in it. */
export function sectionToAkn(section: Section, context: Context): Xml {
  const { heading, eId, blocks, sections } = section;
  return element('debateSection', { name: nameOf(heading), eId }, [
    ...headingToAkn(heading, context),
    ...contentToAkn(blocks, eId, context, heading === undefined || heading.section === 'section'),
    ...sections.map((one) => sectionToAkn(one, context)),
  ]);
}

/** The number and the text of a heading. */
export function headingToAkn(heading: Heading | undefined, context: Context): readonly Xml[] {
  if (!heading) return [];
  const { enumerator, content } = heading;
  return [
    ...(enumerator === undefined ? [] : [line('num', {}, [enumerator])]),
    line('heading', {}, lineToAkn(content, context)),
  ];
}

/**
 * Blocks as they stand in a section.
 *
 * @param isAccount whether they tell what happened at the meeting; references and annexes do not
 */
export function contentToAkn(
  blocks: readonly PublishedBlock[],
  parent: string,
  context: Context,
  isAccount: boolean,
): readonly Xml[] {
  return blocks.flatMap((block): readonly Xml[] => {
    if (block.kind !== 'paragraph') return [blockToAkn(block, parent, context)];
    const { number, id, content } = block;
    if (number === undefined) {
      if (!isAccount || content.every(({ kind }) => kind === 'image')) return [blockToAkn(block, parent, context)];
      const parts = partsOf(block);
      if (parts.length === 1) return accountToAkn(block, parts, parent, context);
      const eId = context.ids.next(parent, 'para');
      return [element('debateSection', { name: 'paragraph', eId }, accountToAkn(block, parts, eId, context))];
    }
    const eId = (id !== undefined && context.targets.get(id)) || context.ids.next('', 'para', String(number));
    return [
      element('debateSection', { name: 'paragraph', eId }, [
        line('num', {}, [`${number}.`]),
        ...accountToAkn(block, partsOf(block), eId, context),
      ]),
    ];
  });
}

function nameOf(heading: Heading | undefined): string {
  if (!heading) return 'opening';
  if (heading.section !== 'section') return heading.section;
  return heading.level === 1 ? 'chapter' : 'section';
}

/** A stretch of a paragraph that is one speaker’s, or the rapporteur’s account. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly speech?: Annotations['speeches'][number];
}

/** A paragraph parted where the speaker changes; the space after a sentence belongs to it. */
function partsOf({ content, annotations }: Paragraph): readonly Part[] {
  const text = plainText(content);
  const parts: Part[] = [];
  const add = (start: number, end: number, speech?: Part['speech']): void => {
    if (start >= end) return;
    const last = parts.at(-1);
    const goesOn = last && last.speech?.by === speech?.by && last.speech?.as === speech?.as;
    if (goesOn) parts[parts.length - 1] = { ...last, end };
    else parts.push({ start, end, ...(speech && { speech }) });
  };
  let at = 0;
  for (const speech of annotations?.speeches ?? []) {
    const space = /^\s*/.exec(text.slice(speech.end))?.[0].length ?? 0;
    add(at, speech.start);
    add(Math.max(at, speech.start), speech.end + space, speech);
    at = speech.end + space;
  }
  add(at, text.length);
  return parts.length > 0 ? parts : [{ start: 0, end: 0 }];
}

function accountToAkn(
  { content, annotations }: Paragraph,
  parts: readonly Part[],
  parent: string,
  context: Context,
): readonly Xml[] {
  return parts.map(({ start, end, speech }, index) => {
    // What has no text of its own, such as the call of a note, is in the first or the last part.
    const stretch = { start, end: index === parts.length - 1 ? Number.POSITIVE_INFINITY : end };
    const text = lineToAkn(content, context, annotations, stretch);
    if (!speech) return line('narrative', { eId: context.ids.next(parent, 'narrative') }, text);
    const { by, as } = speech;
    const attributes = {
      eId: context.ids.next(parent, 'speech'),
      by: `#${by}`,
      as: as === undefined ? undefined : `#${as}`,
    };
    return element('speech', attributes, [line('p', {}, text)]);
  });
}

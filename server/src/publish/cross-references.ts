/**
 * References from one part of a report to another: “see annex II”, “chapter III above”, “(para. 12)”. Their words become links
 * and stay as they are. Most annexes, chapters and paragraphs that a report names belong to other documents, so that a reference
 * is followed only where the text itself says that it is to the report, and where the part is there.
 */
import { type PartKind, partReferences } from '../mentions/part-references';
import type { Language } from '../report/front-matter-schema';
import { captionNumber } from './captions';
import { plainText } from './inline';
import { mapRunningText, wrapSpans } from './map-content';
import type { Inline, PublishedBlock } from './model';

/** Turns references in running text into links. Gives the function that does it for blocks, given the blocks of the whole report. */
export function crossReferences(
  report: readonly PublishedBlock[],
  language: Language,
): (blocks: readonly PublishedBlock[]) => readonly PublishedBlock[] {
  const targets = targetsIn(report);
  const link = (line: readonly Inline[]): readonly Inline[] => {
    const followed = partReferences(plainText(line), language).flatMap(({ start, end, kind, number }) => {
      const value = targets.get(`${kind} ${number}`);
      return value === undefined ? [] : [{ start, end, value }];
    });
    if (followed.length === 0) return line;
    return wrapSpans(line, followed, (content, to) => ({ kind: 'reference', to, content }));
  };
  return (blocks) => (targets.size === 0 ? blocks : mapRunningText(blocks, link));
}

/** Ids by kind and number: `annex II`, `section II.A`. */
type Targets = ReadonlyMap<string, string>;

function targetsIn(blocks: readonly PublishedBlock[]): Targets {
  const targets = new Map<string, string>();
  const add = (kind: PartKind, number: string | undefined, id: string): void => {
    if (number !== undefined && !targets.has(`${kind} ${number}`)) targets.set(`${kind} ${number}`, id);
  };
  let chapter: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { section, level, enumerator, id } = block;
      if (section === 'annex') add('annex', /[\s\u00A0](\S+)$/.exec(enumerator ?? '')?.[1], id);
      const number = section === 'section' ? enumerator?.replace(/\.$/, '') : undefined;
      if (level === 1) {
        chapter = number;
        add('chapter', number, id);
      } else if (level === 2 && chapter !== undefined && number !== undefined) {
        add('section', `${chapter}.${number}`, id);
      }
    } else if (block.kind === 'paragraph' && block.number !== undefined && block.id !== undefined) {
      add('paragraph', String(block.number), block.id);
    } else if (block.kind === 'table' && block.id !== undefined && block.caption) {
      add('table', captionNumber(plainText(block.caption.content)), block.id);
    }
  }
  return targets;
}

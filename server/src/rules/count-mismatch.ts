import { t } from '@vscode/l10n';
import type { Block, Span } from '../report/model';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'count-mismatch',
  severity: 'error',
  fixable: false,
  languages: ['en'],
  summary: 'A number of areas, issues or the like that is not the number then listed',
  rationale:
    'Where a text announces four areas and lists three, one is missing or the number is wrong. The rule counts only what is listed as (a), (b), (c) without a gap in the same sentence, or as the list or the lettered paragraphs directly after a colon; between the number and the colon there may be no other number, and no word that leaves the list open, such as “including”. “At least four areas” and “two of the four areas” are left alone.',
  source: 'The report itself.',
  examples: {
    bad: [
      { text: 'The discussion covered four areas: (a) data; (b) return; and (c) remittances.' },
      { text: 'The experts agreed on three recommendations, namely: (a) to count; and (b) to publish.' },
      { text: 'The meeting had two main objectives:\n\n(a) To count;\n\n(b) To compare;\n\n(c) To publish.' },
      { text: 'Participants raised three issues:\n\n- Data\n- Return' },
    ],
    good: [
      { text: 'The discussion covered three areas: (a) data; (b) return; and (c) remittances.' },
      { text: 'The discussion covered four areas, including: (a) data; (b) return; and (c) remittances.' },
      { text: 'Two of the four areas were discussed: (a) data; and (b) return. At least three issues: (a) a; (b) b.' },
      { text: 'In two areas, three issues remained: (a) data; (b) return; and (c) fees.' },
      { text: 'Three steps were taken by each of the two offices: (a) data; (b) return; and (c) fees.' },
      { text: 'There were three issues: (a) data; (b) return; and\n\n(c) fees.' },
      { text: 'There were two objectives:\n\n(a) To count;\n\nThis took time.\n\n(b) To publish.' },
      { text: 'There were three issues:\n\n1. Data\n\nThese were few.\n\n2. Return\n\n3. Fees' },
      { text: 'There were two groups of topics: (a) data; (b) return; (c) fees; (d) taxes.' },
    ],
  },
  *check({ analysis }) {
    const { blocks } = analysis.report;
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      if (!text.includes(':')) continue;
      for (const match of text.matchAll(announcement)) {
        const announced = numberOf(match[1] ?? '');
        const after = match.index + match[0].length;
        const listed =
          after === text.length
            ? place.prose.role === 'paragraph'
              ? countBlocks(blocks, place.block + 1)
              : undefined
            : countLetters(text.slice(after));
        const span = { start: match.index, end: match.index + (match[1]?.length ?? 0) };
        if (listed === undefined || listed === announced || !isCertain(text, span)) continue;
        if (!isOwnWords(place.prose, span)) continue;
        const announcedWords = `${match[1]} ${match[2]}`;
        yield {
          span: analysis.locate(place, span),
          what: t`${quote(announcedWords)} are announced, but ${listed} are listed`,
          why: t`The list after the colon is complete in itself`,
          todo: t`Correct the number, or complete the list`,
        };
      }
    }
  },
});

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** What can be counted and is listed whole; “groups of topics” are not what is listed, so that “of” may not follow. */
const counted =
  'areas|topics|themes|issues|questions|objectives|aims|goals|priorities|points|recommendations|aspects|elements|steps|categories|challenges|proposals|tasks|items|stages|phases|reasons|factors|options|principles|components|pillars|conclusions|purposes|dimensions|measures|lessons|obstacles';

/** A number and what is counted, up to the colon of the same clause. */
const announcement = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${numbers.join('|')}|1?\\d) (?:(?:main|key|broad|major|specific|important|following|priority|substantive|thematic|further|other) ){0,2}(${counted})(?! of )([^:.;!?()]{0,90}):(?:\\s(?=\\(a\\)\\s)|$)`,
  'giu',
);

/** Words that leave the list open, count something else, or belong to another number. */
const leavesOpen =
  /(?<!\p{L})(?:includ\p{L}*|such as|among\p{L}*|for example|for instance|e\.g|inter alia|notably|particularly|in particular|especially|each|both|every|respectively|first|second|third|last|\p{L}*teen|one|hundred|another)(?!\p{L})|\d/iu;
const otherNumber = new RegExp(`(?<!\\p{L})(?:${numbers.join('|')})(?!\\p{L})`, 'iu');
const vague =
  /(?<!\p{L})(?:at least|at most|more than|less than|fewer than|over|about|some|around|up to|nearly|almost|than|or|to|of the|of|of its|of these|of those|and|between|another|other|per|agenda|hundred|thousand)\s$|[-–—/]\s?$/iu;

function numberOf(text: string): number {
  const index = numbers.indexOf(text.toLowerCase());
  return index >= 0 ? index + 2 : Number(text);
}

/** Whether the number before a colon counts what follows it, and all of it. */
function isCertain(text: string, { start, end }: Span): boolean {
  const clause = text.slice(end, text.indexOf(':', end));
  return (
    !leavesOpen.test(clause) && !otherNumber.test(clause) && !vague.test(text.slice(Math.max(0, start - 14), start))
  );
}

/** How many items (a), (b), (c) follow one another; absent when the letters have a gap, begin anew or are referred to. */
function countLetters(text: string): number | undefined {
  // A paragraph without its full stop is cut: the rest of the list may be in the next one.
  if (!/[.!?][)”’"\uFFFC\s]*$/u.test(text)) return undefined;
  const letters = Array.from(text.matchAll(/(?<=^|[\s;,])\(([a-z])\)(?=\s)/gu), ([, letter]) => letter ?? '');
  const inOrder = letters.every((letter, index) => letter.charCodeAt(0) - 97 === index);
  return inOrder && letters.length > 1 ? letters.length : undefined;
}

/** How many items the list or the lettered paragraphs at a block have; absent when they may go on further below. */
function countBlocks(blocks: readonly Block[], first: number): number | undefined {
  const node = blocks[first]?.node;
  if (node?.type === 'list') {
    const next = blocks[first + 1];
    const ends =
      next === undefined || next.kind === 'heading' || (next.kind === 'paragraph' && !goesOn(blocks, first + 1));
    return ends && node.children.length > 1 ? node.children.length : undefined;
  }
  let count = 0;
  while (letterOf(blocks[first + count]) === count) count++;
  return count > 1 && !goesOn(blocks, first + count) ? count : undefined;
}

/** Whether a list or a lettered paragraph comes before the next heading. */
function goesOn(blocks: readonly Block[], from: number): boolean {
  for (let index = from; index < blocks.length && index < from + 6; index++) {
    const block = blocks[index];
    if (block?.kind === 'heading') return false;
    if (block?.kind === 'list' || (letterOf(block) ?? -1) > 0) return true;
  }
  return false;
}

/** The place in the alphabet, from 0, of the letter that a paragraph begins with: `(a) To count;`. */
function letterOf(block: Block | undefined): number | undefined {
  const match = block?.kind === 'paragraph' ? /^\(([a-z])\)\s/.exec(block.prose[0]?.text ?? '') : null;
  return match?.[1] === undefined ? undefined : match[1].charCodeAt(0) - 97;
}

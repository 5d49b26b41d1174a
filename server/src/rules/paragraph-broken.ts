import { t } from '@vscode/l10n';
import type { Block, Report } from '../report/model';
import { defineRule } from './rule';
import { quote } from './shared/wording';

/** Shorter lines are labels, captions, addresses and verse rather than a sentence that was cut. */
const shortest = 40;

/** Words that lead into what is set apart below them; the text goes on after it with a small letter. */
const leadsOn = /(?:^|[^\p{L}])(?:and|or|et|ou|y|o|that|que)$/u;

export default defineRule({
  id: 'paragraph-broken',
  severity: 'warning',
  fixable: true,
  summary: 'A sentence that is cut in two by a paragraph break',
  rationale:
    'A page break that was read as the end of a paragraph leaves half a sentence on either side. The rule reports a paragraph that ends with a word or a comma, without punctuation, where the next one goes on with a small letter and ends as a sentence does. It is silent for enumerations, short lines, commands and paragraphs that end with a colon or semicolon. Footnotes between the halves are read over; then there is no fix.',
  source: 'DGACM, Editorial Manual, format: paragraphs.',
  examples: {
    bad: [
      {
        text: 'The representative of Peru, thanking the speakers, remarked that it\n\nwas crucial to move the discussion forward.',
        fixed:
          'The representative of Peru, thanking the speakers, remarked that it was crucial to move the discussion forward.',
      },
      {
        text: 'The representative of Peru, thanking the speakers, remarked that the\n\n[^1]: Of the census.\n\nresults[^1] were crucial for the discussion of the plan.',
      },
    ],
    good: [
      { text: 'The representative of Peru remarked that it was crucial.\n\nThe representative of Chile agreed.' },
      {
        text: 'The participants of the meeting agreed on the following:\n\na) to meet again;\n\nb) to close the meeting.',
      },
      { text: 'The representatives of the following States spoke:\n\nperu and chile were among them.' },
      { text: 'Roses are red,\n\nviolets are blue.' },
      { text: 'The programme that had been written was started with the following command\n\nnpm run build --all' },
      { text: 'The meeting was held in the building of the Ministry in Lima, Peru\n\n- first day\n- second day' },
      {
        text: 'The rate was found by the following equation, given by the Office\n\n$$x = y$$\n\nwhere x is the rate.',
      },
    ],
  },
  *check({ analysis: { report } }) {
    let before: number | undefined;
    for (const [index, block] of report.blocks.entries()) {
      if (before !== undefined && goesOn(block) && breaksOff(report.blocks[before])) {
        const end = (report.starts[before] ?? 0) + (report.blocks[before]?.source.length ?? 0);
        const start = report.starts[index] ?? end;
        const word = /^\S+/.exec(block.source)?.[0] ?? '';
        yield {
          span: { start, end: start + word.length },
          what: t`The paragraph begins in the middle of a sentence`,
          why: t`The paragraph before it ends with ${quote(lastWord(report, before))}, without punctuation, and this one goes on with a small letter`,
          todo: t`Join the paragraphs, or end the first and begin the second as sentences`,
          ...(before === index - 1 && {
            fixes: [
              {
                title: t`Join it to the paragraph before`,
                edits: [{ span: { start: end, end: start }, text: ' ' }],
                // Words may be missing between the halves.
                isUnsafe: true,
              },
            ],
          }),
        };
      }
      if (block.kind === 'paragraph') before = index;
      else if (block.kind !== 'footnoteDefinition') before = undefined;
    }
  },
});

function breaksOff(block: Block | undefined): boolean {
  const text = textOf(block);
  if (text === undefined || text.length < shortest) return false;
  return /[\p{L}\p{M}\p{N})][\uFFFC]?,?$/u.test(text) && !leadsOn.test(text) && isProse(text);
}

function goesOn(block: Block): boolean {
  const text = textOf(block);
  return (
    text !== undefined &&
    // Mark-up at the start sets the words apart.
    block.source.startsWith(text.charAt(0)) &&
    /^\p{Ll}[\p{L}\p{M}’'-]*(?:[\s,;]|\uFFFC)/u.test(text) &&
    /[.!?…:;][”"’»)\uFFFC]*$/u.test(text) &&
    isProse(text)
  );
}

/** Whether a text reads as prose rather than as a command or a formula: it has words in plenty and little else. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length > 5 &&
    words.filter((word) => /^[“"‘(«]?\p{L}[\p{L}\p{M}’'-]*[”"’)»,.;:!?\uFFFC]*$/u.test(word)).length >
      words.length * 0.7
  );
}

function textOf(block: Block | undefined): string | undefined {
  const [prose] = block?.prose ?? [];
  return block?.kind === 'paragraph' && prose ? prose.text.trim() : undefined;
}

function lastWord({ blocks }: Report, index: number): string {
  return /\S+$/.exec(textOf(blocks[index]) ?? '')?.[0].replaceAll('\uFFFC', '') ?? '';
}

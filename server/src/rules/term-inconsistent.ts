import { t } from '@vscode/l10n';
import type { ProseMentions } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'term-inconsistent',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  summary: 'A term that is written in two ways in one report',
  rationale:
    'Dictionaries differ on “data set” and “dataset”; a report must not. The rule compares the spellings of a list of terms and reports the rarer one, or the later one where both are as frequent. One word is compared with two; a hyphen and a space only where the term is a noun, since “capacity-building activities” may differ from “capacity building” by intention. It is silent for names, quotations, titles, headings, tables and references.',
  source: 'The report itself; for the form to choose, DGACM, Editorial Manual, spelling.',
  examples: {
    bad: [
      {
        text: 'The data set was new. Two data sets were old. A dataset had been lost.',
        fixed: 'The data set was new. Two data sets were old. A data set had been lost.',
      },
      {
        text: 'He spoke of capacity-building in ports. She preferred capacity building. Others welcomed capacity-building.',
        fixed:
          'He spoke of capacity-building in ports. She preferred capacity-building. Others welcomed capacity-building.',
      },
      {
        text: 'Comments came by e-mail. E-mails were answered. Some email was lost.',
        fixed: 'Comments came by e-mail. E-mails were answered. Some e-mail was lost.',
      },
      {
        text: 'Policymakers agreed.\n\nThe policy-makers left.',
        fixed: 'Policymakers agreed.\n\nThe policymakers left.',
      },
    ],
    good: [
      { text: 'The data set was new. Two data sets were old.' },
      { text: 'Capacity-building activities were planned. The need for capacity building was clear.' },
      { text: 'A round table was held. The round-table discussion was short.' },
      { text: 'The data set was new. He had read “The lost dataset” and *Dataset design*.' },
      { text: '# The dataset\n\nThe data set was new.\n\n| dataset |\n| --- |\n| dataset |' },
      { text: 'The data set was new. The Dataset Alliance and the page https://example.org/dataset were named.' },
      { text: 'The data set was new.\n\n# References\n\nMarin, A. (2006). A dataset.' },
    ],
  },
  *check({ analysis }) {
    const byTerm = new Map<string, Use[]>();
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      for (const use of usesIn(place)) {
        const uses = byTerm.get(use.term);
        if (uses) uses.push({ ...use, place });
        else byTerm.set(use.term, [{ ...use, place }]);
      }
    }
    const rare = Array.from(byTerm.values()).flatMap((uses) => rarer(uses));
    const located = rare.map(({ use, form, first }) => ({
      use,
      form,
      first,
      span: analysis.locate(use.place, use.span),
    }));
    for (const { use, form, first, span } of located.sort((a, b) => a.span.start - b.span.start)) {
      const right = `${use.head}${form}${use.tail}`;
      const usual = `${first.head}${first.joint}${first.tail}`;
      yield {
        span,
        what: t`${quote(`${use.head}${use.joint}${use.tail}`)} is written in another way elsewhere`,
        why: t`The report has ${quote(usual)}`,
        todo: t`Write ${quote(right)}, or change the others`,
        related: [{ span: analysis.locate(first.place, first.span), message: t`The other spelling is here` }],
        fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }],
      };
    }
  },
});

/** Terms whose two parts are written as one word, with a hyphen or, but for prefixes, as two words. */
const terms: readonly (readonly [head: string, tail: string])[] = [
  ['data', 'sets?'],
  ['data', 'bases?'],
  ['health', 'care'],
  ['web', 'sites?'],
  ['work', 'plans?'],
  ['policy', 'makers?'],
  ['policy', 'making'],
  ['decision', 'makers?'],
  ['decision', 'making'],
  ['capacity', 'building'],
  ['time', 'frames?'],
  ['road', 'maps?'],
  ['round', 'tables?'],
  ['e', 'mails?'],
  ['socio', 'economic'],
];
const prefixes: ReadonlySet<string> = new Set(['e', 'socio']);

const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}@/._-])(?:${terms.map(([head, tail]) => `(${head})(${prefixes.has(head) ? '-?' : '[ -]?'})(${tail})`).join('|')})(?![\\p{L}\\p{N}@/_-]|\\.\\p{L})`,
  'giu',
);

interface FoundUse {
  readonly term: string;
  readonly head: string;
  readonly joint: string;
  readonly tail: string;
  readonly span: Span;
  /** Whether what follows shows that the term is a noun and stands before none. */
  readonly noun: boolean;
}
interface Use extends FoundUse {
  readonly place: Place;
}

const kept = new WeakMap<ProseMentions, readonly FoundUse[]>();

function usesIn({ prose, mentions }: Place): readonly FoundUse[] {
  const known = kept.get(mentions);
  if (known) return known;
  const uses: FoundUse[] = [];
  for (const match of prose.text.matchAll(anyTerm)) {
    const [head = '', joint = '', tail = ''] = match.slice(1).filter((group) => group !== undefined);
    const span = { start: match.index, end: match.index + match[0].length };
    const capital = /\p{Lu}/u.test(head) && !prose.sentences.some(({ start }) => start === span.start);
    const isName = [...mentions.names, ...mentions.nearNames].some((name) => overlap(name.span, span));
    const isTitle = mentions.definitions.some(({ expansionSpan }) => overlap(expansionSpan, span));
    const joins = /^\s\p{Lu}\p{Ll}/u.test(prose.text.slice(span.end)) && /\p{Lu}/u.test(head);
    if (capital || isName || isTitle || joins || /\p{Lu}/u.test(tail) || !isOwnWords(prose, span)) continue;
    const term = `${head}${tail}`.toLowerCase().replace(/s$/, '');
    uses.push({ term, head, joint, tail, span, noun: nounEnds.test(prose.text.slice(span.end, span.end + 12)) });
  }
  kept.set(mentions, uses);
  return uses;
}

const nounEnds =
  /^(?:$|[.,;:!?)\uFFFC](?:\s|$)|\s(?:in|on|at|to|of|for|with|by|from|was|were|is|are|had|has|have|would|should|could|and|or|that|which|as)(?!\p{L}))/u;

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The uses to change, what to join their parts with, and the first use of the form that stays. */
function rarer(uses: readonly Use[]): { use: Use; form: string; first: Use }[] {
  const solid = uses.filter(({ joint }) => joint === '');
  const split = uses.filter(({ joint }) => joint !== '');
  if (solid.length > 0 && split.length > 0) {
    const [keep, change] = usual(solid, split, uses);
    const [first] = keep;
    return first
      ? change.map((use) => ({ use, form: (keep.find(({ noun }) => noun === use.noun) ?? first).joint, first }))
      : [];
  }
  const nouns = split.filter(({ noun }) => noun);
  const open = nouns.filter(({ joint }) => joint === ' ');
  const hyphened = nouns.filter(({ joint }) => joint === '-');
  if (open.length === 0 || hyphened.length === 0) return [];
  const [keep, change] = usual(open, hyphened, nouns);
  const [first] = keep;
  return first ? change.map((use) => ({ use, form: first.joint, first })) : [];
}

/** The more frequent form, or the first where both are as frequent, and then the other. */
function usual(a: readonly Use[], b: readonly Use[], all: readonly Use[]): [readonly Use[], readonly Use[]] {
  if (a.length !== b.length) return a.length > b.length ? [a, b] : [b, a];
  return all[0] !== undefined && a.includes(all[0]) ? [a, b] : [b, a];
}

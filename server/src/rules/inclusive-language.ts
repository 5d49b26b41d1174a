import { t } from '@vscode/l10n';
import { listed } from '../source/texts';
import { defineProseRule, type StyleText } from './prose-rule';
import { quote } from './shared/wording';

interface Word {
  readonly pattern: string;
  /** What to write, or one of several; `$1` and so on stand for the groups. */
  readonly instead: string | readonly string[];
  /** Whether that can be put in its place as it is. */
  readonly certain?: boolean;
  /** Whether it cannot stand where the term does, but after the noun. */
  readonly isAfterNoun?: boolean;
  /** Whether older documents of the United Nations still wrote it, so that it is no more than house style. */
  readonly recent?: boolean;
  /** Whether putting it in its place may say another thing than was said. */
  readonly unsafe?: boolean;
}

type Reason = 'gender' | 'person' | 'status';

const body =
  '(?:of (?:the|its) (?=(?:\\p{Lu}\\p{Ll}+ )*(?:meeting|session|committee|Committee|Commission|Conference|working group|Working Group|group|Group|Forum|Bureau|panel|Panel|round table|workshop|seminar|Council|Assembly)s?(?!\\p{L})|\\uFFFC)|(?=(?:said|noted|thanked|opened|closed|invited|asked|recalled|summarized|introduced|drew|informed|announced|concluded|stated|explained|adjourned|welcomed|declared)(?!\\p{L})))';

/** Terms by reason; a term that is part of a name, a title or a quotation is not reached. */
const words: readonly (readonly [Reason, readonly Word[]])[] = [
  [
    'gender',
    [
      {
        pattern: `(?<!\\uFFFC,? |then |former )(Vice-|Co-|Vice-Co-)?(Chair)(?:wo)?man(?= ${body})`,
        instead: '$1$2',
        certain: true,
        recent: true,
      },
      { pattern: `(Vice-|Co-)?(Chair)(?:wo)?men(?= ${body})`, instead: '$1$2s', certain: true, recent: true },
      { pattern: '([Ss])pokes(?:wo)?man', instead: '$1pokesperson', certain: true },
      { pattern: '([Ss])pokes(?:wo)?men', instead: '$1pokespersons', certain: true },
      { pattern: 'mankind', instead: 'humankind', certain: true },
      { pattern: 'Mankind', instead: 'Humankind', certain: true },
      // The Great Man-made River is a name; at the start of a sentence, nothing before the capital tells so.
      { pattern: '(?<!\\p{Lu}[\\p{L}’-]* )Man-?made', instead: 'Human-made', certain: true },
      { pattern: 'man-?made', instead: 'human-made', certain: true },
      { pattern: '[Mm]anpower', instead: ['workforce', 'staff', 'personnel'] },
      { pattern: '([Mm])an-(hour|day|month|year)(s?)', instead: 'person-$2$3', certain: true },
      { pattern: '[Bb]usinessmen', instead: 'businesspeople', certain: true },
      { pattern: '[Pp]olicemen', instead: 'police officers', certain: true },
      { pattern: '[Cc]ongressmen', instead: 'members of Congress' },
    ],
  ],
  [
    'person',
    [
      { pattern: '([Dd])isabled (?:persons|people)', instead: 'persons with disabilities' },
      { pattern: '[Hh]andicapped (?:persons|people|children|workers|migrants)', instead: 'persons with disabilities' },
      {
        pattern:
          '[Tt]he (?:disabled|handicapped)(?= (?:had|were|was|have|would|could|should|may|might|and|or|in|who|to|from|with)(?!\\p{L})|[.,;])',
        instead: 'persons with disabilities',
      },
      {
        pattern:
          '[Tt]he elderly(?= (?:had|were|was|have|would|could|should|may|might|and|or|in|who|to|from|with)(?!\\p{L})|[.,;])',
        instead: 'older persons',
      },
      { pattern: '[Ww]heelchair-bound', instead: 'who use a wheelchair', isAfterNoun: true },
      { pattern: '(?:AIDS|HIV) victims', instead: 'persons living with HIV' },
      {
        pattern: 'HIV-infected (?:persons|people|migrants|women|men|children|workers)',
        instead: 'persons living with HIV',
      },
    ],
  ],
  [
    'status',
    [
      { pattern: '([Ii])llegal (migration|immigration)', instead: '$1rregular $2', certain: true, unsafe: true },
      {
        pattern: '([Ii])llegal (?:im)?(migrants?|migrant workers?)',
        instead: ['$1rregular $2', '$2 in an irregular situation'],
      },
      { pattern: '([Ii])llegal aliens?', instead: 'migrants in an irregular situation' },
    ],
  ],
];

const terms = words.flatMap(([reason, list]) =>
  list.map(({ pattern, ...word }) => ({
    ...word,
    reason,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu'),
  })),
);

/** One look at the text tells most paragraphs that have none of the terms. */
const any =
  /hairm|hairwom|pokes|ankind|[Mm]an-[hdmy]|eelchair-b|[Mm]an-?made|anpower|men(?!\p{L})|isabled|andicapped|elderly|victims|HIV-|llegal/u;

export default defineProseRule({
  id: 'inclusive-language',
  severity: 'warning',
  fixable: true,
  languages: ['en'],
  profiles: { generic: 'information' },
  summary: 'A word that leaves people out or names them by a condition',
  rationale:
    'United Nations documents name people as persons first, do not mark gender without need, and do not call migrants illegal. The rule knows a short list of terms. It is silent in quotations, titles, names of bodies and treaties, headings and references, for “Chairman” as the title of a person of another body, and for “disabled” and “elderly” where they are not nouns.',
  source:
    'United Nations, Guidelines for gender-inclusive language in English; United Nations, Disability-Inclusive Communications Guidelines (2022).',
  examples: {
    bad: [
      { text: 'The Chairman thanked the secretariat.', fixed: 'The Chair thanked the secretariat.' },
      { text: 'The Vice-Chairman of the Committee agreed.', fixed: 'The Vice-Chair of the Committee agreed.' },
      { text: 'Man-made disasters displaced many.', fixed: 'Human-made disasters displaced many.' },
      { text: 'The study took 12 man-months.', fixed: 'The study took 12 person-months.' },
      { text: 'The survey left out disabled persons.' },
      { text: 'Speakers discussed illegal migration.', fixed: 'Speakers discussed irregular migration.' },
      { text: 'Illegal migrants had no access to health care.' },
      { text: 'The centre cared for AIDS victims.' },
      { text: 'The Chairmen of the working groups met.', fixed: 'The Chairs of the working groups met.' },
    ],
    good: [
      { text: 'The engineer gave an account of the Great Man-made River, and of the Old Manmade Lake.' },
      { text: 'The Chair thanked the secretariat and all persons with disabilities, older persons and humankind.' },
      { text: 'A mega-man-hour and the man-monthlies were mentioned, with users of wheelchairs.' },
      { text: 'He said: “Mankind is on the move.” The book *Mankind on the Move* was shown.' },
      { text: 'Mr. Bo Vroomgaard, Chairman of Utopia Rail Corporation, and Chairman Mao were mentioned.' },
      { text: 'Disabled parking and the elderly mother of the deputy were mentioned; the button was disabled.' },
      {
        text: 'The title “HIV-infected children” was read, as was *AIDS Victims*; AIDS and HIV were named.',
      },
      {
        text: 'The International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families was recalled.',
      },
      { text: '# Illegal migration\n\nIllegal recruitment and illegal work were discussed.' },
      { text: '# References\n\nMarin, A. (2006). Illegal migrants and the elderly.' },
    ],
  },
  *checkProse(style) {
    if (!any.test(style.text)) return;
    const text = withConditions(style);
    const found = terms.flatMap((word) => Array.from(text.matchAll(word.pattern), (match) => ({ match, word })));
    for (const { match, word } of found.sort((a, b) => a.match.index - b.match.index)) {
      const [term] = match;
      const better = [word.instead].flat().map((instead) => filled(instead, match));
      const [first = ''] = better;
      const names = listed(better.map(quote), 'disjunction');
      yield {
        span: { start: match.index, end: match.index + term.length },
        what: t`${quote(term)} is not inclusive`,
        why: explain(word.reason),
        todo: word.isAfterNoun ? t`Write ${names} after the noun` : t`Write ${names}`,
        ...(word.certain && { replacement: first, isUnsafe: word.unsafe === true }),
        ...(word.recent && { severity: 'information' as const }),
      };
    }
  },
});

function explain(reason: Reason): string {
  switch (reason) {
    case 'gender':
      return t`In United Nations usage, it names one gender where all are meant`;
    case 'person':
      return t`In United Nations usage, it names people by a condition, not as persons first`;
    case 'status':
      return t`In United Nations usage, a person is not illegal, and the word prejudges`;
  }
}

/** What to write for a term, with its groups, and with a capital where the term has one; that of AIDS is not one of the sentence. */
function filled(instead: string, match: RegExpExecArray): string {
  const text = instead.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  return /^\p{Lu}(?!\p{Lu})/u.test(match[0]) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

/** The words to search, with AIDS and HIV, which are masked as acronyms are, but not inside what is masked as a whole. */
function withConditions({ text, original }: StyleText): string {
  return text.replace(/(?<!\uFFFC)\uFFFC{3,4}(?!\uFFFC)/gu, (masked, index: number) => {
    const word = original.slice(index, index + masked.length);
    return word === 'AIDS' || word === 'HIV' ? word : masked;
  });
}

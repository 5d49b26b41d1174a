import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'serial-comma',
  severity: 'information',
  fixable: true,
  isOptIn: true,
  languages: ['en'],
  summary: 'A comma before the “and” of a simple series',
  rationale:
    'In documents of the United Nations a series has no comma before its “and” or “or”, unless the elements are long or the sense would suffer. The rule reads only series whose last elements are single words, words with “the”, or registered names: data, surveys, and trust. It is silent for longer elements, for names that hold an “and”, between clauses, for remarks between commas (“the Mayor, however, and the Chair”), for a city with its country, and in quotations, titles, tables and references. A comma may be there to keep elements apart, so that the fix is made only when it is asked for.',
  source: 'DGACM, Editorial Manual, punctuation.',
  examples: {
    bad: [
      { text: 'They read data, surveys, and censuses.', fixed: 'They read data, surveys and censuses.' },
      { text: 'It needed trust, time, money, or luck.', fixed: 'It needed trust, time, money or luck.' },
      {
        text: 'The representatives of Peru, Chile, and Mali spoke.',
        fixed: 'The representatives of Peru, Chile and Mali spoke.',
      },
      {
        text: 'They read the census, the survey, and the plan of the port.',
        fixed: 'They read the census, the survey and the plan of the port.',
      },
    ],
    good: [
      { text: 'They read data, surveys and censuses. The representatives of Peru, Chile and Mali spoke.' },
      { text: 'He read, the Chair counted, and the meeting rose. She came, stayed, and then left.' },
      { text: 'The representatives of Mali, Trinidad and Tobago, and Peru spoke.' },
      {
        text: 'It was held in Lima, Peru, and in Accra, Ghana, and the meeting of Bonn, Germany, and others were recalled.',
      },
      {
        text: 'The Mayor, however, and the Chair agreed. Women, too, and men came. Data, first, and trust were needed.',
      },
      { text: 'The Mayor, a lawyer, and the Chair came, as did the nurse, the doctor, and all of them.' },
      { text: 'He quoted “data, surveys, and censuses”, as in *Data, Surveys, and Censuses*.' },
      { text: 'Mr. Rey, Director, and Ms. Croft came. In all, migrants, and those who had returned, were counted.' },
      { text: '| Data, surveys, and censuses |\n| --- |\n| A |' },
    ],
  },
  *checkProse({ text, original }) {
    if (!/, (?:and|or) /u.test(text)) return;
    for (const match of text.matchAll(series)) {
      const { first = '', second = '', conjunction = '', third = '' } = match.groups ?? {};
      const elements = [first, second, third];
      const kinds = new Set(elements.map(kindOf));
      if (kinds.size !== 1 || kinds.has('other') || elements.some((word) => notElements.test(word))) continue;
      const start = match.index + match[0].indexOf(`, ${conjunction} `, first.length + 2);
      if (/ (?:and|or) /u.test(original.slice(match.index, start))) continue;
      yield {
        span: { start, end: start + 1 },
        what: t`A comma stands before the ${quote(conjunction)} of a series`,
        why: t`A simple series has none in documents of the United Nations`,
        todo: t`Write ${quote(`… ${conjunction} …`)} without it`,
        replacement: '',
        isUnsafe: true,
      };
    }
  },
});

const element = String.raw`(?:(?:the )?\p{Ll}[\p{Ll}’-]+|\uFFFC+)`;

/** The last three elements of a series, with what shows that the third is no more than that. */
const series = new RegExp(
  String.raw`(?<![\p{L}\p{N}\uFFFC’-])(?<first>${element}), (?<second>${element}), (?<conjunction>and|or) (?<third>${element})(?=[.;:)]|$| (?:of|in|for|from|at|on|with|by|that|which|was|were|had|spoke|said|agreed|also)(?!\p{L}))`,
  'gu',
);

function kindOf(element: string): 'word' | 'the' | 'name' | 'other' {
  if (element.startsWith('\uFFFC')) return 'name';
  if (element.startsWith('the ')) return 'the';
  return element.includes(' ') ? 'other' : 'word';
}

/** Words that are no elements of a series but remarks, or the beginning of a clause. */
const notElements =
  /^(?:however|therefore|moreover|furthermore|nevertheless|thus|then|too|also|first|second|secondly|third|thirdly|finally|lastly|indeed|perhaps|instead|again|now|later|all|not|so|they|he|she|it|we|you|who|which|that|this|these|those|there|here|where|when|if|as|in|on|at|to|for|from|with|by|of|each|both|either|neither|one|others?|some|many|most|none|only|even|more|less|again|[\p{L}]+ly)$/u;

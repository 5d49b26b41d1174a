import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'number-range',
  severity: 'warning',
  fixable: true,
  languages: ['en'],
  summary: 'A range of numbers with “from” or “between” and a dash',
  rationale:
    'The dash stands for “from … to”: it is either “from 5 to 10 May” or “5-10 May”, and “between” takes “and”. The rule stays silent where “from” may tell an origin (savings from 2006-2007, replies from 10-15 countries), where “to” or “and” follows, for other numbers with hyphens, and in quotations, titles, tables and references.',
  source: 'Editorial practice of the United Nations for ranges of numbers and dates.',
  examples: {
    bad: [
      { text: 'It met from 5-10 May.', fixed: 'It met from 5 to 10 May.' },
      { text: 'Fees fell by between 10–15 per cent.', fixed: 'Fees fell by between 10 and 15 per cent.' },
      { text: 'Between 1990-2000, the number doubled.', fixed: 'Between 1990 and 2000, the number doubled.' },
      { text: 'The share was from 10 - 15 per cent.', fixed: 'The share was from 10 to 15 per cent.' },
    ],
    good: [
      { text: 'It met from 5 to 10 May, or on 5-10 May, and between 10 and 15 people came, 10-15 in all.' },
      { text: 'Savings from 2006-2007 were used, and the data from 1990-2000 were old.' },
      { text: 'Replies from 10-15 countries and data from 5-10 May were read.' },
      { text: 'The share rose from 5-10 to 12-15 per cent and lay between 5-10 and 12-15 per cent.' },
      { text: 'It said “from 5-10 May”, as in *From 10-12*. See from 555-12-34 and from 1-2-3.' },
      { text: 'Aircraft changed from 747-400 and moved away from 10-year plans, from 2-A and from 9-mm film.' },
      { text: '| From 5-10 May | Between 5-10 |\n| --- | --- |\n| 1 | 2 |' },
    ],
  },
  *checkProse({ text }) {
    if (!/\d/u.test(text)) return;
    for (const match of text.matchAll(range)) {
      const { word = '', space = '', first = '', second = '' } = match.groups ?? {};
      const between = word.toLowerCase() === 'between';
      const [low, high] = [first, second].map((figure) => Number(figure.replace(/,/gu, '')));
      if (
        low === undefined ||
        high === undefined ||
        low >= high ||
        (!between && !isExtent(first, text.slice(0, match.index), text.slice(match.index + match[0].length)))
      )
        continue;
      const replacement = `${word}${space}${first} ${between ? 'and' : 'to'} ${second}`;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} mixes ${quote(word.toLowerCase())} with a dash`,
        why: between
          ? t`The dash alone says “from … to”; “between” takes “and”`
          : t`The dash alone says “from … to”; “from” takes “to”`,
        todo: t`Write ${quote(replacement)}, or the dash without ${quote(word.toLowerCase())}`,
        replacement,
      };
    }
  },
});

const range =
  /(?<!\p{L})(?<word>[Ff]rom|[Bb]etween)(?<space>\s)(?<first>\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?)\s?[-–]\s?(?<second>\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?)(?![\p{L}\p{N}\uFFFC/–-]|[.,:]\d|\s(?:to|and)\s\d)/gu;

/** Words after which “from” tells where something comes from: data from 5-10 May. */
const origin =
  /(?<!\p{L})(?:data|figures?|results?|records?|reports?|statistics|documents?|minutes|information|letters?|messages?|notes?|papers?|entries|estimates?|samples?|came|obtained|received|taken|drawn|collected|dating|dates?)\s$/iu;

/** What follows a range of days, hours, shares or measures, and no body or person that something could come from. */
const measure =
  /^(?:[,;.)]|$|\s(?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|percent|a\.m\.|p\.m\.|hours|days|weeks|months|years|times|million|billion|metres|kilometres|percentage)(?!\p{L})|\s?%)/u;

/** Whether the figures after “from” are an extent; years may be the name of a period, and other things an origin. */
function isExtent(first: string, before: string, after: string): boolean {
  return !/^(?:1[5-9]|20)\d\d$/u.test(first) && measure.test(after) && !origin.test(before);
}

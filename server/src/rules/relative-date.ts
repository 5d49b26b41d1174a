import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'relative-date',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A date that depends on the day of reading, such as “last year”',
  rationale:
    'A report is read long after the meeting, when nobody knows which year “last year” was. The rule reads “last”, “this” and “next” before “week”, “month” and “year” where these stand for a date, “yesterday” and “tomorrow”. It stays silent for “the last year”, “next year of the cycle” and the like, for figures of speech (“the leaders of tomorrow”), and in quotations, titles, tables and references.',
  source: 'Editorial manual of UNDRR, after DGACM, Editorial Manual: dates are given in full.',
  examples: {
    bad: [
      un('The survey had been held last year.'),
      un('Next month, the results would be published.'),
      un('The plan for this year, she said, was ambitious.'),
      un('Yesterday the Committee had adjourned.'),
    ],
    good: [
      un('The survey had been held in 2006; the results would be published in January 2008.'),
      un('The last year for which data were available was 2004. In the last month of each year, she wrote.'),
      un('The first survey was in 2004; in the previous year and the following month there was none.'),
      un('The year 2006 was dry. This year was remembered, as was the hope of a better tomorrow.'),
      un('Each last year of study counted, as did this year of peace and every next week that came.'),
      un('They were the leaders of tomorrow and today, and tomorrow’s cities were today’s plans.'),
      un('He said: “I came last year”, as in *Yesterday* and *Last Year at Sea*.'),
      un('The year 2004 was her last year in office, and the next year was better.'),
      { text: 'Other houses write last year.' },
    ],
  },
  *checkProse({ text }) {
    for (const match of text.matchAll(relative)) {
      // “This year” after “in 2006” is 2006.
      if (/^this/iu.test(match[0]) && /(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u.test(text.slice(0, match.index))) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} depends on the day on which it is read`,
        why: t`A report is read long after the meeting`,
        todo: t`Give the date, month or year`,
      };
    }
  },
});

/** Words before “last year” that make it another thing than a date. */
const determiner = String.raw`(?<!(?<!\p{L})(?:the|a|an|of|in the|its|his|her|their|our|my|your|each|every|first|second|very|and|or|’s|whose|what|which|only|final|better|brighter|new)\s|[\p{L}’'-]’s\s|[-\uFFFC]\s?)`;

const relative = new RegExp(
  String.raw`(?<![\p{L}\p{N}\uFFFC’'-])${determiner}(?:(?:last|this|next)\s(?:week|month|year)(?!\s(?:of|for|in|at|that|when|to)(?!\p{L}))|yesterday|tomorrow)(?![\p{L}\p{N}’'-])`,
  'giu',
);

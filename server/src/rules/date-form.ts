import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import { defineProseRule, type StyleProblem } from './prose-rule';
import type { Example } from './rule';
import { datesIn, isMissingDay } from './shared/dates-in-text';
import { wrongDates } from './shared/romance-dates';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'date-form',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A date that is not written as “26 November 2007”, “1er janvier 2008” or “4 de octubre de 2011”',
  rationale:
    'The day comes first, then the month in full, then the year, without commas and without the ending of an ordinal; dates in figures alone are read differently in different countries. The rule stays silent in tables, quotations, titles and references, and for a month and a number that need not be a day (“in May 15 experts met”). A date in figures alone is changed only where one order of day and month is possible, and a day that its month does not have is never put into the right form: it is wrong in any. French and Spanish months have small letters, but in what is called by a date (place du 8 Mai, Avenida 9 de Julio) and in holidays, for which the rule takes a day without year; the first day is “1er” in French, and Spanish joins day, month and year by “de”.',
  source:
    'DGACM, Editorial Manual, numbers, dates and time, as applied in the editorial manual of UNDRR; practice of the French and Spanish documents of the United Nations.',
  examples: {
    bad: [
      un('On November 26th, 2007, the meeting was opened.', 'On 26 November 2007, the meeting was opened.'),
      un('On November 26, the meeting was opened.', 'On 26 November, the meeting was opened.'),
      un('It met from November 26-27, 2007.', 'It met from 26-27 November 2007.'),
      un('It met on the 26th of November 2007.', 'It met on 26 November 2007.'),
      un('The 26th November deadline stood.', 'The 26 November deadline stood.'),
      un('It met on 26th November.', 'It met on 26 November.'),
      un('It met on 26 November, 2007.', 'It met on 26 November 2007.'),
      un('It met on 26 Nov. 2007.', 'It met on 26 November 2007.'),
      un('It met on 26/11/2007.', 'It met on 26 November 2007.'),
      un('It met on 2007-11-26.', 'It met on 26 November 2007.'),
      un('It met on 05/06/2007.'),
      un('It met on the 31st of June.'),
      other('fr', 'Elle s’est ouverte le 1 janvier 2008.', 'Elle s’est ouverte le 1er janvier 2008.'),
      other('fr', 'Elle s’est ouverte le 4 Octobre 2011.', 'Elle s’est ouverte le 4 octobre 2011.'),
      other('fr', 'Elle s’est ouverte le 2ème octobre 2011.', 'Elle s’est ouverte le 2 octobre 2011.'),
      other('fr', 'Elle s’est ouverte le 26/11/2007.', 'Elle s’est ouverte le 26 novembre 2007.'),
      other('es', 'Se inauguró el 4 de Octubre de 2011.', 'Se inauguró el 4 de octubre de 2011.'),
      other('es', 'Se inauguró el 4 octubre 2011.', 'Se inauguró el 4 de octubre de 2011.'),
      other('es', 'La carta de octubre 4, 2011 era breve.', 'La carta de 4 de octubre de 2011 era breve.'),
    ],
    good: [
      un('On Monday, 26 November 2007, and from 5 to 10 May, the experts met.'),
      un('From November 26 – December 2, 2007 it rained. The 26 November deadline stood.'),
      un('In May 15 experts met, and in November 26 others. On 2 May 2007 participants came.'),
      un('The letter was dated “November 26th, 2007”, as *May 1, 1968* tells.'),
      un('| May 5, 2007 | 26/11/2007 |\n| --- | --- |\n| 1 | 2 |'),
      un('The symbol A/62/2007-11 and version 1.11.2 of section 26.11 were used. The ratio was 26/11.'),
      un('See https://example.org/2007-11-26/ and (United Nations, 2007a).'),
      un('# References\n\nMarin, A. (2007). Letter of November 26, 2007.'),
      un('The nineteenth and the 20th of those items may 5 times recur. The 21st session met.'),
      un('It met on June 31, 2007.'),
      un('The events of the September 11 attacks were recalled.'),
      other('fr', 'Du 29 septembre au 1er octobre 2011, puis le 11 janvier et les 4 et 5 octobre, elle a siégé.'),
      other(
        'fr',
        'La place du 8 Mai 1945 et le boulevard du 30 Juin ont été cités, comme “le 4 Octobre 2011” et le 14 Juillet.',
      ),
      other(
        'es',
        'Del 30 de junio al 2 de julio de 2008 y el 1º de enero del 2009 se reunió en la Avenida 9 de Julio.',
      ),
      other(
        'es',
        'El Hospital 4 de Octubre y la Plaza 25 de Mayo se citaron en la sección 4.10.2011.3, y el 25 de Mayo.',
      ),
      { text: 'Other houses write November 26, 2007.' },
    ],
  },
  *checkProse({ text, language }) {
    if (!/\d/u.test(text)) return;
    if (language !== 'en') {
      for (const { span, right } of wrongDates(text, language)) {
        yield* problem(text, span, right, language, romance[language]());
      }
      return;
    }
    for (const match of text.matchAll(date)) {
      const groups = match.groups ?? {};
      const right = dayFirst(groups);
      if (right === undefined && groups.year1 === undefined) continue;
      if (right === match[0]) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield* problem(
        text,
        span,
        right,
        language,
        t`A date is day, month in full and year, without commas, as “26 November 2007”`,
      );
    }
  },
});

const romance: Readonly<Record<'fr' | 'es', () => string>> = {
  fr: () => t`A date is day, month with a small letter and year: “1er janvier 2008”, “4 octobre 2011”`,
  es: () => t`A date is day, month with a small letter and year, with “de” between them: “4 de octubre de 2011”`,
};

function* problem(
  text: string,
  span: Span,
  right: string | undefined,
  language: Language,
  why: string,
): Iterable<StyleProblem> {
  const what = t`${quote(text.slice(span.start, span.end))} is not how a date is written`;
  if (right === undefined) yield { span, what, why, todo: t`Write the month in words` };
  else if (!isMissing(right, language)) yield { span, what, why, todo: t`Write ${quote(right)}`, replacement: right };
  // Only the author knows which day is meant; what “date-invalid” says of the same words need not be said twice.
  else if (!datesIn(text, language).some((date) => date.span.start < span.end && span.start < date.span.end)) {
    yield { span, what, why, todo: t`Find out which day is meant: there is none of this number in the month` };
  }
}

/** Whether a date in its right form is none of the calendar. */
function isMissing(date: string, language: Language): boolean {
  return datesIn(date.replaceAll('\u00A0', ' '), language).some(({ first, last }) => [first, last].some(isMissingDay));
}

function other(language: 'fr' | 'es', text: string, fixed?: string): Example {
  return { ...un(text, fixed), language };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthNames = months.join('|');
const abbreviations = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const year = String.raw`(?:19|20)\d\d`;
const ordinal = '(?:st|nd|rd|th)';

/** What makes a number after a month a day, where neither ordinal nor year does: that the clause goes on without a noun. */
const noNoun = String.raw`(?=[,;)]|\.(?:\s|$)|\s(?:and|to|at|the|when|was|is|had)(?!\p{L})|$)`;

const date = new RegExp(
  [
    // November 26th, 2007; November 26-27, 2007
    String.raw`(?<!\p{L}|[-–]\s?)(?<month1>${monthNames})\s(?<day1>${day}(?:\s?[-–]\s?${day})?)${ordinal}?(?:,\s?|\s)(?<yearA>${year})(?![\p{L}\d])`,
    // November 26th; November 26, where no noun follows
    String.raw`(?<!\p{L}|(?<!\p{L})[Ii]n\s|[-–]\s?)(?<month2>${monthNames})\s(?<day2>${day})(?:${ordinal}(?![\p{L}\d])|(?![\p{L}\d.,/:-]*\d)${noNoun})`,
    // the 26th of November, 2007; 26 November, 2007; 26 Nov. 2007
    String.raw`(?<![\p{L}\d.,/-])(?:the\s(?=\d+\p{L}{2}\sof\s))?(?<day3>${day})(?:${ordinal}(?:\sof)?\s(?<month3>${monthNames})(?:,?\s(?<yearB>${year}))?|\s(?<month4>${monthNames}),\s?(?<yearC>${year})|\s(?<month5>${abbreviations})\.?,?\s(?<yearD>${year}))(?![\p{L}\d])`,
    // 26/11/2007; 26.11.2007; 2007-11-26
    String.raw`(?<![\p{L}\d/.,:-])(?:(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year1>${year})|(?<year2>${year})-(?<month6>0[1-9]|1[0-2])-(?<day6>0[1-9]|[12]\d|3[01]))(?![\p{L}\d/-]|[.:,]\d)`,
  ].join('|'),
  'gu',
);

/** The date as it should be; absent where its figures can be read in more than one way. */
function dayFirst(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { first, second, year1, year2, month6, day6 } = groups;
  if (year2 !== undefined) return inFull(Number(day6), Number(month6), year2);
  if (year1 !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && a <= 31 && b >= 1 && b <= 12) return inFull(a, b, year1);
    if (b > 12 && b <= 31 && a >= 1 && a <= 12) return inFull(b, a, year1);
    return a === b && a >= 1 && a <= 12 ? inFull(a, b, year1) : undefined;
  }
  const days = (groups.day1 ?? groups.day2 ?? groups.day3 ?? '').replace(/\s/gu, '').replace(/(?<!\d)0/gu, '');
  const month = groups.month1 ?? groups.month2 ?? groups.month3 ?? groups.month4 ?? groups.month5 ?? '';
  const full = months.find((name) => name.startsWith(month.slice(0, 3))) ?? month;
  const written = groups.yearA ?? groups.yearB ?? groups.yearC ?? groups.yearD;
  return `${days} ${full}${written === undefined ? '' : ` ${written}`}`;
}

function inFull(day: number, month: number, year: string): string {
  return `${day} ${months[month - 1]} ${year}`;
}

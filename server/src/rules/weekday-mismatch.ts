import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import { capitalized } from '../source/capitalized';
import { defineProseRule } from './prose-rule';
import { datesIn, isoDay } from './shared/dates-in-text';
import { quote } from './shared/wording';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

export default defineProseRule({
  id: 'weekday-mismatch',
  severity: 'error',
  fixable: true,
  summary: 'A day of the week that is not the day of the date beside it',
  rationale:
    'A wrong day of the week sends readers to the wrong meeting. The fix keeps the date and corrects the day of the week; look which of the two is wrong. The rule reads a day of the week that stands directly before or, in brackets, after one full date with its year; it is silent for dates without a year, for several days with one day of the week, before 1900, and in quotations, titles and references.',
  source: 'The Gregorian calendar.',
  zones: ['body', 'annex', 'footnote', 'heading', 'cell', 'notes'],
  examples: {
    bad: [
      {
        text: 'The meeting was opened on Tuesday, 26 November 2007, at Headquarters.',
        fixed: 'The meeting was opened on Monday, 26 November 2007, at Headquarters.',
      },
      {
        text: 'Comments were due on Friday, November 30th, 2008.',
        fixed: 'Comments were due on Sunday, November 30th, 2008.',
      },
      {
        text: 'The second sitting was held on 27 November 2007 (Monday).',
        fixed: 'The second sitting was held on 27 November 2007 (Tuesday).',
      },
      {
        language: 'fr',
        text: 'La réunion s’est ouverte le mardi 26 novembre 2007.',
        fixed: 'La réunion s’est ouverte le lundi 26 novembre 2007.',
      },
      {
        language: 'es',
        text: 'La reunión se inauguró el martes 26 de noviembre de 2007.',
        fixed: 'La reunión se inauguró el lunes 26 de noviembre de 2007.',
      },
    ],
    good: [
      { text: 'The meeting was opened on Monday, 26 November 2007, and closed on Tuesday 27 November 2007.' },
      { text: 'It was held on Monday and Tuesday, 26 and 27 November 2007.' },
      { text: 'Comments were due on Friday, 30 November. They came on Friday. 30 November 2008 was a Sunday.' },
      { text: 'The letter said “on Tuesday, 26 November 2007”.' },
      { text: 'It would be open from Monday, 26 to Tuesday, 27 November 2007 and on Saturday, 31 June 2008.' },
      { text: '# References\n\nUtopia Times (2007), Sunday, 26 November 2007.' },
      { language: 'fr', text: 'La réunion s’est tenue le lundi 26 novembre 2007 et le mardi 27 novembre.' },
      { language: 'es', text: 'La reunión se celebró el lunes 26 de noviembre de 2007.' },
    ],
  },
  *checkProse({ text, language }) {
    for (const { span, first, last } of datesIn(text, language)) {
      const iso = first === last ? isoDay(last) : undefined;
      if (iso === undefined || iso < '1900') continue;
      const given = weekdayBeside(text, span.start, span.end, language);
      const right = weekdays[language][new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
      if (!given || given.text.toLowerCase() === right.toLowerCase()) continue;
      const date = text.slice(span.start, span.end);
      const replacement = /^\p{Lu}/u.test(given.text) ? capitalized(right) : right;
      yield {
        span: { start: given.start, end: given.start + given.text.length },
        what: t`${quote(date)} is not a ${given.text}`,
        why: t`It falls on a ${right}`,
        todo: t`Write ${quote(replacement)}, or correct the date`,
        replacement,
        isUnsafe: true,
      };
    }
  },
});

const beside: Readonly<Record<Language, { before: RegExp; after: RegExp; another: RegExp }>> = {
  en: patterns('en', '(?:,? the|,)?', 'and|to|or|[-–]', ''),
  fr: patterns('fr', ',?', 'et|au|ou|[-–]', 'i'),
  es: patterns('es', ',?', 'y|al?|o|[-–]', 'i'),
};

function patterns(language: Language, joint: string, joints: string, flags: string) {
  const names = weekdays[language].join('|');
  return {
    before: new RegExp(`(?<!\\p{L})(${names})${joint} $`, `u${flags}`),
    after: new RegExp(`^,? \\((${names})\\)`, `u${flags}`),
    // “Monday and Tuesday, 26 and 27 November” and “Monday, 26, to Tuesday, 27 November” count several days at once.
    another: new RegExp(`(?:(?:${names}|\\d),? ?(?:${joints}) ?(?:the )?)$`, `u${flags}`),
  };
}

/** The day of the week that belongs to the date at a span; absent when it may belong to another date as well. */
function weekdayBeside(text: string, start: number, end: number, language: Language) {
  const { before, after, another } = beside[language];
  const left = text.slice(Math.max(0, start - 40), start);
  const preceding = before.exec(left);
  if (preceding?.[1] !== undefined) {
    if (another.test(left.slice(0, preceding.index))) return undefined;
    return { text: preceding[1], start: start - preceding[0].length };
  }
  const following = after.exec(text.slice(end, end + 30));
  return following?.[1] === undefined
    ? undefined
    : { text: following[1], start: end + following[0].indexOf(following[1]) };
}

import { t } from '@vscode/l10n';
import { capitalized } from '../source/capitalized';
import { spokenLanguage } from '../source/texts';
import { defineProseRule, type StyleProblem } from './prose-rule';
import { type DayInText, datesIn, daysInMonth, isMissingDay, monthNames } from './shared/dates-in-text';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'date-invalid',
  severity: 'error',
  fixable: false,
  summary: 'A day that its month does not have',
  rationale:
    'There is no 31 June, and 29 February comes only in leap years; nobody but the author can say which day is meant. The rule is silent for 29 February without a year, for numbers after a label such as “No.” or “para.”, in quotations and titles, and in the list of references.',
  source: 'The Gregorian calendar.',
  zones: ['body', 'annex', 'footnote', 'heading', 'cell', 'notes'],
  examples: {
    bad: [
      { text: 'Comments should reach the secretariat by 31 June 2008.' },
      { text: 'The survey began on 29 February 2007.' },
      { text: 'The second round was planned for November 31, 2008.' },
      { text: 'The round table would be held from 29 to 31 September 2008.' },
      { language: 'fr', text: 'Les observations devaient parvenir au secrétariat avant le 31 avril 2008.' },
      { language: 'es', text: 'Las observaciones debían enviarse antes del 31 de junio de 2008.' },
    ],
    good: [
      { text: 'Comments should reach the secretariat by 30 June 2008.' },
      { text: 'The survey began on 29 February 2008. A further one, on 29 February, was held at home.' },
      { text: 'The article had appeared in No. 31, June 2007, and in vol. 31 June 2008.' },
      { text: 'The letter was dated “31 June 2008”.' },
      { text: 'In 31 May offices and on 31 May 2008, 31 Marchers were counted. Some 31 may attend.' },
      { text: '# References\n\nUtopia Press (2007), report of 31 June 2007.' },
      { language: 'fr', text: 'Le colloque a eu lieu du 29 juin au 1er juillet et le 31 mai 2008.' },
      { language: 'es', text: 'La reunión se celebró del 30 de junio al 2 de julio de 2008.' },
    ],
  },
  *checkProse({ text, language }) {
    for (const { span, first, last } of datesIn(text, language)) {
      const day = [first, last].find(isMissingDay);
      if (!day) continue;
      yield {
        span,
        ...reasons(day),
        todo: t`Correct the day or the month in ${quote(text.slice(span.start, span.end))}`,
      };
    }
  },
});

/** What is wrong and why, with the name of the month in the language that is spoken. */
function reasons(missing: DayInText): Pick<StyleProblem, 'what' | 'why'> {
  const { day, month: number, year } = missing;
  const days = daysInMonth(missing);
  const month = monthNames[spokenLanguage()][number - 1] ?? '';
  const capital = capitalized(month);
  return number === 2 && day === 29 && year !== undefined
    ? { what: t`There is no ${day} ${month} ${year}`, why: t`${capital} ${year} has ${days} days` }
    : { what: t`There is no ${day} ${month}`, why: t`${capital} has ${days} days` };
}

import type { Language } from '../../../server/src/report/front-matter-schema';
import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Months of 30 days and February, in the three languages, with the day too high for them. */
const short: Readonly<Record<Language, string>> = {
  en: 'April|June|September|November',
  fr: 'avril|juin|septembre|novembre',
  es: 'abril|junio|septiembre|noviembre',
};
const february: Readonly<Record<Language, string>> = { en: 'February', fr: 'février', es: 'febrero' };

export default defineMutator({
  rule: 'date-invalid',
  defects: several(
    (report, random) => {
      const { language } = report.analysis;
      const of = language === 'es' ? ' de ' : ' ';
      return rewriting(
        {
          '31 of a month of 30 days': [
            new RegExp(`(?<![\\p{L}\\d.,-])\\d{1,2}(?=${of}(?:${short[language]})(?!\\p{L}))`, 'gu'),
            '31',
          ],
          '30 February': [
            new RegExp(`(?<![\\p{L}\\d.,-])\\d{1,2}(?=${of}${february[language]}(?!\\p{L}))`, 'gu'),
            '30',
          ],
        },
        { zones: ['body', 'footnote', 'annex'] },
      )(report, random);
    },
    inserting({
      'a deadline': [
        'Comments should reach the secretariat by 31 June 2011.',
        'The form was to be returned before 31 November.',
        'Replies were expected by 30 February 2012.',
      ],
      'a leap year': [
        'The first interviews had been held on 29 February 2009.',
        'A decree of 29 February 2005 had changed the rules.',
      ],
      'a range': [
        'The workshop would be held from 29 to 31 September 2011.',
        'Interviews lasted from 28 February to 31 April 2009.',
      ],
      'month first': ['The law of November 31, 2004, had been repealed.'],
    }),
    inserting(
      {
        'a deadline': [
          'Les observations étaient attendues avant le 31 juin 2012.',
          'L’enquête avait pris fin le 30 février 2009.',
        ],
      },
      'fr',
    ),
    inserting(
      {
        'a deadline': [
          'Las observaciones debían recibirse antes del 31 de junio de 2012.',
          'La encuesta terminó el 30 de febrero de 2009.',
        ],
      },
      'es',
    ),
  ),
  alsoReportedBy: {
    'meeting-dates-mismatch': 'The day may have been one of the meeting.',
    'date-outside-meeting': 'The day may have been one of the meeting.',
    'date-form': 'Month first is another form.',
  },
});

import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const ordinal = (day: string) =>
  `${day}${{ 1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st' }[Number(day)] ?? 'th'}`;
const single = new RegExp(`(?<=(?:on|of|by|until) )(\\d{1,2}) (${months}) (\\d{4})`, 'gu');

/** Dates in American and older forms, and in figures. */
export default defineMutator({
  rule: 'date-form',
  defects: several(
    rewriting({
      'month first': [single, '$2 $1, $3'],
      'month first, with an ordinal': [
        single,
        ([, day = '', month = '', year = '']) => `${month} ${ordinal(day)}, ${year}`,
      ],
      'an ordinal': [single, ([, day = '', month = '', year = '']) => `${ordinal(day)} ${month} ${year}`],
      'a comma': [single, '$1 $2, $3'],
      'an abbreviated month': [
        single,
        ([, day = '', month = '', year = '']) =>
          month.length > 5 ? `${day} ${month.slice(0, 3)}. ${year}` : undefined,
      ],
      figures: [
        single,
        ([, day = '', month = '', year = '']) =>
          `${day.padStart(2, '0')}/${String(months.split('|').indexOf(month) + 1).padStart(2, '0')}/${year}`,
      ],
      'figures, year first': [
        single,
        ([, day = '', month = '', year = '']) =>
          `${year}-${String(months.split('|').indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
      ],
    }),
    inserting({
      'month first': ['The project had ended on May 3, 2006.', 'On June 4th, the office was closed.'],
      'an ordinal': ['It was closed on the 4th of June 2006.', 'The letter was dated 22nd March 2005.'],
    }),
  ),
});

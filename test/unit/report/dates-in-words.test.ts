import assert from 'node:assert/strict';
import { writeDate, writeDays } from '../../../server/src/report/dates-in-words';
import type { Language } from '../../../server/src/report/front-matter-schema';

describe('Dates', () => {
  const cases: readonly (readonly [first: string, last: string | undefined, language: Language, expected: string])[] = [
    ['2007-11-26', undefined, 'en', '26 November 2007'],
    ['2007-11-26', '2007-11-26', 'en', '26 November 2007'],
    ['2007-11-26', '2007-11-27', 'en', '26 and 27 November 2007'],
    ['2009-10-06', '2009-10-08', 'en', '6–8 October 2009'],
    ['2009-10-31', '2009-11-01', 'en', '31 October and 1 November 2009'],
    ['2009-09-30', '2009-10-02', 'en', '30 September – 2 October 2009'],
    ['2008-12-30', '2009-01-02', 'en', '30 December 2008 – 2 January 2009'],
    ['2011-10-04', '2011-10-05', 'fr', '4 et 5 octobre 2011'],
    ['2011-10-01', '2011-10-03', 'fr', '1er–3 octobre 2011'],
    ['2012-08-21', '2012-08-22', 'es', '21 y 22 de agosto de 2012'],
    ['2012-08-21', '2012-08-24', 'es', '21 a 24 de agosto de 2012'],
    ['2012-08-31', '2012-09-02', 'es', '31 de agosto a 2 de septiembre de 2012'],
    ['2009-10-08', '2009-10-06', 'en', '8 October 2009'],
  ];
  for (const [first, last, language, expected] of cases) {
    it(`${first} to ${last ?? 'no end'} in ${language}`, () =>
      assert.equal(writeDays(first, last, language), expected));
  }

  it('gives back what is no date', () => assert.equal(writeDate('soon', 'en'), 'soon'));
});

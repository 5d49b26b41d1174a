import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** “From” and “between” with a dash. */
export default defineMutator({
  rule: 'number-range',
  defects: inserting({
    from: [
      'The workshop would be held from 5-10 May.',
      'The share was from 10–15 per cent.',
      'The office was open from 9-11 a.m. on weekdays.',
      'Waiting times ranged from 3-8 months.',
    ],
    between: [
      'Between 1990-2000, the number had doubled.',
      'Fees fell by between 10–15 per cent.',
      'They were aged between 15-24 years.',
      'The cost lay between 200 - 300 euros.',
    ],
  }),
  alsoReportedBy: {
    'time-form': 'A range of hours is a time of day.',
    'range-dash': 'The dash may be another than the report’s.',
  },
});

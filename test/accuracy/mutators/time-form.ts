import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Times of day in other forms than “3.30 p.m.”. */
export default defineMutator({
  rule: 'time-form',
  defects: inserting({
    'twelve hours': [
      'The buses left at 6:30 a.m. and returned in the evening.',
      'The visit began at 10:00 AM in the harbour.',
      'The counters closed at 5pm every day.',
      'The queue was longest at 9 AM on Mondays.',
      'Interviews were held from 8:00-11:30 AM daily.',
    ],
    'twenty-four hours': [
      'The last ferry left at 18:45.',
      'The gates were closed at 22:00 hours.',
      'The office opened at 08:15 on weekdays.',
    ],
  }),
});

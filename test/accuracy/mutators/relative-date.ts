import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Dates that depend on the day of reading. */
export default defineMutator({
  rule: 'relative-date',
  defects: inserting({
    before: [
      'The office had been opened last year.',
      'Last month, the rules had been changed.',
      'A first draft was sent out last week.',
      'The visit had taken place yesterday.',
    ],
    after: [
      'The results would be published next year.',
      'Next month, the office would move.',
      'The group would meet again tomorrow.',
    ],
  }),
});

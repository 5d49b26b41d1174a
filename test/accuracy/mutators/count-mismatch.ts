import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const lists: readonly (readonly [number, string])[] = [
  [2, '(a) the quality of the data; and (b) the cost of the survey'],
  [3, '(a) access to housing; (b) the recognition of diplomas; and (c) the cost of transfers'],
  [4, '(a) birth; (b) residence; (c) work; and (d) return'],
];
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const openings = [
  'The discussion had dealt with # questions:',
  'Participants identified # priorities:',
  'The representative mentioned # main obstacles:',
  'Speakers agreed on # recommendations, which were as follows:',
  'The working group had # objectives:',
  'The study covered # areas:',
  'She gave # reasons for that view:',
];

/** Numbers that are not those of the items that follow. */
export default defineMutator({
  rule: 'count-mismatch',
  defects: inserting({
    'one more than listed': sentences(1),
    'one less than listed': sentences(-1),
    'two more than listed': sentences(2),
  }),
});

function sentences(difference: number): readonly string[] {
  return lists.flatMap(([count, list]) =>
    count + difference < 2
      ? []
      : openings.map((opening) => `${opening.replace('#', words[count + difference] ?? '')} ${list}.`),
  );
}

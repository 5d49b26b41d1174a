import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** A comma before the “and” of a simple series. */
export default defineMutator({
  rule: 'serial-comma',
  defects: inserting({
    'three words': ['They had counted ships, carts, and bicycles.', 'The plan needed trust, time, or luck.'],
    'four words': ['They had counted ships, carts, mules, and bicycles.'],
    'with articles': ['They had read the census, the survey, and the plan.'],
  }),
});

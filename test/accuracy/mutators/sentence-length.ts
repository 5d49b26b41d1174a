import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const clause = 'the survey had been carried out in the harbour and on the hills above the town';

/** Sentences of more words than may be. */
export default defineMutator({
  rule: 'sentence-length',
  defects: inserting({
    'very long': [`The speaker said that ${Array.from({ length: 4 }, () => clause).join(' while ')}.`],
    long: [`It was recalled that ${Array.from({ length: 3 }, () => clause).join(' while ')}.`],
  }),
});

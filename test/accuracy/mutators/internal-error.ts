import { defineMutator } from '../mutator';

export default defineMutator({
  rule: 'internal-error',
  unmeasured: 'No text makes a rule fail; the measurement counts every failure instead, and asks for none.',
});

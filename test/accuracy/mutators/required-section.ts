import { defineMutator } from '../mutator';

export default defineMutator({
  rule: 'required-section',
  unmeasured:
    'A part counts as there in whatever words it stands: to take it away surely would take most of a report with it.',
});

import { defineMutator } from '../mutator';

export default defineMutator({
  rule: 'speaker-not-participant',
  unmeasured:
    'In the clean reports, everybody whom a registry knows attended: nobody can be put in a participant’s place.',
});

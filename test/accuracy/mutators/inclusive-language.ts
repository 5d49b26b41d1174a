import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Words that leave people out. */
export default defineMutator({
  rule: 'inclusive-language',
  defects: inserting({
    gender: [
      'The Chairman thanked the interpreters.',
      'The Chairmen of the working groups met.',
      'Man-made disasters were left aside.',
      'The history of mankind was one of movement.',
      'A spokesman for the network agreed.',
      'Manpower was lacking.',
      'Local businessmen had paid for it.',
      'The Vice-Chairwoman of the meeting agreed.',
    ],
    persons: [
      'The houses were not built for disabled people.',
      'Handicapped children had been left out.',
      'Nobody had asked the disabled.',
      'The elderly were counted twice.',
      'The centre cared for AIDS victims.',
    ],
    status: [
      'Illegal migrants had been counted as well.',
      'Illegal migration had fallen.',
      'The newspaper wrote of illegal immigrants.',
      'Illegal aliens were mentioned.',
    ],
  }),
});

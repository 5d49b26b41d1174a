import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Figures below 10, words from 10, and figures at the start of a sentence. */
export default defineMutator({
  rule: 'number-form',
  defects: inserting({
    'words from 10': [
      'Replies had come from twelve countries.',
      'The network had members in forty-five cities.',
      'They interviewed eleven officials.',
      'The team had visited fifteen municipalities.',
    ],
    'figures below 10': [
      'The survey was held in 3 cities.',
      'The 8 agencies had replied.',
      'It was supported by 4 foundations.',
      'Training had been given to the 6 mayors.',
    ],
    'a figure at the start': [
      '25 mayors had signed the letter.',
      '12 cities were chosen.',
      '40 interviewers were trained.',
    ],
  }),
});

import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Full stops and commas inside the marks of terms, titles and parts of sentences. */
export default defineMutator({
  rule: 'quotation-punctuation',
  defects: inserting({
    'a full stop after a term': [
      'The speaker preferred the expression “circular migration.”',
      'It was what others had called “the last mile.”',
    ],
    'a comma after a term': [
      'The expression “circular migration,” she added, was misleading.',
      'What others called “the last mile,” he noted, was the first.',
    ],
    'a full stop after a part of a sentence': ['The letter had said that “the gates would be closed.”'],
    'a comma after a title': ['The film “Letters from Two Harbours,” shown in the evening, was discussed.'],
  }),
});

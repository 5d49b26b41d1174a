import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Two and three spaces between words. */
export default defineMutator({
  rule: 'double-space',
  defects: rewriting(
    { two: [/(?<=[\p{L},)]) (?=[\p{L}(])/gu, '  '], three: [/(?<=[\p{L},)]) (?=[\p{L}(])/gu, '   '] },
    { zones: ['body', 'annex', 'footnote', 'heading'] },
  ),
});

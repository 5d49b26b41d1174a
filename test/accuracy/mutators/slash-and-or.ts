import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** “And/or” for “or”. */
export default defineMutator({
  rule: 'slash-and-or',
  defects: rewriting({
    'and/or': [/(?<=\p{Ll} )or(?= \p{Ll})/gu, 'and/or'],
    'and / or': [/(?<=\p{Ll} )or(?= \p{Ll})/gu, 'and / or'],
  }),
});

import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Straight apostrophes. */
export default defineMutator({
  rule: 'apostrophe',
  defects: rewriting(
    { 'between letters': [/(?<=\p{L})’(?=\p{L})/gu, "'"], 'after a plural': [/(?<=\p{Ll}s)’(?= \p{Ll})/gu, "'"] },
    { zones: ['body'] },
  ),
});

import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Hyphens after adverbs in -ly. */
export default defineMutator({
  rule: 'hyphen-ly',
  defects: several(
    rewriting({
      'a hyphen': [
        /(?<=(?<![\p{L}-])(?:highly|newly|recently|poorly|widely|rapidly|locally|internationally|previously|closely|fully|partly|largely|widely|officially|temporarily)) (?=\p{Ll}+ed(?!\p{L}))/gu,
        '-',
      ],
    }),
    inserting({
      'before a participle': [
        'Most of them were highly-skilled workers.',
        'Newly-arrived families had no address.',
        'The privately-owned houses were cheaper.',
        'A locally-based network had helped.',
        'Poorly-paid work was common.',
        'They were legally-employed migrants.',
      ],
      'before an adjective': [
        'The houses were environmentally-friendly buildings.',
        'Only a politically-sensitive question was left.',
      ],
    }),
  ),
});

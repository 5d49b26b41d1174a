import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** References to annexes, tables and chapters that are not there. */
export default defineMutator({
  rule: 'cross-reference',
  defects: several(
    rewriting(
      {
        'another annex': [
          /(?<=(?:contained|set out|agenda|documents|reproduced|participants) in annex )[IVX]+/gu,
          'XIX',
        ],
        'another table': [/(?<=\((?:see )?table )\d+(?=\))/gu, '39'],
        'another chapter': [/(?<=\(see chapter )[IVX]+(?=\))/gu, 'XXXIX'],
      },
      { zones: ['body'] },
    ),
    inserting({
      'an annex': [
        'The questionnaire is reproduced in annex XIX.',
        'The programme of the visit is contained in annex XIV to the present report.',
      ],
      'a table': [
        'The differences between cities were large (see table 39).',
        'The rate was highest among those under 25 (table 27).',
      ],
      'a chapter': [
        'The question had been raised before (see chapter XXXIX).',
        'It was considered in chapter XXXVI above.',
      ],
    }),
  ),
});

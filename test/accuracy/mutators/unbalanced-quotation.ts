import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Quotation marks without their partners. */
export default defineMutator({
  rule: 'unbalanced-quotation',
  defects: several(
    rewriting(
      {
        'not closed': [/(?<=\p{L} )(“[^“”]{3,80})”(?=[\s.,;])/gu, '$1'],
        'not opened': [/(?<=\p{L} )“([^“”]{3,80}”)(?=[\s.,;])/gu, '$1'],
        'guillemets not closed': [/(?<=\p{L} )(«[^«»]{3,80}?)[\s\u00A0\u202F]»(?=[\s.,;])/gu, '$1'],
        'guillemets not opened': [/(?<=\p{L} )«[\s\u00A0\u202F]([^«»]{3,80}»)(?=[\s.,;])/gu, '$1'],
        'closed with a straight mark': [/(?<=\p{L} )(“[^“”]{3,80})”(?=[\s.,;])/gu, '$1"'],
      },
      { everywhere: true, zones: ['body'] },
    ),
    inserting({
      'not closed': [
        'The speaker had called it “a bridge of paper and had left.',
        'Some spoke of "the last mile and meant the first.',
      ],
      'not opened': ['The speaker had called it a bridge of paper” and had left.'],
    }),
  ),
  alsoReportedBy: Object.fromEntries(
    ['quotation-marks', 'quotation-punctuation', 'footnote-placement'].map((rule) => [
      rule,
      'What stands in quotation marks cannot be told any more.',
    ]),
  ),
});

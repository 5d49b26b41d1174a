import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** UN, GA and ECOSOC where the names stood. */
export default defineMutator({
  rule: 'never-abbreviate',
  defects: rewriting(
    {
      'UN system': [
        /(?<=the )United Nations(?= (?:system|entities|agencies|offices?|bodies|documents|country teams?))/gu,
        'UN',
      ],
      'the UN': [/(?<=the )United Nations(?=[.,;]| (?:had|was|would|in|to|and) )/gu, 'UN'],
      ECOSOC: [/(?<!\p{L})the Economic and Social Council(?=[.,;]| (?:had|was|would|in|to|resolution) )/gu, 'ECOSOC'],
      'GA resolution': [/General Assembly(?= resolutions? \d)/gu, 'GA'],
      'the GA': [/(?<=the )General Assembly(?=[.;]| (?:had|was|would|in|to) )/gu, 'GA'],
      UNGA: [/(?<=the )General Assembly(?=[.,;]| (?:had|was|would|in|to) )/gu, 'UNGA'],
    },
    { everywhere: true, zones: ['body'] },
  ),
});

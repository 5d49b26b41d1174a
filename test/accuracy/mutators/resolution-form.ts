import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Resolutions with a capital, with a symbol for the number, with “No.” and without the year. */
export default defineMutator({
  rule: 'resolution-form',
  defects: several(
    rewriting(
      {
        'a capital': [/(?<=\p{Ll} |Assembly |Council )(r)esolution(?= \d+\/\d)/gu, 'Resolution'],
        'No.': [/(?<=resolution )(\d+\/\d+)/gu, 'No. $1'],
        symbol: [/(?<=General Assembly resolution )(\d+\/\d+)/gu, 'A/RES/$1'],
      },
      { everywhere: true, zones: ['body'] },
    ),
    inserting({
      'a capital': [
        'Speakers recalled General Assembly Resolution 48/104.',
        'The matter was the subject of Economic and Social Council Decision 1993/77.',
      ],
      'No.': ['Speakers recalled General Assembly resolution No. 48/104.'],
      symbol: ['Speakers recalled General Assembly resolution A/RES/48/104.'],
      'no year': ['Speakers recalled Security Council resolution 1325 on women, peace and security.'],
    }),
  ),
});

import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Member States in small letters. */
export default defineMutator({
  rule: 'member-states',
  defects: several(
    rewriting({
      'two small letters': [/(?<![\p{L}-])Member (?=States?(?!\p{L}))States?/gu, (match) => match[0].toLowerCase()],
      'one small letter': [/(?<=(?<!\p{L})[Mm]ember )S(?=tates?(?!\p{L}))/gu, 's'],
    }),
    inserting({
      'two small letters': [
        'The questionnaire had been sent to all member states.',
        'Each member state had been invited to reply.',
      ],
      'of the United Nations': ['All member States of the United Nations had been invited.'],
    }),
  ),
});

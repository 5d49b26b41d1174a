import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

const clause = (verb: string) =>
  new RegExp(
    `(?<=(?:said|noted|stated|added|explained|reported|recalled|stressed|emphasized|observed|announced|indicated) that (?:the|her|his|its|their) \\p{Ll}+ (?:of \\p{L}+ )?)${verb}(?= )`,
    'gu',
  );

/** The first verb after “said that” in the present or the future. */
export default defineMutator({
  rule: 'reported-speech',
  defects: several(
    rewriting({
      'will for would': [clause('would'), 'will'],
      'can for could': [clause('could'), 'can'],
      'has for had': [
        /(?<=(?:said|noted|recalled|stressed|reported) that (?:the|her|his|its) \p{Ll}+ )had(?= \p{Ll}+ed )/gu,
        'has',
      ],
    }),
    inserting({
      will: [
        'The speaker said that her office will publish the results.',
        'He added that the survey will be repeated.',
        'She explained that the form will soon be available.',
      ],
      can: ['She noted that the form can be changed.', 'He stated that the list can be amended.'],
      perfect: [
        'The speaker reported that most cities have adopted a plan.',
        'He recalled that the number has doubled.',
        'She stressed that the law has been changed.',
      ],
    }),
  ),
});

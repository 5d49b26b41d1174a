import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Lists of countries out of their alphabetical order. */
export default defineMutator({
  rule: 'country-order',
  defects: inserting({
    'three countries': [
      'The questionnaire had been tried out in Portugal, Ghana and Mexico.',
      'Similar arrangements existed in Peru, Chile and Ecuador.',
      'The programme had been extended to Senegal, Mali and Togo.',
      'Offices had been opened in the Netherlands, Belgium and Austria.',
    ],
    'four countries': [
      'The studies covered Mali, Ghana, Togo and Senegal.',
      'The network had members in Kenya, Uganda, Rwanda and Malawi.',
      'Training had been given in Indonesia, Malaysia, Thailand and the Philippines.',
    ],
  }),
});

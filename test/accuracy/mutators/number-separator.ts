import { inserting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Thousands and decimals divided as in another language. */
export default defineMutator({
  rule: 'number-separator',
  defects: several(
    inserting({ English: ['In all, 1.234.567 people had been counted.', 'It had cost 2.750.000 hours.'] }),
    inserting({ French: ['On avait recensé 1,234,567 personnes.', 'La part était de 2.5\u00A0% en moyenne.'] }, 'fr'),
    inserting({ Spanish: ['Se habían contado 1,234,567 personas.', 'El porcentaje era del 2.5% en promedio.'] }, 'es'),
  ),
});

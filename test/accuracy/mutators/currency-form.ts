import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Amounts in other forms than “$70 million”. */
export default defineMutator({
  rule: 'currency-form',
  defects: several(
    rewriting({
      US$: [/(?<!\p{Lu})\$(?=\d)/gu, 'US$'],
      USD: [/(?<!\p{Lu})\$(?=\d)/gu, 'USD '],
      'US$ and a space': [/(?<!\p{Lu})\$(?=\d)/gu, 'US$ '],
      m: [/(?<=\$[\d.,]+) million(?!\p{L})/gu, 'm'],
      bn: [/(?<=\$[\d.,]+) billion(?!\p{L})/gu, 'bn'],
    }),
    inserting({
      US$: ['The cost was estimated at US$ 4.5 million.', 'Households had received US$250 on average.'],
      USD: ['The fee amounted to USD 12 for each transfer.', 'It had received 3 million USD from the fund.'],
      dollars: ['The grant came to 70 million US dollars.', 'Fees of 12 dollars had been charged.'],
      abbreviated: ['Remittances had reached $70bn.', 'A loan of $12m had been granted.', 'The budget was €3m.'],
      space: ['The fee was $ 12.'],
    }),
  ),
});

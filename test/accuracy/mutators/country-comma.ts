import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** A city and its country without the second comma. */
export default defineMutator({
  rule: 'country-comma',
  defects: several(
    rewriting(
      {
        'the comma left out': [
          /(?<=(?:in|at|from|near) (?:Rio de Janeiro|Lyon|Geneva|New York|Nairobi|Accra|Bangkok|Lima|Dakar|Paris|Vienna|Bonn), \p{Lu}[\p{L} ’-]{3,30}),(?= (?:in|on|at|to|for|from|that|which|who|where) )/gu,
          '',
        ],
      },
      { everywhere: true },
    ),
    inserting({
      'a sentence': [
        'The results had been presented at a workshop held in Accra, Ghana in the spring.',
        'A second seminar would be organized in Nairobi, Kenya for the staff of the offices concerned.',
        'The method had been tried out in Lima, Peru during the census.',
        'A network founded in Cairo, Egypt that had grown quickly was mentioned.',
        'Experts who had met in Bangkok, Thailand on the same question had come to another view.',
        'The office had moved from Geneva, Switzerland to the region concerned.',
      ],
    }),
  ),
});

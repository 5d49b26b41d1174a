import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Terms in two spellings. */
export default defineMutator({
  rule: 'term-inconsistent',
  defects: inserting({
    'one word and two': [
      'The data set was complete. A second dataset would follow.',
      'Databases had been opened to the public. One data base was closed.',
      'A website had been planned. The web site was slow.',
      'A workplan was adopted. The work plan covered two years.',
      'Road maps were drawn. One roadmap was short.',
    ],
    'hyphen and space': [
      'Resources for capacity-building were lacking. Most of it was capacity building.',
      'He spoke of decision-making. Much had been written about decision making.',
      'A round table was held. The round-table was short.',
    ],
    'hyphen and one word': [
      'Policymakers were asked. Other policy-makers left.',
      'The answer came by e-mail. An email was lost.',
    ],
  }),
});

import { deepEqual, equal } from 'node:assert/strict';
import { readEnumerator, resolveEnumerators } from '../../../server/src/report/enumerators';
import { parseReport } from '../../../server/src/report/parse';

/** Headings of one level and how their enumerators are read. */
const sequences: readonly (readonly [headings: readonly string[], read: readonly (string | undefined)[]])[] = [
  [
    ['I. Opening', 'II. Debate', 'III. Closing'],
    ['upper-roman 1', 'upper-roman 2', 'upper-roman 3'],
  ],
  [
    ['A. Opening', 'B. Debate', 'C. Closing', 'D. Annex'],
    ['upper-letter 1', 'upper-letter 2', 'upper-letter 3', 'upper-letter 4'],
  ],
  [
    ['G. One', 'H. Two', 'I. Three', 'J. Four'],
    ['upper-letter 7', 'upper-letter 8', 'upper-letter 9', 'upper-letter 10'],
  ],
  [
    ['IV. Four', 'V. Five', 'VI. Six'],
    ['upper-roman 4', 'upper-roman 5', 'upper-roman 6'],
  ],
  [
    ['(h) One', '(i) Two', '(j) Three'],
    ['lower-letter 8', 'lower-letter 9', 'lower-letter 10'],
  ],
  [
    ['(i) One', '(ii) Two'],
    ['lower-roman 1', 'lower-roman 2'],
  ],
  [
    ['a) One', 'b) Two'],
    ['lower-letter 1', 'lower-letter 2'],
  ],
  [
    ['1. One', '2. Two', '10. Ten'],
    ['arabic 1', 'arabic 2', 'arabic 10'],
  ],
  [
    ['I. One', 'Without', 'II. Two'],
    ['upper-roman 1', undefined, 'upper-roman 2'],
  ],
  [
    ['I. One', 'III. Three', 'IV. Four', 'C. What'],
    ['upper-roman 1', 'upper-roman 3', 'upper-roman 4', 'upper-roman 100'],
  ],
];

const none = [
  'A new approach',
  '1990s trends',
  'I',
  'I.',
  'Mr. Ficticio',
  'Mix. Flows',
  '2007. A year',
  '1.1 Scope',
  'Iv. Mixed case',
  '(see annex) Text',
  'Opening. I. Two',
  '0. Zero',
];

describe('typed enumerators', () => {
  for (const [headings, expected] of sequences) {
    it(headings.join(' | '), () => {
      const read = resolveEnumerators(headings.map(readEnumerator));
      deepEqual(
        read.map((reading) => reading && `${reading.scheme} ${reading.value}`),
        expected,
      );
    });
  }

  for (const heading of none) {
    it(`are not in “${heading}”`, () => equal(readEnumerator(heading), undefined));
  }

  it('are told by their form', () => {
    equal(readEnumerator('I. One')?.form, 'full-stop');
    equal(readEnumerator('(a) One')?.form, 'parentheses');
    equal(readEnumerator('a) One')?.form, 'closing-parenthesis');
  });

  it('stand in the heading with the white space after them', () => {
    const [section] = parseReport('Text\n\n## **II.**  Opening\n').sections;
    deepEqual(section?.enumerator?.text, 'II.');
    equal(section?.title, 'Opening');
    const [plain] = parseReport('# II. Opening\n').sections;
    deepEqual(plain?.enumerator?.span, { start: 2, end: 6 });
  });
});

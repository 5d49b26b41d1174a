import assert from 'node:assert/strict';
import { findCitations, findSymbols } from '../../../server/src/mentions/symbols';

const symbols: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['See A/RES/61/208, S/RES/1325 (2000) and E/2006/2.', ['A/RES/61/208', 'S/RES/1325 (2000)', 'E/2006/2']],
  ['ST/ESA/SER.R/21 and ECE/TRANS/WP.1/2007/3/Rev.1 were issued.', ['ST/ESA/SER.R/21', 'ECE/TRANS/WP.1/2007/3/Rev.1']],
  ['(FCCC/KP/AWG/2007/4)', ['FCCC/KP/AWG/2007/4']],
  ['It is in A/C.3/62/L.14.', ['A/C.3/62/L.14']],
  ['A/62/PV.3; CEDAW/C/2007/I/1', ['A/62/PV.3', 'CEDAW/C/2007/I/1']],
  ['HIV/AIDS, and/or, 24/7, N/A, WHO/ECE, TCP/IP, 9/11, km/h', []],
  ['http://www.example.org/A/RES/61/208', []],
  ['his/her and A/B', []],
  ['26/11/2007', []],
];

const citations: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['It rose (OECD, 2007a).', ['OECD 2007a']],
  [
    'It rose (United Nations, 2006, p. 4) and fell (Croft and Albu, 2003).',
    ['United Nations 2006', 'Croft and Albu 2003'],
  ],
  ['It rose (2007) in Rome (Italy).', []],
  ['It rose (see annex II, paragraph 4).', []],
  ['It rose (from 1990, to 2000).', []],
];

describe('document symbols', () => {
  for (const [text, expected] of symbols) {
    it(text, () =>
      assert.deepEqual(
        findSymbols(text).map((symbol) => symbol.text),
        expected,
      ),
    );
  }
});

describe('citations', () => {
  for (const [text, expected] of citations) {
    it(text, () =>
      assert.deepEqual(
        findCitations(text).map(({ author, year }) => `${author} ${year}`),
        expected,
      ),
    );
  }
});

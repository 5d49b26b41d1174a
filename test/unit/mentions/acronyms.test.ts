import assert from 'node:assert/strict';
import { mentionsIn } from '../../support/mentions';

/** `?` marks an acronym that the registry does not know. */
const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['IOM, UNHCR and the QXFR met.', ['IOM', 'UNHCR', 'QXFR?']],
  ['The MDGs and several NGOs were named.', ['MDG', 'NGO']],
  ['UN-Habitat and UN-Women met.', ['UN-Habitat', 'UN-Women']],
  ['HIV/AIDS spread.', ['HIV/AIDS']],
  ['The QXFRs met.', ['QXFR?']],
  ['The IOM’s handbook and the QXFR’s reply', ['IOM', 'QXFR?']],
  ['The IOM-led team and a non-OECD country', ['IOM', 'OECD']],
  ['They met (IOM) [UNHCR] ‘QXFR’', ['IOM', 'UNHCR', 'QXFR?']],
  ['The QX-FR and the ABC/DEF', ['QX-FR?', 'ABC/DEF?']],
  // Numbers, codes, degrees and single letters.
  ['Annex II, section IV, chapter XIX, volume VIII', []],
  ['MCMXCIX and MMXVI', []],
  ['WP.29, GEO-4, SARS-CoV-2, HFC-23, ISO 9001', []],
  ['N/A, B&B, I/O, c/o, w/o, 24/7, and/or, km/h', []],
  ['Ph.D., M.D., LL.M., B.A., U.N.', []],
  ['A, B and C; plan B; vitamin C; I am', []],
  ['A/RES/61/208 and ST/ESA/SER.R/21', []],
  ['http://www.example.org/ABC/DEF and ABC@example.org', []],
  ['pre_QXFR and QXFR_post', []],
  // Headlines and names.
  ['The notice read GENERAL STRIKE TODAY in Lima.', []],
  ['**OTHER MATTERS:** None.', []],
  ['SOUTH AFRICA and NEW ZEALAND agreed.', []],
  ['REPORT OF THE QXFR', []],
  ['LIU Zhenwei (China) and NGUYEN Thi Hoa, of the secretariat, wrote.', []],
  ['Mr. LIU Zhenwei wrote.', []],
  ['Ms. PARKHWA wrote.', []],
  ['The QXFR Secretariat (Geneva) wrote.', ['QXFR?']],
  ['The book *The QXFR Story* and the paper “Funding by IOM” appeared.', []],
];

describe('acronyms', () => {
  for (const [text, expected] of cases) {
    it(text, () => {
      const found = mentionsIn(text).acronyms.map(({ acronym, forms }) => (forms.length > 0 ? acronym : `${acronym}?`));
      assert.deepEqual(found, expected);
    });
  }

  it('tells the acronym from what is written', () => {
    const [first] = mentionsIn('The MDGs were named.').acronyms;
    assert.deepEqual([first?.text, first?.acronym], ['MDGs', 'MDG']);
  });
});

import assert from 'node:assert/strict';
import { type MentionOptions, mentionsIn } from '../../support/mentions';

type Case = readonly [text: string, expected: readonly (readonly string[])[], options?: MentionOptions];

const fr: MentionOptions = { language: 'fr' };
const es: MentionOptions = { language: 'es' };

/** A registered body is given as it is; `?` marks one that the registry does not know. */
const cases: readonly Case[] = [
  ['The representative of IOM spoke.', [['IOM']]],
  ['The representatives of IOM and UNESCO spoke.', [['IOM', 'UNESCO']]],
  ['The representatives of IOM, UNESCO, and the World Bank spoke.', [['IOM', 'UNESCO', 'World Bank']]],
  ['Representatives from Ghana, the Niger and Fiji spoke.', [['Ghana', 'Niger', 'Fiji']]],
  ['The representatives of Trinidad and Tobago and Fiji spoke.', [['Trinidad and Tobago', 'Fiji']]],
  ['The observer for the Holy See spoke.', [['Holy See']]],
  ['The delegation of the Netherlands spoke.', [['Netherlands']]],
  ['The representative of the Government of Ghana spoke.', [['Ghana']]],
  ['The representative of the Permanent Mission of Ghana spoke.', [['Ghana']]],
  [
    'The representative of the International Organization for Migration (IOM) spoke.',
    [['International Organization for Migration']],
  ],
  ['The representatives of the World Bank (WB) and of Ghana spoke.', [['World Bank', 'Ghana']]],
  ['The representative of the Institute for Nowhere Studies spoke.', [['Institute for Nowhere Studies?']]],
  ['The UNDP representative spoke.', [['UNDP']]],
  ['A World Bank observer left.', [['World Bank']]],
  ['The representative of Ghana thanked the representative of Fiji.', [['Ghana'], ['Fiji']]],
  ['The representative of the host country spoke.', []],
  ['Representatives of civil society and of the private sector spoke.', []],
  ['The representative of the secretariat spoke.', []],
  ['A representative sample of Ghana was drawn.', []],
  ['The representativeness of IOM was in doubt.', []],
  ['The Under-representative of', []],
  ['The UNDP representativeness index fell.', []],
  ['The representatives of the Institute for Trade and Development and Ghana spoke.', []],
  ['Le représentant de l’OIM a parlé.', [['OIM']], fr],
  ['La représentante du Burkina Faso a parlé.', [['Burkina Faso']], fr],
  [
    'Les représentants du Burkina Faso, de la Côte d’Ivoire et de l’UNESCO ont parlé.',
    [['Burkina Faso', 'Côte d’Ivoire', 'UNESCO']],
    fr,
  ],
  ['L’observatrice d’Haïti a parlé.', [['Haïti']], fr],
  ['Le représentant de la société civile a parlé.', [], fr],
  ['Une représentation de l’OIM existe.', [], fr],
  ['La representante de Costa Rica habló.', [['Costa Rica']], es],
  ['Los representantes de Costa Rica, del Perú y de la Argentina hablaron.', [['Costa Rica', 'Perú', 'Argentina']], es],
  ['El observador por la OIM habló.', [['OIM']], es],
  ['El representante de la sociedad civil habló.', [], es],
];

describe('representatives of bodies', () => {
  for (const [text, expected, options] of cases) {
    it(text, () => {
      const found = mentionsIn(text, options).representatives.map(({ bodies }) =>
        bodies.map((body) => (body.forms.length > 0 ? body.text : `${body.text}?`)),
      );
      assert.deepEqual(found, expected);
    });
  }
});

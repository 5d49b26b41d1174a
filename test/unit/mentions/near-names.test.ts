import assert from 'node:assert/strict';
import type { Language } from '../../../server/src/report/front-matter-schema';
import { mentionsIn } from '../../support/mentions';

const near: readonly (readonly [text: string, meant: string])[] = [
  ['The International Organizaton for Migration spoke.', 'International Organization for Migration'],
  ['The Wrold Food Programme spoke.', 'World Food Programme'],
  ['The Department of Ecnomic and Social Affairs spoke.', 'Department of Economic and Social Affairs'],
  ['The Economic Commission for Afirca spoke.', 'Economic Commission for Africa'],
  ['The United Natoins Development Programme spoke.', 'United Nations Development Programme'],
  ['A survey of the United Nations Poppulation Fund was named.', 'United Nations Population Fund'],
  ['The Wold Health Assembly met.', 'World Health Assembly'],
  [
    'The Economic Commission for Latin America and the Caribean met.',
    'Economic Commission for Latin America and the Caribbean',
  ],
  [
    'The International Federation of Red Cros and Red Crescent Societies met.',
    'International Federation of Red Cross and Red Crescent Societies',
  ],
  ['L’Organisation internationle pour les migrations a parlé.', 'Organisation internationale pour les migrations'],
  ['Dans sa résolution, l’Assemblée gnéérale, à Paris, a décidé.', 'Assemblée générale'],
  ['La résolution de l’Asemblée générale a été lue.', 'Assemblée générale'],
  [
    'La Comisión Económica para Amércia Latina y el Caribe lo dijo.',
    'Comisión Económica para América Latina y el Caribe',
  ],
  ['It was sent to the Inter-American Developmant Bank in May.', 'Inter-American Development Bank'],
];

const none: readonly string[] = [
  'The International Organization for Migration and the World Food Programme spoke.',
  'The Economic Commission for Asia spoke.',
  'The First Committee and the Fourth Committee met.',
  'The National Organization for Migration spoke.',
  'The World Food Programmes of the past were named.',
  'The Statistical Division and the Statistics Divisions met.',
  'The Population Division of ECLAC and the Institute of Development Studies, Madras, met.',
  'The National Commission on Human Rights of Utopia met.',
  'The European Commission on Human Rights and the European Council met.',
  'The Ministry of Foreign Affairs and the Ministry of the Interior met.',
  'The World Trade Union and the World Food Summit were named.',
  'The Working Group 2 and the Working Group 3 met.',
  'The paper “The International Organizaton for Migration” was named.',
  'The book *The Wrold Food Programme* was named.',
  'REPORT OF THE INTERNATIONAL ORGANIZATON FOR MIGRATION',
  'Mr. Wrold Food Programme left.',
  'The Asian Development Fund and the African Development Fond met.',
  'The United Nations Staff Union and the World Food Programme Office met.',
  'The United Nations Populations Trends report was named.',
  'L’Organisation internationale, pour les migrations, et l’Organisation internationale des moulins ont parlé.',
  'Les Assemblées générales des deux banques et l’Assemblée générale de la banque se sont tenues.',
  'El Consejo de seguros y el Consejo de Seguridad se reunieron.',
  'It was Development Programme policy that United Nations staff be paid.',
];

function languageOf(text: string): Language {
  if (/^(?:La Com|El )/u.test(text)) return 'es';
  return /^(?:L’|Les |La |Dans )/u.test(text) ? 'fr' : 'en';
}

describe('near names of organizations', () => {
  for (const [text, meant] of near) {
    it(text, () =>
      assert.deepEqual(
        mentionsIn(text, { language: languageOf(text) }).nearNames.map(({ form }) => form.text),
        [meant],
      ),
    );
  }

  for (const text of none) {
    it(`leaves alone: ${text}`, () =>
      assert.deepEqual(
        mentionsIn(text, { language: languageOf(text) }).nearNames.map(({ text: found }) => found),
        [],
      ));
  }

  it('asks the registry of the report, too', () => {
    const registry = { organizations: [{ id: 'qfr', name: 'Quixotic Forum for Research' }] };
    const [found] = mentionsIn('The Quixotic Forum for Reserach spoke.', { registry }).nearNames;
    assert.equal(found?.form.text, 'Quixotic Forum for Research');
  });
});

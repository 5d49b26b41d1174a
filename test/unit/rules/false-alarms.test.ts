/** False alarms that were once found, or that were feared: texts in which everything is right, in house styles of all kinds. */
import assert from 'node:assert/strict';
import { message } from '../../../server/src/rules/finding';
import type { Example } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample } from '../../support/example';

const list = ['Amara Okwuosa', 'Ana Marin', 'Ivo Martin', 'Rui Martins', 'Wei Li', 'Ming Lee'].map((name) => ({
  name,
}));

const right: Readonly<Record<string, Example>> = {
  'bodies whose names hold those of others': {
    text: 'The Population Division of the Economic Commission for Latin America and the Caribbean met, as did the Institute of Development Studies, Madras, the Commission on Human Rights of Utopia, the Ministry of Foreign Affairs of Japan, the Institute of Statistics of Utopia and the European Commission on Human Rights.',
  },
  'acronyms that the report defines for itself': {
    text: 'The Centre for Informed Consent (CIC), the Indian Meteorological Institute (IMI) and the Institute of Nautical Studies (INS) met. CIC thanked IMI and INS. The representative of INS left.',
  },
  'former States and history': {
    text: 'The former Yugoslavia, the Soviet Union and Czechoslovakia had held their last censuses in 1991. In 1983, Burma had held one. South Vietnam, the Bank of Russia and Lake Chad were mentioned.',
  },
  'short forms of countries': {
    text: 'The United States, the United Kingdom, the Netherlands, the Czech Republic, Cape Verde, the Gambia, Turkey, Hong Kong, China, and the Republic of Korea had sent data.',
  },
  'representatives of States by their short forms': {
    text: 'The delegation of the Netherlands, the representative of the United Kingdom and the representatives of Trinidad and Tobago and Bosnia and Herzegovina spoke. The Swiss representative agreed.',
    participants: list,
  },
  'speakers with the names of others but for a letter': {
    text: 'Ms. Ana Marin thanked Mr. Ivo Martin, Mr. Rui Martins, Mr. Wei Li and Ms. Ming Lee. Mr. Martin thanked Ms. Marin, Mr. Martins and Ms. Lee. Mr. Li agreed.',
    participants: list,
  },
  'people who are spoken of': {
    text: 'Mr. Annan and Mr. Boutros-Ghali had been consulted. Dr. Faustus, Miss Julie and Captain Nemo were quoted. President Truman’s letter was read.',
    participants: list,
  },
  'forms of address': {
    text: 'Mr. President, Madam Chair, Mr. Secretary-General and Excellencies were used. “Mr. Chairman,” it began.',
    participants: list,
  },
  'speakers by country in capitals, as in bulletins': {
    text: 'Brazil opened the debate. PAKISTAN, for the Group of 77, urged action. TUVALU, supported by NEW ZEALAND, SOUTH AFRICA and JAPAN, said NO. **OTHER MATTERS:** None.',
  },
  'hasty notes': {
    text: 'URGENT: send the LETTER. PLEASE REPLY ASAP. ACTION: secretariat. N/A; TBC; Q&A; 24/7; c/o. The file is NOT final.',
  },
  'family names in capitals': {
    text: 'LIU Zhenwei (China), PARKHWA Soo-jin (Republic of Korea) and NGUYEN Thi Hoa (Viet Nam) sent comments.',
  },
  'tables, lists and headings': {
    text: '# REPORT OF THE QXFR\n\n## FOLLOW-UP BY IOM\n\n| Body | QXF |\n| --- | --- |\n| UNHCR | ZKPW |\n\n- A first item\n- A second item',
  },
  'a body that has ended, as history': {
    date: '2015-05-05',
    text: 'The League of Nations, the Organization of African Unity and the Global Commission on International Migration were part of the history.',
  },
  'names that come later than the meeting, in a report of today': {
    date: '2023-03-03',
    text: 'Türkiye, Czechia, Eswatini, North Macedonia and Cabo Verde had sent data. The Office for Disarmament Affairs had not.',
  },
  'a French text with names of its own': {
    language: 'fr',
    text: 'Le Vietnam et la Corée du Sud ont pris la parole. M. le Président a remercié Mme la Ministre. Les représentants du Burkina Faso et de la Côte d’Ivoire sont partis.',
    participants: list,
  },
  'a Spanish text with names of its own': {
    language: 'es',
    text: 'Vietnam y Corea del Sur hablaron. La Sra. Presidenta y el Sr. Secretario General clausuraron la reunión. Los representantes de Costa Rica y del Perú salieron.',
    participants: list,
  },
  'enumerations and references to them, in the house style of the United Nations': {
    profile: 'un-masthead',
    text: 'The Group agreed: (a) to read the text, and to sort it; (b) to count, compare and file it; and (c) to rise. In subparagraphs (a), (b) and (c) of rule 5, as in article 2 (b), nothing was said.\n\nThe Group:\n\n(a) Took note of the note by the secretariat;\n\n(b) Agreed that:\n\n(i) The text would be read;\n\n(ii) The text would be filed;\n\n(c) Decided to rise.\n\nIt rose.',
  },
  'headings of chapters on bodies and places': {
    profile: 'un-masthead',
    text: '# Adoption of the agenda\n\nThe group of friends of the forum on cities of the region met; a plan of action and a global network were old.\n\n# Friends of the Forum on Cities\n\nThe Friends of the Forum on Cities met.\n\n# Round table 2: Ports and towns\n\nNone.\n\n# Views of the Government of Peru, Lima Declaration and Plan of Action\n\nThe Plan of Action was read with the Lima Declaration. Governments were heard, as was the Government of Peru.\n\n# Any other business\n\nNone.',
  },
  'days and places of other meetings': {
    frontMatter:
      '---\ntitle: Report\nprofile: un-masthead\nlanguage: en\nmeeting:\n  name: Expert Meeting on Ports\n  start: 2008-05-14\n  end: 2008-05-15\n  city: Geneva\n  country: Switzerland\n---\n\n',
    text: 'An earlier seminar took place in Lima. On 3 December 2007, the Mayor of Lima opened the seminar. The meeting was held in response to the request of the Assembly, in English, in Geneva. The meeting rose at noon. The meeting was held in camera and in three rooms.',
  },
  'a French text with the marks and dates of French': {
    profile: 'un-desa',
    language: 'fr',
    text: 'La séance, ouverte à 10\u00A0h\u00A030 le 1er octobre 2011, a compté 2\u00A0870 invités, soit 2,5\u00A0% du total\u00A0; elle a duré de 9\u00A0heures à midi. Les États Membres ont lu la résolution 61/208, A/61/187 et le verset 3:16. Tél.\u00A0: 022 917 00 00. Voir https://example.org/a?b=c: la page. Le Président a dit\u00A0: «\u00A0C’est tout\u00A0!\u00A0» La décision comporte\u00A0: a) un titre\u00A0; b) un texte.',
  },
  'a Spanish text with the marks and dates of Spanish': {
    profile: 'un-desa',
    language: 'es',
    text: '¿Quién? ¡Todos! El 1 de octubre de 2011 asistieron 6.200 invitados, el 2,5% del total, y a las 10.30 horas habló el Alcalde. Los Estados Miembros leyeron la resolución 61/208, A/61/187 y la “nota”. La decisión consta de: a) un título; y b) un texto.',
  },
};

describe('texts in which everything is right', () => {
  for (const [name, example] of Object.entries(right)) {
    it(`has no finding: ${name}`, () => {
      assert.deepEqual(
        runRules(analyseExample(example)).map((finding) => `${finding.rule}: ${message(finding)}`),
        [],
      );
    });
  }
});

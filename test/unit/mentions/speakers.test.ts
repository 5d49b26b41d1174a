import assert from 'node:assert/strict';
import { type MentionOptions, mentionsIn, shortly } from '../../support/mentions';

type Case = readonly [text: string, expected: readonly string[], options?: MentionOptions];

const known: MentionOptions = {
  participants: [
    { name: 'Khin Thuzar Myintova', honorific: 'Daw' },
    { name: 'Semi Vakalolomana', honorific: 'Ratu' },
    { name: 'Souleymane Adoumova', honorific: 'Capitaine' },
    { name: 'Tobias Fennimore', honorific: 'Mr.' },
    { name: 'Isbel Quarrington', honorific: 'Ms.' },
    { name: 'Orla Jordan', honorific: 'Ms.' },
  ],
};

const found: Readonly<Record<string, readonly Case[]>> = {
  'English names': [
    ['Mr. Esteban B. Conquillo, Jr., spoke.', ['Mr. | Esteban B. Conquillo, Jr. | full']],
    ['Mr. Esteban B. Conquillo, Jr. said it.', ['Mr. | Esteban B. Conquillo, Jr. | full | speaks']],
    ['Mr. Conquillo Jr. left.', ['Mr. | Conquillo Jr. | short']],
    ['Ambassador De Clerval opened the meeting.', ['Ambassador | De Clerval | short | speaks']],
    ['Ambassador Régine De Clerval opened it.', ['Ambassador | Régine De Clerval | full | speaks']],
    ['H.E. Ms. Oluwaseun Adebanwi-Croft opened it.', ['H.E. Ms. | Oluwaseun Adebanwi-Croft | full | speaks']],
    ['Her Excellency Ms. Isbel Quarrington left.', ['Her Excellency Ms. | Isbel Quarrington | full']],
    [
      'Mr. Albu, Mr. Brandt and Ms. Croft of Utopia left.',
      ['Mr. | Albu | short', 'Mr. | Brandt | short', 'Ms. | Croft | short'],
    ],
    [
      'Messrs. Albu, Brandt and Croft left.',
      ['Messrs. | Albu | short', 'Messrs. | Brandt | short', 'Messrs. | Croft | short'],
    ],
    ['Mses. Albu and Brandt left.', ['Mses. | Albu | short', 'Mses. | Brandt | short']],
    ['Mr. LIU Zhenwei spoke.', ['Mr. | LIU Zhenwei | full | speaks']],
    ['Ms. L. Iorgulescu (Utopia) noted it.', ['Ms. | L. Iorgulescu | initial | speaks']],
    ['Mr. J.-P. Quatreville left.', ['Mr. | J.-P. Quatreville | initial']],
    ['Mr. A.B.C. Perera-Lund left.', ['Mr. | A.B.C. Perera-Lund | initial']],
    ['Mr. V. V. S. Raolund left.', ['Mr. | V. V. S. Raolund | initial']],
    ['Mr. Joost van der Vlietstra left.', ['Mr. | Joost van der Vlietstra | full']],
    ['Mr. bin Sallehuddin left.', ['Mr. | bin Sallehuddin | short']],
    ['Ms. de la Cruz-Yupa left.', ['Ms. | de la Cruz-Yupa | short']],
    ['Mr. O’Shaughness-Lee said so.', ['Mr. | O’Shaughness-Lee | short | speaks']],
    ["Ms. N'Guessana left.", ["Ms. | N'Guessana | short"]],
    ['Ms. d’Almeidova left.', ['Ms. | d’Almeidova | short']],
    ['Mr. Abd al-Rahman al-Mansurov left.', ['Mr. | Abd al-Rahman al-Mansurov | full']],
    ['Ms. Quispe-Huamanova left.', ['Ms. | Quispe-Huamanova | short']],
    ['Mr. Łukasiewski and Ms. Þórðardottir left.', ['Mr. | Łukasiewski | short', 'Ms. | Þórðardottir | short']],
    ['Dr. Kwabena Asante-Mills left.', ['Dr. | Kwabena Asante-Mills | full']],
    ['Prof Ramanathan-Lee noted it.', ['Prof | Ramanathan-Lee | short | speaks']],
    ['Mr. Sukarnoputra-Ng left.', ['Mr. | Sukarnoputra-Ng | short']],
    ['A presentation by Ms. Croft followed.', ['Ms. | Croft | short | speaks']],
    ['Ms. Ada Croft, Chief of the Unit, left.', ['Ms. | Ada Croft | full | speaks']],
  ],
  'names from all parts of the world': [
    ['Mr. Md. Shafiqul Alamgirov said so.', ['Mr. | Md. Shafiqul Alamgirov | full | speaks']],
    ['Mr. Md. Alamgirov left.', ['Mr. | Md. Alamgirov | full']],
    ['Ms. Ma. Corazon de los Santos-Ylagana left.', ['Ms. | Ma. Corazon de los Santos-Ylagana | full']],
    ['Ms. Siti binti Haji Rosdimano left.', ['Ms. | Siti binti Haji Rosdimano | full']],
    ['Mr. Suresh a/l Ramanathan-Lim left.', ['Mr. | Suresh a/l Ramanathan-Lim | full']],
    ['Mr. Iolo ap Gwilym-Rhys left.', ['Mr. | Iolo ap Gwilym-Rhys | full']],
    ['Ms. Lerato ’Mapaseka Mokhachanova left.', ['Ms. | Lerato ’Mapaseka Mokhachanova | full']],
    ['Dr. ʻAnaseini Lātūkefuʻatova left.', ['Dr. | ʻAnaseini Lātūkefuʻatova | full']],
    ['Ms. Losana Vaka‘uta-Lemekiva left.', ['Ms. | Losana Vaka‘uta-Lemekiva | full']],
    ['Ms. ‘Anaseini Tongava left.', ['Ms. | ‘Anaseini Tongava | full']],
    ['Mr. ʿAbd al-Karim al-Mansurov left.', ['Mr. | ʿAbd al-Karim al-Mansurov | full']],
    ['Mr. Giovanni dell’Acquarossa left.', ['Mr. | Giovanni dell’Acquarossa | full']],
    ['Mr. Joost in ’t Veldhuizen left.', ['Mr. | Joost in ’t Veldhuizen | full']],
    ['Mr. Jordi Puig i Casademonta left.', ['Mr. | Jordi Puig i Casademonta | full']],
    ['Mr. Baba ag Mohamedounov left.', ['Mr. | Baba ag Mohamedounov | full']],
    ['Mr. Zahir ud Din-Qureshov left.', ['Mr. | Zahir ud Din-Qureshov | full']],
  ],
  'where a name ends': [
    ['The floor was given to Mr. Ma. Participants agreed.', ['Mr. | Ma | short']],
    ['The floor was given to Mr. Ma. Viet Nam agreed.', ['Mr. | Ma | short']],
    [
      'Mr. Albu left. Ms. Croft in Paris and Mr. Brandt in the chair agreed.',
      ['Mr. | Albu | short', 'Ms. | Croft | short', 'Mr. | Brandt | short'],
    ],
    ['The song by Mr. Albu ‘Old River’ was sung.', ['Mr. | Albu | short']],
    ['Mr. Smithson’s proposal was read.', ['Mr. | Smithson | short']],
    ["Ms. Joneson's proposal was read.", ['Ms. | Joneson | short']],
    ['It was by Mr. Albu. The next item followed.', ['Mr. | Albu | short']],
    ['It was by Mr. Albu. However, nobody agreed.', ['Mr. | Albu | short']],
    ['Ms. Croft In the discussion', ['Ms. | Croft | short']],
    ['Mr. Albu and Director Generals left.', ['Mr. | Albu | short']],
    ['Mr. Jordan of Chad left.', ['Mr. | Jordan | short']],
  ],
  'titles before a known name only': [
    ['Under-Secretary Fennimore agreed.', ['Under-Secretary | Fennimore | short | speaks'], known],
    ['Daw Khin Thuzar Myintova agreed.', ['Daw | Khin Thuzar Myintova | full | speaks'], known],
    ['Ratu Semi Vakalolomana agreed.', ['Ratu | Semi Vakalolomana | full | speaks'], known],
    ['Le capitaine Adoumova a dit non.', ['capitaine | Adoumova | short | speaks'], { ...known, language: 'fr' }],
    ['President Quarrington agreed.', ['President | Quarrington | short | speaks'], known],
    ['Under-Secretary for Policy Mr. Tobias Fennimore agreed.', ['Mr. | Tobias Fennimore | full | speaks'], known],
  ],
  'registered names inside names': [
    ['Ms. Orla Jordan agreed.', ['Ms. | Orla Jordan | full | speaks'], known],
    ['Mr. Chad left.', ['Mr. | Chad | short']],
    ['Mr. Albu World Bank', ['Mr. | Albu | short']],
  ],
  'French names': [
    [
      'Mme Aïssatou Sowbé de la Banque mondiale a ouvert la séance.',
      ['Mme | Aïssatou Sowbé | full'],
      { language: 'fr' },
    ],
    ['Mme Sowbé a noté les progrès.', ['Mme | Sowbé | short | speaks'], { language: 'fr' }],
    [
      'M. Jean-Pierre N’Diayelin, Directeur, a pris la parole.',
      ['M. | Jean-Pierre N’Diayelin | full | speaks'],
      { language: 'fr' },
    ],
    ['M. N’Diayelin s’est félicité de l’accord.', ['M. | N’Diayelin | short | speaks'], { language: 'fr' }],
    [
      'M. d’Alemberté et Mme de La Tourbe étaient là.',
      ['M. | d’Alemberté | short', 'Mme | de La Tourbe | short'],
      { language: 'fr' },
    ],
    ['MM. Alberti et Brandtois sont partis.', ['MM. | Alberti | short', 'MM. | Brandtois | short'], { language: 'fr' }],
    ['S. E. M. Ousmane Kaborelle a conclu.', ['S. E. M. | Ousmane Kaborelle | full | speaks'], { language: 'fr' }],
  ],
  'Spanish names': [
    [
      'El Sr. Gabriel Garmendia Marquina dio la bienvenida.',
      ['Sr. | Gabriel Garmendia Marquina | full'],
      { language: 'es' },
    ],
    [
      'La Sra. María del Carmen Quispe-Huamanova señaló eso.',
      ['Sra. | María del Carmen Quispe-Huamanova | full | speaks'],
      { language: 'es' },
    ],
    [
      'Los Sres. Ibañeta y Quirogues salieron.',
      ['Sres. | Ibañeta | short', 'Sres. | Quirogues | short'],
      { language: 'es' },
    ],
    [
      'El Excmo. Sr. Joaquín de la Vegalta, Ministro, habló.',
      ['Excmo. Sr. | Joaquín de la Vegalta | full | speaks'],
      { language: 'es' },
    ],
    ['La Dra. Ximena Yupanquia dijo eso.', ['Dra. | Ximena Yupanquia | full | speaks'], { language: 'es' }],
    [
      'El Sr. Ibañeta y la Sra. Quirogues salieron.',
      ['Sr. | Ibañeta | short', 'Sra. | Quirogues | short'],
      { language: 'es' },
    ],
  ],
};

const nobody: readonly (readonly [text: string, options?: MentionOptions])[] = [
  ['Mr. President, Mr. Secretary-General, Madam Chair and Mr. Chairman were thanked.'],
  ['The Secretary-General and the President of the General Assembly left.'],
  ['President of the Republic; Minister Without Portfolio; General Motors; Major League; Captain Cooke’s tours.'],
  ['Ambassador Extraordinary and Plenipotentiary; Professor Emeritus; Dr. h.c.'],
  ['Under-Secretary Fennimore agreed.'],
  ['Father’s Day, Sister Cities International and Sir Humphrey’s law were named.'],
  ['The dr. and the ms. were lost.'],
  ['U Thant Island, King Edward Point, Chief Seattle and Queen Charlotte Sound were named. U Kyaw left.'],
  ['Msgr. is not Ms.; DMr. Albu is nobody.'],
  ['The MS. Preziosa sailed.'],
  ['Mr. and the others left.'],
  ['M. le Président et Mme la Ministre ont remercié M. l’Ambassadeur.', { language: 'fr' }],
  ['Le Monsieur en noir est parti.', { language: 'fr' }],
  ['Mr. Fennimore spoke.', { language: 'fr' }],
  ['La Sra. Presidenta y el Sr. Secretario General salieron.', { language: 'es' }],
  ['La presidenta Bonita Mesa salió.', { language: 'es' }],
];

describe('people named with an honorific', () => {
  for (const [group, cases] of Object.entries(found)) {
    describe(group, () => {
      for (const [text, expected, options] of cases) {
        it(text, () => assert.deepEqual(mentionsIn(text, options).speakers.map(shortly), expected));
      }
    });
  }

  describe('nobody', () => {
    for (const [text, options] of nobody) {
      it(text, () => assert.deepEqual(mentionsIn(text, options).speakers.map(shortly), []));
    }
  });

  it('gives the spans of honorific and name', () => {
    const text = 'Then H.E. Ms. Ada Croft spoke.';
    const [speaker] = mentionsIn(text).speakers;
    assert.ok(speaker);
    const { span, honorific, name } = speaker;
    assert.deepEqual(
      [span, honorific.span, name.span].map(({ start, end }) => text.slice(start, end)),
      ['H.E. Ms. Ada Croft', 'H.E. Ms.', 'Ada Croft'],
    );
    assert.equal(honorific.gender, 'female');
  });
});

import assert from 'node:assert/strict';
import { isMadeFrom } from '../../../server/src/mentions/acronyms';
import { type MentionOptions, mentionsIn } from '../../support/mentions';

type Case = readonly [text: string, expected: readonly string[], options?: MentionOptions];

const defined: readonly Case[] = [
  ['The International Organization for Migration (IOM) spoke.', ['IOM = International Organization for Migration']],
  ['IOM (International Organization for Migration) spoke.', ['IOM = International Organization for Migration']],
  ['QXFR (the Quiet Xylem Forum for Research) spoke.', ['QXFR = Quiet Xylem Forum for Research']],
  ['The Quiet Xylem Forum for Research (QXFR) spoke.', ['QXFR = Quiet Xylem Forum for Research']],
  ['The gross national income (GNI) rose.', ['GNI = gross national income']],
  [
    'They use foreign direct investment (FDI) and purchasing power parity (PPP).',
    ['FDI = foreign direct investment', 'PPP = purchasing power parity'],
  ],
  ['Non-governmental organizations (NGOs) spoke.', ['NGO = Non-governmental organizations']],
  ['The least developed countries (LDCs) spoke.', ['LDC = least developed countries']],
  ['The Commission of the African Union (AU) spoke.', ['AU = African Union']],
  [
    'The Department of Economic and Social Affairs (UN/DESA) spoke.',
    ['UN/DESA = Department of Economic and Social Affairs'],
  ],
  [
    'The Swedish International Development Cooperation Agency (Sida) spoke.',
    ['Sida = Swedish International Development Cooperation Agency'],
  ],
  [
    'The Institute for Nowhere Studies of Utopia (NOWHERE) spoke.',
    ['NOWHERE = Institute for Nowhere Studies of Utopia'],
  ],
  [
    'La Fédération Internationale de l’Automobilisme (FIA) a parlé.',
    ['FIA = Fédération Internationale de l’Automobilisme'],
    { language: 'fr' },
  ],
  [
    'L’Organisation internationale pour les migrations (OIM) a parlé.',
    ['OIM = Organisation internationale pour les migrations'],
    { language: 'fr' },
  ],
  [
    'La Organización Internacional para las Migraciones (OIM) habló.',
    ['OIM = Organización Internacional para las Migraciones'],
    { language: 'es' },
  ],
  [
    'El Fondo para el Desarrollo de los Pueblos Ribereños del Mar y el Delta (FIDEL) habló.',
    ['FIDEL = Fondo para el Desarrollo de los Pueblos Ribereños del Mar y el Delta'],
    { language: 'es' },
  ],
  [
    'Le Comité permanent inter-villages de lutte contre la sécheresse dans le Delta (CILSD) a parlé.',
    ['CILSD = Comité permanent inter-villages de lutte contre la sécheresse dans le Delta'],
    { language: 'fr' },
  ],
  [
    'L’Agence nationale de la statistique et des digues (ANSD) et l’Autorité de développement de la région du Liptako-Delta (ALD) ont parlé.',
    [
      'ANSD = Agence nationale de la statistique et des digues',
      'ALD = Autorité de développement de la région du Liptako-Delta',
    ],
    { language: 'fr' },
  ],
  [
    'La Corporación para el Desarrollo de las Comunidades del Río (CODECORI) habló.',
    ['CODECORI = Corporación para el Desarrollo de las Comunidades del Río'],
    { language: 'es' },
  ],
  ['Le Fonds pour les Rives (FORI) a parlé.', ['FORI = Fonds pour les Rives'], { language: 'fr' }],
  ['La Red de Estudios del Mar (REM) habló.', ['REM = Red de Estudios del Mar'], { language: 'es' }],
];

const none: readonly Case[] = [
  ['See the annex (see annex II) and Table 1 (II).', []],
  ['Ms. Iorgulescu (Italy) left for Rome (Italy).', []],
  ['The Economic Survey (2007) and the Conference (1994) were named.', []],
  ['The study (OECD, 2007a) and the handbook (Smith, 2003) were named.', []],
  ['It was decided to: (a) go; (b) stay; and (c) sing (A).', []],
  ['The meeting (IOM) ended.', []],
  ['Mr. Albu (IOM) spoke and Ms. Ada Croft (UNHCR) left.', []],
  ['The speaker from Port Ellery (UNHCR) left.', []],
  ['A study of migrants (IOM, forthcoming) was named.', []],
  ['IOM (see above) and UNHCR (Geneva) left.', []],
  ['IOM (the lead agency for this topic) left.', []],
  ['The paper “The Quiet Xylem Forum for Research (QXFR)” was named.', []],
  ['The Government of Utopia. Quiet (GQ) left.', []],
  ['HIV/AIDS (a syndrome of the immune system) spread.', []],
  ['The session (10 a.m.) and the price (USD 20) were fixed.', []],
  ['They met (as NGOs often do) in Rome.', []],
  ['Le Comité a noté que la hausse n’avait pas cessé (CHN).', [], { language: 'fr' }],
  ['Le Comité des rives. La hausse du niveau (CHN) a été notée.', [], { language: 'fr' }],
];

describe('definitions of acronyms', () => {
  for (const [text, expected, options] of [...defined, ...none]) {
    it(text, () => {
      const found = mentionsIn(text, options).definitions.map(({ acronym, expansion }) => `${acronym} = ${expansion}`);
      assert.deepEqual(found, expected);
    });
  }

  it('gives the spans of the whole, the full name and the acronym', () => {
    const text = 'Later the gross national income (GNI) rose.';
    const [definition] = mentionsIn(text).definitions;
    assert.ok(definition);
    assert.deepEqual(
      [definition.span, definition.expansionSpan, definition.acronymSpan].map(({ start, end }) =>
        text.slice(start, end),
      ),
      ['gross national income (GNI)', 'gross national income', 'GNI'],
    );
  });

  it('tells whether an acronym can be made from a name', () => {
    assert.ok(isMadeFrom('QXFR', 'Quixotic Forum for Research'));
    assert.ok(isMadeFrom('NGOs', 'non-governmental organizations'));
    assert.ok(!isMadeFrom('UNHCR', 'UN Refugee Agency'));
    assert.ok(!isMadeFrom('INED', 'National Institute for Demographic Studies'));
  });
});

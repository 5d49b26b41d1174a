import assert from 'node:assert/strict';
import { registryOf } from './registry-of';

const registry = registryOf({
  organizations: [
    { id: 'un', name: 'United Nations', acronym: 'UN' },
    { id: 'undp', name: 'United Nations Development Programme', acronym: 'UNDP', acronyms: { fr: 'PNUD', es: 'PNUD' } },
    { id: 'desa', name: 'Department of Economic and Social Affairs', acronym: 'DESA', otherAcronyms: ['UN/DESA'] },
    { id: 'oecd', name: 'Organisation for Economic Co-operation and Development', acronym: 'OECD' },
    { id: 'acp', name: 'Group of Tropical Sample States', acronym: 'ACP', variants: ['ACP club'] },
    { id: 'bank', name: 'The Sample Bank Group', aliases: ['Sampling'] },
    { id: 'friends', name: 'Friends of Samples Inc.' },
    {
      id: 'gao',
      name: 'Office of Present Audits',
      acronym: 'GAO',
      formerly: [{ name: 'Office of Past Audits', until: '2004-07-07' }],
    },
  ],
  acronyms: [{ acronym: 'MDG', name: 'Millennium Development Goal', plural: 'MDGs' }],
  countries: [
    { id: 'civ', name: 'Côte d’Ivoire', status: 'member', variants: ['Ivory Coast'] },
    { id: 'gin', name: 'Guinea', status: 'member' },
    { id: 'gnb', name: 'Guinea-Bissau', status: 'member' },
    { id: 'lao', name: "Lao People's Democratic Republic", status: 'member' },
    { id: 'usa', name: 'United States of America', status: 'member', variants: ['U.S.'] },
  ],
});

/** The names found, in brackets in the text. */
function marked(text: string): string {
  let result = '';
  let last = 0;
  for (const { start, end } of registry.scan(text)) {
    result += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return result + text.slice(last);
}

describe('Registry.scan', () => {
  const cases = [
    // Found.
    'The [United Nations Development Programme] ([UNDP]) and the [United Nations]',
    "[UNDP]’s office, [UNDP]'s office, the [MDGs]’ targets",
    'the [UNDP]-led group, the non-[OECD] countries, Non-[OECD], the [ACP]-[OECD] dialogue',
    '[UN/DESA] and [DESA]/[UNDP]',
    '[Department  of\n  Economic and Social Affairs]',
    'the [department of Economic and Social Affairs]',
    "in [Côte d’Ivoire] and [Côte d'Ivoire], not [Ivory Coast]",
    'in [Co\u0302te d’Ivoire], then [UNDP]',
    'of [Guinea] and [Guinea-Bissau]; the [Lao People’s Democratic Republic]',
    'the [Sample Bank Group] and The [Sample Bank Group]',
    '[Friends of Samples Inc.], then [UNDP].',
    '(the [Office of Past Audits])',
    '[millennium Development Goals]',
    'l’[UNDP] et d’[OECD]',
    '[U.S.] delegates of the [U.S.]',
    '“[Sampling]” – [UNDP]–[DESA]',
    '[UNDP]',
    // Not found.
    'UN-Habitat, UN-Women and UNDP-2',
    'UN.GIFT, UNDPs, PreUNDP, oecd, Oecd, undp.org, UNDP@x, #UNDP, UNDP_x, UNDP’am',
    'sampling, SAMPLING, the united nations, the Department of economic and Social Affairs',
    'E/UNDP/63, UNDP/2007/3, UNDP/C/3',
    'the R&UNDP and UNDP&R',
    'United. Nations, United, Nations, United-Nations, UnitedNations',
    'Guineas, Guinea-Conakry, Guinée',
    'UNDPé, éUNDP, UNDP\u0301, 𝐀UNDP, UNDP𝐀',
    'U.S.A',
    '',
  ];
  for (const expected of cases) {
    const text = expected.replace(/[[\]]/g, '');
    it(JSON.stringify(expected), () => assert.equal(marked(text), expected));
  }

  it('finds a name next to an emoji', () => {
    assert.equal(marked('🙂UNDP🙂'), '🙂[UNDP]🙂');
  });

  it('gives all senses of a form', () => {
    const [match] = registry.scan('PNUD');
    assert.deepEqual(
      match?.forms.map(({ kind, language, entity }) => [kind, language, entity.kind === 'organization' && entity.id]),
      [
        ['acronym', 'fr', 'undp'],
        ['acronym', 'es', 'undp'],
      ],
    );
  });

  it('says of a former name until when it was right', () => {
    const [match] = registry.scan('Office of Past Audits');
    assert.deepEqual(
      match?.forms.map(({ kind, until }) => [kind, until]),
      [['former-name', '2004-07-07']],
    );
  });
});

describe('Registry.lookUp and acronymSenses', () => {
  it('find exactly a form, with any apostrophe and white space', () => {
    assert.equal(registry.lookUp("Lao  People's Democratic\nRepublic").length, 1);
    assert.equal(registry.lookUp('The Sample Bank Group').length, 1);
    assert.equal(registry.lookUp('Sample Bank Group').length, 1);
    assert.equal(registry.lookUp('united Nations').length, 0);
    assert.equal(registry.lookUp('').length, 0);
    assert.equal(registry.lookUp('constructor').length, 0);
  });

  it('find acronyms in any language and in the plural, but no names', () => {
    assert.equal(registry.acronymSenses('PNUD').length, 2);
    assert.deepEqual(
      registry.acronymSenses('MDGs').map(({ plural }) => plural),
      [true],
    );
    assert.equal(registry.acronymSenses('United Nations').length, 0);
  });
});

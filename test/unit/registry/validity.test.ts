import assert from 'node:assert/strict';
import type { NameForm } from '../../../server/src/registry/model';
import { formIsValidOn, isValidOn, nameAsOf } from '../../../server/src/registry/validity';
import { registryOf } from './registry-of';

const registry = registryOf({
  organizations: [
    {
      id: 'gao',
      name: 'United States Government Accountability Office',
      acronym: 'GAO',
      formerly: [{ name: 'United States General Accounting Office', until: '2004-07-07' }],
    },
    {
      id: 'au',
      name: 'African Union',
      acronym: 'AU',
      names: { fr: 'Union africaine' },
      acronyms: { fr: 'UA' },
      aliases: ['The Union of Samples'],
      variants: ['Africa Union'],
      formerly: [
        { name: 'Second People’s Union', acronym: 'SPU', until: '2002-07-08' },
        { name: 'First Union', acronym: 'FU', until: '1963-05-24' },
      ],
    },
    { id: 'unifem', name: 'Fund of Samples', acronym: 'UNIFEM', from: '1976-01-01', until: '2010-12-31' },
  ],
  countries: [
    {
      id: 'gmb',
      name: 'Samplia',
      formal: 'Republic of Samplia',
      article: true,
      status: 'member',
      names: { es: 'Samplia (la)' },
      formerly: [{ name: 'Old Samplia', formal: 'Kingdom of Old Samplia', until: '1990-12-31' }],
    },
  ],
  acronyms: [{ acronym: 'MDG', name: 'Millennium Development Goal' }],
});

function form(text: string): NameForm {
  const [found] = registry.lookUp(text);
  assert.ok(found, text);
  return found;
}

describe('formIsValidOn', () => {
  const cases: readonly (readonly [text: string, date: string, valid: boolean])[] = [
    ['United States General Accounting Office', '2003-01-01', true],
    ['United States General Accounting Office', '2004-07-07', true],
    ['United States General Accounting Office', '2004-07-08', false],
    ['United States Government Accountability Office', '2004-07-07', false],
    ['United States Government Accountability Office', '2004-07-08', true],
    // The former name says nothing of another acronym.
    ['GAO', '2003-01-01', true],
    ['GAO', '2007-01-01', true],
    ['African Union', '2002-07-09', true],
    ['African Union', '2002-07-08', false],
    ['AU', '2002-07-08', false],
    ['SPU', '2002-07-08', true],
    ['SPU', '1963-05-24', false],
    ["Second People's Union", '1980-01-01', true],
    ['FU', '1963-05-24', true],
    ['First Union', '1963-05-25', false],
    ['Union africaine', '1990-01-01', true],
    ['The Union of Samples', '1990-01-01', true],
    ['Africa Union', '2007-01-01', false],
    ['UNIFEM', '2007-01-01', true],
    ['UNIFEM', '2011-01-01', false],
    ['UNIFEM', '1975-12-31', false],
    ['Samplia', '1991-01-01', true],
    ['Samplia', '1990-12-31', false],
    ['Republic of Samplia', '1990-12-31', false],
    ['Old Samplia', '1990-12-31', true],
    ['Kingdom of Old Samplia', '1980-01-01', true],
    ['MDG', '1900-01-01', true],
  ];
  for (const [text, date, valid] of cases) {
    it(`calls “${text}” ${valid ? 'right' : 'wrong'} on ${date}`, () => {
      assert.equal(formIsValidOn(form(text), date), valid);
    });
  }
});

describe('isValidOn', () => {
  it('counts the first and the last day', () => {
    const { entity } = form('UNIFEM');
    assert.deepEqual(
      ['1975-12-31', '1976-01-01', '2010-12-31', '2011-01-01'].map((date) => isValidOn(entity, date)),
      [false, true, true, false],
    );
  });
});

describe('nameAsOf', () => {
  function named(text: string, date: string, language: 'en' | 'fr' | 'es') {
    const { entity } = form(text);
    assert.ok(entity.kind !== 'acronym');
    return nameAsOf(entity, date, language);
  }

  it('gives the name and acronym in force', () => {
    assert.deepEqual(named('GAO', '2003-01-01', 'en'), {
      name: 'United States General Accounting Office',
      acronym: 'GAO',
      language: 'en',
    });
    assert.deepEqual(named('AU', '2007-01-01', 'en'), { name: 'African Union', acronym: 'AU', language: 'en' });
    assert.deepEqual(named('AU', '1960-01-01', 'en'), { name: 'First Union', acronym: 'FU', language: 'en' });
  });

  it('gives the short and the formal name of a country', () => {
    assert.deepEqual(named('Samplia', '2007-01-01', 'en'), {
      name: 'Samplia',
      formal: 'Republic of Samplia',
      article: true,
      language: 'en',
    });
    assert.deepEqual(named('Samplia', '1990-01-01', 'en'), {
      name: 'Old Samplia',
      formal: 'Kingdom of Old Samplia',
      article: false,
      language: 'en',
    });
  });

  it('gives the name in another language, and says when there is none', () => {
    assert.deepEqual(named('AU', '2007-01-01', 'fr'), { name: 'Union africaine', acronym: 'UA', language: 'fr' });
    assert.equal(named('AU', '2007-01-01', 'es').language, 'en');
    assert.equal(named('Samplia', '2007-01-01', 'es').name, 'Samplia (la)');
  });
});

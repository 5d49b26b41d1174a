import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Errors, Parse } from 'typebox/value';
import { parse } from 'yaml';
import { type AcronymData, AcronymSchema } from '../../server/src/registry/schema';

const FileSchema = Type.Object({ acronyms: Type.Array(AcronymSchema) }, { additionalProperties: false });
const source = readFileSync(join(process.cwd(), 'server', 'data', 'acronyms.yaml'), 'utf8');

describe('built-in acronyms', () => {
  const { acronyms } = Parse(FileSchema, parse(source));

  function senses(acronym: string): AcronymData[] {
    const found = acronyms.filter((entry) => entry.acronym === acronym);
    assert.ok(found.length > 0, `no acronym ${acronym}`);
    return found;
  }

  it('fits the schema', () => {
    assert.deepEqual(Errors(FileSchema, parse(source)), []);
  });

  it('has at least 170 entries', () => {
    assert.ok(acronyms.length >= 170, String(acronyms.length));
  });

  it('lists an acronym twice only where every entry says that it is ambiguous', () => {
    const unmarked = acronyms.filter(({ acronym, ambiguous }) => senses(acronym).length > 1 && !ambiguous);
    assert.deepEqual(unmarked, []);
  });

  it('has no plural that is the acronym or another acronym, or that does not begin with its own', () => {
    const singular = new Set(acronyms.map(({ acronym }) => acronym));
    for (const { acronym, plural } of acronyms) {
      if (plural === undefined) continue;
      assert.ok(plural.startsWith(acronym) && plural !== acronym, plural);
      assert.ok(!singular.has(plural), plural);
      assert.doesNotMatch(plural, /’/);
    }
  });

  it('has a full name for every acronym that a text must or may define', () => {
    for (const { acronym, name, define = 'first-use', aliases = [] } of acronyms) {
      if (define !== 'never') assert.ok(name, acronym);
      if (aliases.length > 0) assert.ok(name, acronym);
    }
  });

  it('gives every full name to one acronym and never twice', () => {
    const names = acronyms.flatMap(({ name, aliases = [] }) => (name === undefined ? aliases : [name, ...aliases]));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('has a French or Spanish acronym only with its full name, but for two that are never written in full', () => {
    for (const { acronym, names = {}, acronyms: translated = {} } of acronyms) {
      if (acronym === 'HIV/AIDS' || acronym === 'COVID-19') continue;
      for (const language of ['fr', 'es'] as const) {
        if (translated[language] !== undefined) assert.ok(names[language], `${acronym} ${language}`);
      }
    }
  });

  it('has no acronym that is an ordinary word in capitals, a Roman numeral or a unit', () => {
    const words = [
      'SEA',
      'ART',
      'WASH',
      'STEM',
      'START',
      'CAP',
      'AID',
      'AIM',
      'ACT',
      'WHO',
      'US',
      'UN',
      'GA',
      'SG',
      'NO',
    ];
    const units = ['KM', 'KG', 'MW', 'GW', 'HA', 'PPM', 'EUR', 'USD'];
    for (const { acronym } of acronyms) {
      assert.ok(![...words, ...units].includes(acronym), acronym);
      assert.doesNotMatch(acronym, /^[IVXLC]+$/);
      assert.match(acronym, /[A-Z].*[A-Z]/);
    }
  });

  it('writes everything with curly apostrophes and without stray space', () => {
    assert.ok(!JSON.stringify(acronyms).includes("'"));
    for (const { acronym, name = 'x', names = {}, aliases = [] } of acronyms) {
      for (const form of [acronym, name, ...Object.values(names), ...aliases]) {
        assert.equal(form, form.trim().replace(/\s+/g, ' '));
      }
    }
  });

  it('knows which acronyms need no definition', () => {
    const define = (acronym: string) => senses(acronym).map((entry) => entry.define ?? 'first-use');
    for (const acronym of ['HIV/AIDS', 'HIV', 'AIDS', 'COVID-19', 'CD-ROM', 'PDF', 'DNA', 'CFA', 'UTC']) {
      assert.deepEqual(define(acronym), ['never'], acronym);
    }
    for (const acronym of ['GDP', 'NGO', 'GNI', 'ICT']) assert.deepEqual(define(acronym), ['optional'], acronym);
    for (const acronym of ['ODA', 'FDI', 'PRSP', 'MDG', 'ICPD'])
      assert.deepEqual(define(acronym), ['first-use'], acronym);
  });

  it('knows the facts that are most often got wrong', () => {
    const name = (acronym: string) => senses(acronym).map((entry) => entry.name);
    assert.deepEqual(name('CEDAW'), ['Convention on the Elimination of All Forms of Discrimination against Women']);
    assert.equal(senses('CEDAW')[0]?.ambiguous, true);
    assert.deepEqual(name('UNCLOS'), ['United Nations Convention on the Law of the Sea']);
    assert.deepEqual(name('CDM'), ['clean development mechanism']);
    assert.deepEqual(name('WSSD'), ['World Summit on Sustainable Development', 'World Summit for Social Development']);
    assert.deepEqual(name('PPP'), ['purchasing power parity', 'public-private partnership']);
    assert.ok(senses('MDG')[0]?.aliases?.includes('Millennium Development Goals'));
    assert.equal(senses('MDG')[0]?.plural, 'MDGs');
    assert.deepEqual(senses('ODA')[0]?.acronyms, { fr: 'APD', es: 'AOD' });
    assert.deepEqual(senses('SIDS')[0]?.names?.fr, 'petits États insulaires en développement');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Errors, Parse } from 'typebox/value';
import { parse } from 'yaml';
import { type CountryData, CountrySchema } from '../../server/src/registry/schema';

const FileSchema = Type.Object({ countries: Type.Array(CountrySchema) }, { additionalProperties: false });
const path = join(process.cwd(), 'server', 'data', 'countries.yaml');
const source = readFileSync(path, 'utf8');

describe('built-in countries', () => {
  const countries = read().countries;
  const withStatus = (status: CountryData['status']) => countries.filter((country) => country.status === status);

  function country(id: string): CountryData {
    const found = countries.find((candidate) => candidate.id === id);
    assert.ok(found, `no country ${id}`);
    return found;
  }

  it('fits the schema', () => {
    assert.deepEqual(Errors(FileSchema, parse(source)), []);
  });

  it('is caught when it does not fit the schema', () => {
    const wrongDate = { id: 'abc', name: 'A', status: 'member', formerly: [{ name: 'B', until: '2009-13-01' }] };
    assert.notDeepEqual(Errors(FileSchema, { countries: [wrongDate] }), []);
  });

  it('has the 193 Member States, the two observer States, territories and former States', () => {
    assert.equal(withStatus('member').length, 193);
    assert.deepEqual(
      withStatus('observer').map(({ name }) => name),
      ['Holy See', 'State of Palestine'],
    );
    assert.ok(withStatus('territory').length >= 30);
    assert.ok(withStatus('former').length >= 6);
  });

  it('lists each group in English alphabetical order', () => {
    for (const status of ['member', 'observer', 'territory', 'former'] as const) {
      const names = withStatus(status).map(({ name }) => name);
      assert.deepEqual(names, [...names].sort(new Intl.Collator('en', { ignorePunctuation: false }).compare));
    }
  });

  it('gives every country its own id, and every correct form to one country', () => {
    assert.deepEqual(repeated(countries.map(({ id }) => id)), []);
    assert.deepEqual(repeated(countries.flatMap((entry) => [...new Set(englishForms(entry))])), []);
  });

  it('has no variant that is a correct or former form, or a variant of another country', () => {
    const correct = new Set(countries.flatMap((entry) => [...englishForms(entry), ...translations(entry)]).map(fold));
    for (const entry of countries)
      for (const { name, formal } of entry.formerly ?? []) {
        correct.add(fold(name));
        if (formal !== undefined) correct.add(fold(formal));
      }
    const variants = countries.flatMap((entry) => entry.variants ?? []).map(fold);
    assert.deepEqual(
      variants.filter((variant) => correct.has(variant)),
      [],
    );
    assert.deepEqual(repeated(variants), []);
  });

  it('has no variant that means other things as well', () => {
    const variants = new Set(countries.flatMap((entry) => entry.variants ?? []));
    const shared = [
      'Georgia',
      'Congo',
      'Korea',
      'America',
      'Britain',
      'Great Britain',
      'England',
      'Micronesia',
      'Ireland',
    ]
      .concat([
        'Macedonia',
        'Palestine',
        'Taiwan',
        'Samoa',
        'Guinea',
        'Holland',
        'US',
        'United States',
        'United Kingdom',
      ])
      .concat(['Bosnia', 'Vatican', 'Virgin Islands', 'Reunion', 'Saint Martin']);
    for (const form of shared) assert.ok(!variants.has(form), form);
  });

  it('has former names with dates from the latest back', () => {
    for (const { id, formerly = [] } of countries) {
      const dates = formerly.map(({ until }) => until);
      assert.deepEqual(dates, [...dates].sort().reverse(), id);
      for (const date of dates) assert.ok(date > '1945-10-24' && date < '2026-01-01', `${id}: ${date}`);
    }
  });

  it('has former names that were the names of no other country and are not right today, but for one formal name', () => {
    const today = new Map(countries.flatMap((entry) => englishForms(entry).map((form) => [fold(form), entry.id])));
    const former = countries.flatMap((entry) => (entry.formerly ?? []).map(({ name }) => name));
    assert.deepEqual(repeated(former.map(fold)), []);
    assert.deepEqual(
      former.filter((name) => today.has(fold(name))),
      ['Czech Republic'],
    );
  });

  it('calls no form wrong that was once right or that other places share', () => {
    const variants = countries.flatMap((entry) => entry.variants ?? []);
    const doubtful = [
      'Byelorussia',
      'Kazakstan',
      'Surinam',
      'Roumania',
      'Republic of Macedonia',
      'St. Lucia',
      'Micronesia',
    ];
    assert.deepEqual(
      doubtful.filter((form) => variants.includes(form)),
      [],
    );
  });

  it('dates former States, and only these', () => {
    for (const { id, status, from, until } of countries) {
      assert.equal(until !== undefined, status === 'former', id);
      if (from !== undefined && until !== undefined) assert.ok(from < until, id);
    }
  });

  it('names every Member State and observer in French and Spanish', () => {
    for (const { id, status, names } of countries) {
      if (status !== 'member' && status !== 'observer') continue;
      assert.ok(names?.fr && names.es, id);
    }
  });

  it('has formal names in all three languages or in none', () => {
    for (const { id, status, formal, formals } of withStatus('member')) {
      assert.equal(formals?.fr !== undefined, formal !== undefined, `${id} ${status}`);
      assert.equal(formals?.es !== undefined, formal !== undefined, `${id} ${status}`);
    }
  });

  it('gives every Member State a capital, but for the one that United Nations documents leave open', () => {
    const without = withStatus('member').filter(({ capital }) => capital === undefined);
    assert.deepEqual(
      without.map(({ id }) => id),
      ['isr'],
    );
  });

  it('writes names without article, without stray space and with curly apostrophes', () => {
    assert.ok(!JSON.stringify(countries).includes("'"));
    for (const entry of countries) {
      for (const form of [
        ...englishForms(entry),
        ...translations(entry),
        ...(entry.variants ?? []),
        entry.capital ?? 'x',
      ]) {
        assert.equal(form, form.trim().replace(/\s+/g, ' '));
        assert.doesNotMatch(form, /^(?:the|la|le|les|el|los|las) |^l’/, entry.id);
      }
    }
  });

  it('gives the article to the Member States that have one', () => {
    const expected = [
      'Bahamas',
      'Central African Republic',
      'Comoros',
      'Congo',
      'Democratic People’s Republic of Korea',
      'Democratic Republic of the Congo',
      'Dominican Republic',
      'Gambia',
      'Lao People’s Democratic Republic',
      'Marshall Islands',
      'Netherlands (Kingdom of the)',
      'Niger',
      'Philippines',
      'Republic of Korea',
      'Republic of Moldova',
      'Russian Federation',
      'Sudan',
      'Syrian Arab Republic',
      'United Arab Emirates',
      'United Kingdom of Great Britain and Northern Ireland',
      'United Republic of Tanzania',
      'United States of America',
    ];
    const found = withStatus('member').filter(({ article }) => article);
    assert.deepEqual(
      found.map(({ name }) => name),
      expected,
    );
  });

  it('knows the facts that are most often got wrong', () => {
    const name = (id: string) => country(id).name;
    assert.equal(name('tur'), 'Türkiye');
    assert.equal(name('cze'), 'Czechia');
    assert.equal(name('cpv'), 'Cabo Verde');
    assert.equal(name('swz'), 'Eswatini');
    assert.equal(name('civ'), 'Côte d’Ivoire');
    assert.equal(name('vnm'), 'Viet Nam');
    assert.equal(name('irn'), 'Iran (Islamic Republic of)');
    assert.equal(name('tls'), 'Timor-Leste');
    assert.equal(name('mkd'), 'North Macedonia');
    assert.deepEqual(country('usa').shortForms, ['United States']);
    assert.deepEqual(country('nld').shortForms, ['Netherlands']);
    assert.equal(country('che').formal, 'Swiss Confederation');
    assert.equal(country('ury').formals?.es, 'República Oriental del Uruguay');
    assert.equal(country('kaz').capital, 'Astana');
    assert.equal(country('tza').capital, 'Dodoma');
    assert.equal(country('bdi').capital, 'Gitega');
    const until = (id: string) => country(id).formerly?.map((former) => `${former.name} ${former.until}`);
    assert.deepEqual(until('tur'), ['Turkey 2022-05-31']);
    assert.deepEqual(until('lby'), ['Libyan Arab Jamahiriya 2011-09-15']);
    assert.deepEqual(until('cpv'), ['Cape Verde 2013-10-23']);
    assert.deepEqual(until('cod'), ['Zaire 1997-05-16']);
    assert.equal(country('scg').from, '2003-02-04');
    assert.equal(country('scg').until, '2006-06-02');
  });
});

/** The file as typed data; throws with the schema’s own message when it does not fit. */
function read(): Static<typeof FileSchema> {
  return Parse(FileSchema, parse(source));
}

function englishForms({ name, formal, shortForms = [] }: CountryData): string[] {
  return [name, ...(formal === undefined ? [] : [formal]), ...shortForms];
}

function translations({ names = {}, formals = {} }: CountryData): string[] {
  return [...Object.values(names), ...Object.values(formals)];
}

/** Forms that a reader would take for the same: case and apostrophes do not tell names apart; accents do. */
function fold(form: string): string {
  return form.toLowerCase().replaceAll('’', "'");
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

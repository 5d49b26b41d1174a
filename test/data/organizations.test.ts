import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import {
  type OrganizationData,
  OrganizationSchema,
  organizationCategories,
  type RegistryData,
  RegistrySchema,
} from '../../server/src/registry/schema';

const folder = join(process.cwd(), 'server/data/organizations');
const fileNames = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const files = fileNames.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const organizations = files.flatMap(({ text }) => (parse(text) as RegistryData).organizations ?? []);
const byId = new Map(organizations.map((organization) => [organization.id, organization]));

describe('built-in organizations', () => {
  for (const { name, text } of files) {
    it(`${name} holds nothing but organizations that follow the schema`, () => {
      const data: unknown = parse(text);
      const errors = [...Value.Errors(RegistrySchema, data)].map((error) => `${error.instancePath} ${error.message}`);
      assert.deepEqual(errors, []);
      assert.deepEqual(Object.keys(data as object), ['organizations']);
    });

    it(`${name} says at its head which public sources it can be traced to`, () => {
      const head = text.slice(0, text.indexOf('\norganizations:'));
      assert.match(head, /^# /);
      assert.match(head, /Public sources: /);
    });
  }

  it('are at least 280', () => {
    assert.ok(organizations.length >= 280, `There are ${organizations.length}.`);
  });

  it('have unique ids', () => {
    assert.deepEqual(duplicates(organizations.map(({ id }) => id)), []);
  });

  it('each have a category, and use all the categories that built-in data need', () => {
    const without = organizations.filter(({ category }) => category === undefined).map(({ id }) => id);
    assert.deepEqual(without, []);
    const used = new Set(organizations.map(({ category }) => category));
    assert.deepEqual(
      organizationCategories.filter((category) => !used.has(category)),
      [],
    );
  });

  for (const language of ['en', 'fr', 'es'] as const) {
    it(`share an acronym only knowingly (${language})`, () => {
      const owners = new Map<string, OrganizationData[]>();
      for (const organization of organizations) {
        for (const acronym of new Set(acronymsOf(organization, language))) {
          owners.set(acronym, [...(owners.get(acronym) ?? []), organization]);
        }
      }
      const unmarked = [...owners]
        .filter(([, sharing]) => sharing.length > 1 && !sharing.every(({ ambiguous }) => ambiguous === true))
        .map(([acronym, sharing]) => `${acronym}: ${sharing.map(({ id }) => id).join(', ')}`);
      assert.deepEqual(unmarked, []);
    });
  }

  it('have an acronym where they say how to use it', () => {
    const idle = organizations
      .filter(({ article, define, ambiguous }) => article ?? define ?? ambiguous)
      .filter((organization) => acronymsOf(organization, 'en').length === 0)
      .map(({ id }) => id);
    assert.deepEqual(idle, []);
  });

  it('name parents and successors that exist', () => {
    const broken = organizations.flatMap(({ id, parent, successor }) =>
      [parent, successor]
        .filter((other) => other !== undefined && (other === id || !byId.has(other)))
        .map((other) => `${id} → ${other}`),
    );
    assert.deepEqual(broken, []);
  });

  it('have no circle of parents or successors', () => {
    for (const follow of ['parent', 'successor'] as const) {
      for (const { id } of organizations) {
        const seen = new Set<string>();
        for (let at: string | undefined = id; at !== undefined; at = byId.get(at)?.[follow]) {
          assert.ok(!seen.has(at), `${id} comes back to ${at} by ${follow}.`);
          seen.add(at);
        }
      }
    }
  });

  it('have an end where another body replaced them', () => {
    const endless = organizations.filter(({ successor, until }) => successor !== undefined && until === undefined);
    assert.deepEqual(
      endless.map(({ id }) => id),
      [],
    );
  });

  it('have real dates, in order', () => {
    const wrong: string[] = [];
    for (const { id, from, until, formerly = [] } of organizations) {
      const ends = formerly.map((former) => former.until);
      for (const date of [from, until, ...ends]) {
        if (date !== undefined && !isDate(date)) wrong.push(`${id}: ${date} is no date.`);
      }
      if (from !== undefined && until !== undefined && from >= until) wrong.push(`${id} ends before it begins.`);
      if (ends.some((end, index) => index > 0 && end > (ends[index - 1] ?? end))) {
        wrong.push(`${id}: former names are not listed latest first.`);
      }
      if (until !== undefined && ends.some((end) => end >= until))
        wrong.push(`${id}: a former name outlives the body.`);
      if (from !== undefined && ends.some((end) => end <= from))
        wrong.push(`${id}: a name ends before the body begins.`);
    }
    assert.deepEqual(wrong, []);
  });

  it('have no name twice, in one entry or in two', () => {
    const rightNames = organizations.flatMap((organization) => [organization.name, ...(organization.aliases ?? [])]);
    assert.deepEqual(duplicates(rightNames.map(folded)), []);
    for (const language of ['fr', 'es'] as const) {
      const names = organizations.flatMap(({ names }) => names?.[language] ?? []);
      assert.deepEqual(duplicates(names.map(folded)), []);
    }
  });

  it('call no name wrong or former that is a right one', () => {
    const right = new Set(organizations.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(folded));
    const former = organizations.flatMap(({ formerly = [] }) => formerly.map(({ name }) => name));
    const wrong = organizations.flatMap(({ variants = [] }) => variants);
    assert.deepEqual(
      [...former, ...wrong].filter((name) => right.has(folded(name))),
      [],
    );
    assert.deepEqual(duplicates([...former, ...wrong].map(folded)), []);
  });

  it('call no name wrong that is part of a right one', () => {
    const right = organizations.flatMap(({ name, aliases = [], formerly = [] }) => [
      name,
      ...aliases,
      ...formerly.map((former) => former.name),
    ]);
    const inside = organizations
      .flatMap(({ variants = [] }) => variants)
      .filter((variant) => right.some((name) => ` ${folded(name)} `.includes(` ${folded(variant)} `)));
    assert.deepEqual(inside, []);
  });

  it('are written with single spaces, curly apostrophes and no full stops in acronyms', () => {
    const badText = organizations.flatMap(textsOf).filter((text) => /^\s|\s$|\s{2}|[\n\t'"`´]/.test(text));
    assert.deepEqual(badText, []);
    const badAcronyms = organizations
      .flatMap((organization) =>
        (['en', 'fr', 'es'] as const).flatMap((language) => acronymsOf(organization, language)),
      )
      .filter((acronym) => acronym.endsWith('.') || /^\s|\s$/.test(acronym));
    assert.deepEqual(badAcronyms, []);
  });

  it('are full names of two words or more, so that prose does not name them by chance', () => {
    const short = organizations
      .flatMap(({ name, aliases = [], variants = [] }) => [name, ...aliases, ...variants])
      .filter((name) => !/\s|-/.test(name) && !oneWordNames.has(name));
    assert.deepEqual(short, []);
  });

  it('have the facts that reports turn on', () => {
    assert.equal(byId.get('iom')?.name, 'International Organization for Migration');
    assert.deepEqual(byId.get('iom')?.acronyms, { fr: 'OIM', es: 'OIM' });
    assert.equal(byId.get('oic')?.formerly?.[0]?.until, '2011-06-28');
    assert.equal(byId.get('unifem')?.successor, 'un-women');
    assert.equal(byId.get('icftu')?.successor, 'ituc');
    assert.equal(byId.get('european-union')?.article, 'the');
    assert.equal(byId.get('unesco')?.define, 'never');
  });

  it('take other official spellings for right', () => {
    const aliases = (id: string) => byId.get(id)?.aliases ?? [];
    assert.ok(aliases('oecd').includes('Organization for Economic Cooperation and Development'));
    assert.ok(aliases('ilo').includes('International Labour Organisation'));
    assert.ok(aliases('nato').includes('North Atlantic Treaty Organisation'));
    assert.ok(aliases('isa').includes('International Sea-Bed Authority'));
    assert.ok(aliases('mercosur').includes('Common Market of the South'));
  });

  it('mark an acronym as shared where bodies of other countries bear nearly the same name', () => {
    for (const id of ['us-cdc', 'us-nih', 'istat', 'conapo', 'dfat', 'destatis', 'ids-sussex', 'oacps']) {
      assert.equal(byId.get(id)?.ambiguous, true, id);
    }
  });

  it('would not pass with an unknown key or a date that is none', () => {
    assert.ok(Value.Check(OrganizationSchema, { id: 'a', name: 'A', until: '2010-12-31' }));
    assert.ok(!Value.Check(OrganizationSchema, { id: 'a', name: 'A', nmae: 'B' }));
    assert.ok(!isDate('2010-02-30'));
  });
});

/** Names of one word that no sentence has by chance. */
const oneWordNames = new Set([
  'ActionAid',
  'Eurostat',
  'Gallup',
  'Greenpeace',
  'ManpowerGroup',
  'MoneyGram',
  'Oxfam',
  'StatCan',
]);

/** Every acronym of an organization in a language, present or former, with repetitions. */
function acronymsOf(organization: OrganizationData, language: 'en' | 'fr' | 'es'): string[] {
  if (language !== 'en') return [organization.acronyms?.[language] ?? []].flat();
  const { acronym, otherAcronyms = [], formerly = [] } = organization;
  return [acronym ?? [], otherAcronyms, formerly.flatMap((former) => former.acronym ?? [])].flat();
}

function textsOf({ name, names, aliases = [], variants = [], formerly = [], note }: OrganizationData): string[] {
  const former = formerly.map((item) => item.name);
  return [name, names?.fr ?? [], names?.es ?? [], aliases, variants, former, note ?? []].flat();
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** A name without what readers overlook: case and accents. */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

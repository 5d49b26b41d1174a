import assert from 'node:assert/strict';
import { builtInRegistry, createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import type { Layer, Registry } from '../../../server/src/registry/model';
import { inlineParticipants } from '../../../server/src/registry/participants';
import type { RegistryData } from '../../../server/src/registry/schema';
import { registryOf } from './registry-of';

function layered(...parts: readonly (readonly [file: string, layer: Layer, data: RegistryData | string])[]): Registry {
  const files = parts.map(([file, layer, data]) =>
    loadRegistryFile(file, typeof data === 'string' ? data : JSON.stringify(data), layer),
  );
  return createRegistry({ files, builtIn: false });
}

function codes(registry: Registry): string[] {
  return registry.problems.map(({ code, file }) => `${code} ${file}`);
}

describe('createRegistry', () => {
  it('extends an entry of an earlier layer key by key', () => {
    const registry = layered(
      [
        'a.yaml',
        'workspace',
        { organizations: [{ id: 'a', name: 'Alpha Body', acronym: 'AB', names: { fr: 'Corps' } }] },
      ],
      ['b.yaml', 'report', 'organizations: [{ id: a, acronym: AX, names: { es: Cuerpo } }]'],
    );
    assert.deepEqual(registry.problems, []);
    assert.equal(registry.organizations.length, 1);
    const { name, acronym, names, source } = registry.organization('a') ?? assert.fail();
    assert.deepEqual(
      { name, acronym, names },
      { name: 'Alpha Body', acronym: 'AX', names: { fr: 'Corps', es: 'Cuerpo' } },
    );
    assert.equal(source.file, 'b.yaml');
    assert.equal(registry.lookUp('AB').length, 0);
    assert.equal(registry.lookUp('AX').length, 1);
  });

  it('reports an entry that leaves out what no earlier layer gives', () => {
    const registry = layered(['a.yaml', 'workspace', 'organizations: [{ id: a, acronym: AB }]']);
    assert.deepEqual(codes(registry), ['registry-schema a.yaml']);
    assert.equal(registry.organizations.length, 0);
  });

  it('reports an id used twice in one layer, and uses the first', () => {
    const registry = layered(
      [
        'a.yaml',
        'workspace',
        { organizations: [{ id: 'a', name: 'Alpha' }], people: [{ id: 'p', name: 'Ana Sample' }] },
      ],
      [
        'b.yaml',
        'workspace',
        { organizations: [{ id: 'a', name: 'Beta' }], people: [{ id: 'p', name: 'Bea Sample' }] },
      ],
    );
    assert.deepEqual(codes(registry), ['registry-duplicate-id b.yaml', 'registry-duplicate-id b.yaml']);
    assert.match(registry.problems[0]?.why ?? '', /a\.yaml/);
    assert.equal(registry.organization('a')?.name, 'Alpha');
    assert.deepEqual(
      registry.people.map(({ name }) => name),
      ['Ana Sample'],
    );
  });

  it('merges people by id or by name, except those of different periods', () => {
    const registry = layered(
      [
        'a.yaml',
        'workspace',
        {
          people: [
            { name: 'Régine De Clercq', honorific: 'Ms.', role: 'Chief' },
            { id: 'bea', name: 'Bea Sample' },
          ],
        },
      ],
      [
        'b.yaml',
        'report',
        {
          people: [
            { name: 'Regine de Clercq', role: 'Director' },
            { id: 'bea', name: 'Beatrix Sample' },
            { name: 'Cleo Sample', role: 'Chief', until: '2006-12-31' },
            { name: 'Cleo Sample', role: 'Director', from: '2007-01-01' },
          ],
        },
      ],
    );
    assert.deepEqual(
      registry.people.map(({ id, name, role, honorific }) => [id, name, role, honorific]),
      [
        ['regine-de-clercq', 'Regine de Clercq', 'Director', 'Ms.'],
        ['bea', 'Beatrix Sample', undefined, undefined],
        ['cleo-sample', 'Cleo Sample', 'Chief', undefined],
        ['cleo-sample-2', 'Cleo Sample', 'Director', undefined],
      ],
    );
    assert.equal(registry.peopleNamed('Beatrix Sample').length, 1);
    assert.equal(registry.peopleNamed('Bea Sample').length, 0);
    assert.deepEqual(registry.problems, []);
  });

  it('keeps two meanings of an acronym when they are marked, and warns when they are not', () => {
    const data = (ambiguous: boolean): RegistryData => ({
      acronyms: [
        { acronym: 'CD', name: 'Conference of Samples', ambiguous },
        { acronym: 'CD', name: 'compact disc', ambiguous },
      ],
      organizations: [{ id: 'cd', name: 'Centre of Disks', acronym: 'CD', ambiguous }],
    });
    const marked = layered(['a.yaml', 'workspace', data(true)]);
    assert.deepEqual(marked.problems, []);
    assert.equal(marked.acronymSenses('CD').length, 3);
    assert.deepEqual(
      marked.acronyms.map(({ id }) => id),
      ['cd', 'cd-2'],
    );
    const unmarked = layered(['a.yaml', 'workspace', data(false)]);
    assert.equal(unmarked.acronymSenses('CD').length, 3);
    assert.deepEqual(new Set(codes(unmarked)), new Set(['registry-ambiguous-acronym a.yaml']));
  });

  it('tells how to extend an entry instead of entering it again under another id', () => {
    const registry = layered(
      ['a.yaml', 'workspace', { organizations: [{ id: 'a', name: 'Alpha Body', acronym: 'AB' }] }],
      ['b.yaml', 'report', { organizations: [{ id: 'mine', name: 'Alpha Body', acronym: 'AB' }] }],
    );
    assert.deepEqual(codes(registry), ['registry-ambiguous-acronym b.yaml']);
    const [again] = registry.problems;
    assert.match(again?.todo ?? '', /Give this entry the id “a”/);
  });

  it('lets a later layer extend an acronym, or give it a second meaning', () => {
    const registry = layered(
      ['a.yaml', 'workspace', { acronyms: [{ acronym: 'MDG', name: 'Millennium Development Goal', define: 'never' }] }],
      [
        'b.yaml',
        'report',
        {
          acronyms: [
            { acronym: 'MDG', plural: 'MDGs' },
            { acronym: 'MDG', name: 'Madagascar', ambiguous: true },
          ],
        },
      ],
    );
    assert.deepEqual(
      registry.acronyms.map(({ id, name, plural, define }) => [id, name, plural, define]),
      [
        ['mdg', 'Millennium Development Goal', 'MDGs', 'never'],
        ['mdg-2', 'Madagascar', undefined, undefined],
      ],
    );
  });

  it('warns of an organization of a person only when it nearly is a known one', () => {
    const organizations = [
      'Centre for Sample Studys',
      'Centre for Sample Studies',
      'centre for sample studies',
      'CSS',
      'css',
      'Government of Samplia',
      'Permanent Mission of Samplia',
      'University of Sample Studies',
      'Something else entirely',
      'Samplia',
    ];
    const registry = registryOf({
      organizations: [{ id: 'css', name: 'Centre for Sample Studies', acronym: 'CSS' }],
      countries: [{ id: 'smp', name: 'Samplia', status: 'member' }],
      people: organizations.map((organization, index) => ({
        id: `p-${index}`,
        name: `Ana Sample${index}`,
        organization,
      })),
    });
    assert.deepEqual(
      registry.problems.map(({ code, what }) => `${code} ${what}`),
      [
        'registry-unknown-organization “Centre for Sample Studys”, the organization of Ana Sample0, is not in the registry.',
      ],
    );
  });

  it('finds an organization by id or by a name, not when several have it', () => {
    const registry = registryOf({
      organizations: [
        { id: 'a', name: 'Alpha Body', acronym: 'AB', ambiguous: true },
        {
          id: 'b',
          name: 'Beta Body',
          acronym: 'AB',
          ambiguous: true,
          formerly: [{ name: 'Alpha Body', until: '2000-01-01' }],
        },
      ],
    });
    assert.equal(registry.organization('b')?.name, 'Beta Body');
    assert.equal(registry.organization('Beta Body')?.id, 'b');
    assert.equal(registry.organization('Alpha Body')?.id, 'a');
    assert.equal(registry.organization('AB'), undefined);
    assert.equal(registry.organization('Gamma'), undefined);
  });
});

describe('createRegistry with participants', () => {
  const people: RegistryData['people'] = [
    { name: 'Esteban B. Conejos, Jr.', honorific: 'Mr.', role: 'Under-Secretary', until: '2006-01-01' },
    { name: 'Paula Sample' },
    { name: 'Peter Sample' },
  ];

  it('merges a participant with the one person who fits, and lets the participants file win', () => {
    const registry = registryOf({ people }, [
      { name: 'Esteban Conejos', role: 'Special Envoy', organization: 'Government of Samplia', category: 'States' },
    ]);
    assert.equal(registry.people.length, 3);
    const { name, honorific, role, until, participant, category, organization } = registry.people[0] ?? assert.fail();
    assert.deepEqual(
      { name, honorific, role, until, participant, category, organization },
      {
        name: 'Esteban B. Conejos, Jr.',
        honorific: 'Mr.',
        role: 'Special Envoy',
        // The registry's dates were those of the other position.
        until: undefined,
        participant: true,
        category: 'States',
        organization: 'Government of Samplia',
      },
    );
    assert.equal(registry.people[1]?.participant, false);
  });

  it('does not guess which of several people a participant is', () => {
    const registry = registryOf({ people }, [{ name: 'P. Sample' }, { name: 'Sample' }]);
    assert.equal(registry.people.length, 5);
    assert.deepEqual(
      registry.people.filter(({ participant }) => participant).map(({ name }) => name),
      ['P. Sample', 'Sample'],
    );
  });

  it('keeps two participants of one name from different organizations', () => {
    const registry = registryOf({}, [
      { name: 'Ana Sample', organization: 'IOM' },
      { name: 'Ana Sample', organization: 'UNDP' },
      { name: 'Ana Sample', organization: 'UNDP', role: 'Chief' },
    ]);
    assert.deepEqual(
      registry.people.map(({ id, organization, role }) => [id, organization, role]),
      [
        ['ana-sample', 'IOM', undefined],
        ['ana-sample-2', 'UNDP', 'Chief'],
      ],
    );
  });

  it('tells where a participant comes from', () => {
    const registry = createRegistry({
      files: [],
      participants: inlineParticipants('a.report.md', [{ name: 'Ana Sample' }]),
      builtIn: false,
    });
    assert.deepEqual(registry.people[0]?.source, { layer: 'participants', file: 'a.report.md', start: 0, end: 0 });
  });
});

describe('the built-in registry', () => {
  it('is made once, and has data without problems', () => {
    const registry = builtInRegistry();
    assert.equal(builtInRegistry(), registry);
    assert.deepEqual(registry.problems, []);
    assert.ok(registry.organizations.length >= 250, String(registry.organizations.length));
    assert.ok(registry.countries.length >= 195, String(registry.countries.length));
    assert.ok(registry.acronyms.length >= 150, String(registry.acronyms.length));
  });

  it('lies beneath a team’s registry, whose entries hide those they extend', () => {
    const before = builtInRegistry().organization('iom') ?? assert.fail();
    const file = loadRegistryFile(
      'a.yaml',
      'organizations: [{ id: iom, acronym: XIOM }, { id: x-y, name: Xylo Body }]',
      'workspace',
    );
    const registry = createRegistry({ files: [file] });
    assert.deepEqual(registry.problems, []);
    assert.equal(registry.organizations.length, builtInRegistry().organizations.length + 1);
    assert.deepEqual(
      registry
        .scan(`${before.name}, XIOM, Xylo Body`)
        .map(({ forms }) => new Set(forms.map((form) => form.entity)).size),
      [1, 1, 1],
    );
    assert.equal(
      registry.acronymSenses('IOM').some((sense) => sense.entity === before),
      false,
    );
    assert.equal(registry.organizationsNear(`${before.name}s`)[0]?.form.entity, registry.organization('iom'));
    assert.equal(builtInRegistry().organization('iom'), before);
  });
});

describe('Registry.organizationsNear', () => {
  const registry = registryOf({
    organizations: [
      { id: 'oim', name: 'Organization for Sample Migration', names: { fr: 'Organisation des exemples' } },
      { id: 'wg-2', name: 'Working Group 2 on Samples' },
      { id: 'wg-3', name: 'Working Group 3 on Samples', variants: ['Working Gruop 3 on Samples'] },
      { id: 'short', name: 'Sampo' },
    ],
  });
  const cases: readonly (readonly [text: string, ...near: string[]])[] = [
    ['Organisation for Sample Migration', 'oim 1'],
    ['the Organization for Sample Migrations', 'oim 1'],
    ['Organization of Sample Migration', 'oim 2'],
    ['organization for sample migration', 'oim 0'],
    ['Organisation des examples', 'oim 1'],
    ['Working Group 3 on Sample', 'wg-3 1'],
    ['Working Gruop 3 on Samples', 'wg-3 1'],
    // Precision.
    ['Working Group 3 on Samples'],
    ['Working Group 4 on Samples'],
    ['Organization for Sample Integration'],
    ['Samp'],
    ['Samqo'],
    [''],
  ];
  for (const [text, ...near] of cases) {
    it(`gives ${near.join(', ') || 'none'} for “${text}”`, () => {
      assert.deepEqual(
        registry
          .organizationsNear(text)
          .map(({ form, distance }) => `${'id' in form.entity && form.entity.id} ${distance}`),
        near,
      );
    });
  }
});

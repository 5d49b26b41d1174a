import assert from 'node:assert/strict';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { yamlLimits } from '../../../server/src/registry/yaml-source';

/** The problems of a file: code, what the range covers, and what to do. */
function problemsOf(text: string): string[] {
  return loadRegistryFile('registry.yaml', text, 'workspace').problems.map(({ code, start, end, todo }) => {
    return `${code} | ${text.slice(start, end)} | ${todo}`;
  });
}

describe('loadRegistryFile', () => {
  it('reads all kinds of entry, with their ranges', () => {
    const text = [
      'organizations:',
      '  - { id: a-b, name: Alpha Body, acronym: AB }',
      'people:',
      '  - name: Hania Zlotnik',
      '    organization: a-b',
      '    from: 2005-01-01',
      'acronyms:',
      '  - { acronym: HIV/AIDS, define: never }',
      'countries:',
      '  - id: xyz',
      '    name: Samplia',
      '    status: member',
      '',
    ].join('\r\n');
    const file = loadRegistryFile('registry.yaml', `\ufeff${text}`, 'workspace');
    assert.deepEqual(file.problems, []);
    assert.deepEqual(file.organizations[0]?.data, { id: 'a-b', name: 'Alpha Body', acronym: 'AB' });
    assert.deepEqual(file.acronyms[0]?.data, { acronym: 'HIV/AIDS', define: 'never' });
    assert.deepEqual(file.countries[0]?.data, { id: 'xyz', name: 'Samplia', status: 'member' });
    const [person] = file.people;
    assert.deepEqual(person?.data, { name: 'Hania Zlotnik', organization: 'a-b', from: '2005-01-01' });
    const range = person?.values['organization'];
    assert.equal(`\ufeff${text}`.slice(range?.start, range?.end), 'a-b');
    assert.equal(`\ufeff${text}`.slice(person?.start).startsWith('name: Hania'), true);
  });

  it('takes an empty file, and empty parts, for an empty registry', () => {
    for (const text of ['', '\ufeff', '# nothing yet\n', 'people:\n', 'people: []\n', '---\n']) {
      assert.deepEqual(problemsOf(text), [], JSON.stringify(text));
    }
  });

  const cases: readonly (readonly [title: string, text: string, ...problems: string[]])[] = [
    ['an unknown part', 'organisations: []', 'registry-schema | organisations | Write “organizations”.'],
    [
      'a part that is no list',
      'people: { name: A B }',
      'registry-schema | { name: A B } | Begin each entry with “- ”.',
    ],
    [
      'a file that is no mapping',
      '- name: A B',
      'registry-schema | - name: A B | Put the entries below such a key: “organizations:”, then “- id: …” a line.',
    ],
    [
      'an entry that is no mapping',
      'people: [A B]',
      'registry-schema | A B | Write it as “- name: …”, and its other keys below.',
    ],
    [
      'an unknown key near a known one',
      'organizations: [{ id: a, name: A, acronim: B }]',
      'registry-schema | acronim | Write “acronym”.',
    ],
    [
      'an unknown key that means a known one',
      'people: [{ name: A B, position: Chief }]',
      'registry-schema | position | Write “role”.',
    ],
    [
      'an unknown key that means nothing known',
      'people: [{ name: A B, xyzzy: 1 }]',
      'registry-schema | xyzzy | Remove it, or put its text under “note”.',
    ],
    ['a missing id', 'organizations: [{ name: A }]', 'registry-schema | name | Add “id: …”.'],
    ['an empty name', 'people: [{ name: "" }]', 'registry-schema | "" | Correct or remove it.'],
    [
      'an id of another form',
      'organizations: [{ id: My Office, name: A }]',
      'registry-schema | My Office | Write it in that form, for instance “my-office”.',
    ],
    [
      'a day that does not exist',
      'people: [{ name: A B, from: 2007-02-30 }]',
      'registry-schema | 2007-02-30 | Write a day that exists as year-month-day, with two digits for month and day.',
    ],
    [
      'a year for a date',
      'people: [{ name: A B, from: 2007 }]',
      'registry-schema | 2007 | Write a day that exists as year-month-day, with two digits for month and day.',
    ],
    [
      'a number for a text',
      'acronyms: [{ acronym: 1325 }]',
      'registry-schema | 1325 | Write "1325", in quotation marks.',
    ],
    [
      'a text for a list',
      'organizations: [{ id: a, name: A, aliases: B }]',
      'registry-schema | B | Write a list: “[one, two]”, or one “- …” a line.',
    ],
    [
      'a value that is none of those allowed',
      'acronyms: [{ acronym: A, define: nevr }]',
      'registry-schema | nevr | Write “never”.',
    ],
    [
      'a missing key in an inner mapping',
      'organizations: [{ id: a, name: A, formerly: [{ name: B }] }]',
      'registry-schema | name | Add “until: …”.',
    ],
    [
      'an id used twice',
      'organizations: [{ id: a, name: A }, { id: a, name: B }]',
      'registry-duplicate-id | a | Put both into one entry, or give this one another id.',
    ],
    [
      'dates in the wrong order',
      'people: [{ name: A B, from: 2007-01-01, until: 2006-01-01 }]',
      'registry-date-order | 2006-01-01 | Exchange the dates, or correct them.',
    ],
    [
      'former names in the wrong order',
      'organizations: [{ id: a, name: A, formerly: [{ name: B, until: 2001-01-01 }, { name: C, until: 2002-01-01 }] }]',
      'registry-date-order | [{ name: B, until: 2001-01-01 }, { name: C, until: 2002-01-01 }] | Exchange the two, or correct the dates.',
    ],
    [
      'a former name after the end',
      'organizations: [{ id: a, name: A, until: 2000-01-01, formerly: [{ name: B, until: 2001-01-01 }] }]',
      'registry-date-order | [{ name: B, until: 2001-01-01 }] | Correct one of the dates.',
    ],
    [
      'a family name that is not in the name',
      'people: [{ name: Liu Zhenmin, family: Lu }]',
      'registry-schema | Lu | Correct one of the two, or add the other form of the name under “aliases”.',
    ],
    ['a tag', 'people: [{ name: !!js/function "x" }]', 'registry-syntax | "x" | Remove the tag.'],
    ['a second document', 'people: []\n---\n', 'registry-syntax |  | Put both into one document, or into two files.'],
  ];
  for (const [title, text, ...problems] of cases) {
    it(`reports ${title}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('keeps everything of an entry but what is wrong', () => {
    const text = `organizations:
  - id: a
    name: Alpha Body
    from: tomorrow
    aliases: [One, 2, Three]
    names: { fr: 1, es: Cuerpo, de: x }
    formerly: [{ name: B }, { name: C, until: 2001-01-01 }]
    colour: blue`;
    const file = loadRegistryFile('registry.yaml', text, 'workspace');
    assert.equal(file.problems.length, 6);
    assert.deepEqual(file.organizations[0]?.data, {
      id: 'a',
      name: 'Alpha Body',
      aliases: ['One', 'Three'],
      names: { es: 'Cuerpo' },
      formerly: [{ name: 'C', until: '2001-01-01' }],
    });
  });

  it('reports every one of many wrong values', () => {
    const keys = Array.from({ length: 40 }, (_, index) => `    colour${index}: blue`).join('\n');
    assert.equal(problemsOf(`people:\n  - name: A B\n${keys}`).length, 40);
  });

  it('loses only the entry that is no valid YAML', () => {
    const text = `people:
  - name: First Sample
  - name: "Second Sample
    role: Chief
  - { name: Third Sample
  - name: Fourth Sample
organizations:
  - id: a
    name: Alpha: Body
  - id: b
    name: Beta Body
`;
    const file = loadRegistryFile('registry.yaml', text, 'workspace');
    assert.deepEqual(
      file.people.map(({ data }) => data.name),
      ['First Sample', 'Fourth Sample'],
    );
    assert.deepEqual(
      file.organizations.map(({ data }) => data.id),
      ['b'],
    );
    assert.deepEqual(
      file.problems.map(({ code }) => code),
      ['registry-syntax', 'registry-syntax', 'registry-syntax'],
    );
    for (const { start, end } of file.problems) assert.ok(0 <= start && start <= end && end <= text.length);
  });

  it('follows a few aliases, and says when there are too many', () => {
    const list = (count: number) => `people:\n  - &x { name: A B }\n${'  - *x\n'.repeat(count)}`;
    assert.deepEqual(problemsOf(list(yamlLimits.aliases)), []);
    assert.deepEqual(problemsOf(list(yamlLimits.aliases + 5)), [
      'registry-limit | *x | Split the file, or write the entries out in plain lists.',
    ]);
  });

  it('answers an alias that contains itself, and aliases that multiply', () => {
    assert.equal(problemsOf('people: &a [{ name: A B, aliases: *a }]').length > 0, true);
    const words = Array.from({ length: 20_000 }, () => 'x').join(', ');
    const bomb = `people:
  - &a { name: A, aliases: [${words}] }
  - &b { x: *a, y: *a }
  - &c { x: *b, y: *b }
  - &d { x: *c, y: *c }`;
    assert.ok(problemsOf(bomb).some((problem) => problem.startsWith('registry-limit')));
  });

  it('says that a file is too large or too deep to be read', () => {
    for (const text of [
      `# ${'x'.repeat(yamlLimits.size)}`,
      '['.repeat(500_000),
      '- '.repeat(200),
      '{a: '.repeat(100_000),
    ]) {
      const { problems } = loadRegistryFile('registry.yaml', text, 'workspace');
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['registry-limit'],
      );
    }
  });
});

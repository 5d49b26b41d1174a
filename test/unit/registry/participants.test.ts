import assert from 'node:assert/strict';
import { loadParticipants } from '../../../server/src/registry/participants';
import type { ParticipantData } from '../../../server/src/source/participant-schema';

function load(text: string, file = 'participants.csv') {
  const { participants, problems } = loadParticipants(file, text);
  return {
    people: participants.map(({ data }) => data),
    problems: problems.map(({ code, start, end }) => `${code} | ${text.slice(start, end)}`),
    ranges: participants.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('loadParticipants from CSV', () => {
  const full: ParticipantData = {
    name: 'Hania Zlotnik',
    family: 'Zlotnik',
    honorific: 'Ms.',
    role: 'Director, Population Division',
    organization: 'DESA',
    country: 'Samplia',
    category: 'United Nations',
  };

  it('reads commas, semicolons and tabs, quoted cells, a byte order mark, any line ends and blank lines', () => {
    for (const [separator, end] of [
      [',', '\r\n'],
      [';', '\n'],
      ['\t', '\r'],
    ] as const) {
      const rows = [
        ['Title', 'First Name', 'Last Name', 'E-mail', 'Position', 'Organization', 'Country', 'Category'],
        [
          'Ms.',
          'Hania',
          'ZLOTNIK',
          'x@example.org',
          '"Director, Population Division"',
          'DESA',
          '"Samplia"',
          'United Nations',
        ],
        ['', '', '', '', '', '', '', ''],
      ];
      const text = `\ufeff${rows.map((row) => row.join(separator)).join(end)}${end}${end}`;
      const { people, problems } = load(text);
      assert.deepEqual(people, [full]);
      assert.deepEqual(problems, []);
    }
  });

  it('reads a line break and doubled quotation marks in a quoted cell, and the range of its row', () => {
    const { people, ranges } = load('Name,Position\n"Ana Sample","Chief of\r\nthe ""Unit"""\nBea Sample,\n');
    assert.deepEqual(people, [{ name: 'Ana Sample', role: 'Chief of the "Unit"' }, { name: 'Bea Sample' }]);
    assert.deepEqual(ranges, ['"Ana Sample","Chief of\r\nthe ""Unit"""', 'Bea Sample,']);
  });

  it('skips Excel’s line about the separator', () => {
    assert.deepEqual(load('sep=;\r\nName;Position\r\nAna Sample;Chief, Unit\r\n').people, [
      { name: 'Ana Sample', role: 'Chief, Unit' },
    ]);
  });

  const headings: readonly (readonly [header: string, row: string, person: ParticipantData])[] = [
    [
      'Civilité,Prénom,Nom,Fonction,Organisation,Pays',
      'Mme,Ana,Sample,Cheffe,OIM,Belgique',
      {
        name: 'Ana Sample',
        family: 'Sample',
        honorific: 'Mme',
        role: 'Cheffe',
        organization: 'OIM',
        country: 'Belgique',
      },
    ],
    [
      'Tratamiento,Nombre,Apellidos,Cargo,Institución,País',
      'Sra.,Ana,López Ruiz,Jefa,OIM,Perú',
      {
        name: 'Ana López Ruiz',
        family: 'López Ruiz',
        honorific: 'Sra.',
        role: 'Jefa',
        organization: 'OIM',
        country: 'Perú',
      },
    ],
    ['Nombre,Cargo', 'Ana López,Jefa', { name: 'Ana López', role: 'Jefa' }],
    ['Nom,Fonction', 'Ana Sample,Cheffe', { name: 'Ana Sample', role: 'Cheffe' }],
    ['Nom et prénom', 'Sample, Ana', { name: 'Ana Sample', family: 'Sample' }],
    ['Apellidos y nombre', 'López Ruiz, Ana', { name: 'Ana López Ruiz', family: 'López Ruiz' }],
    ['Title,Name', 'Director,Ana Sample', { name: 'Ana Sample', role: 'Director' }],
    ['Title,Name,Job title', 'Dr.,Ana Sample,Chief', { name: 'Ana Sample', honorific: 'Dr.', role: 'Chief' }],
    ['First name,Name', 'Ana,Sample', { name: 'Ana Sample', family: 'Sample' }],
    [
      'FAMILY_NAME,GIVEN-NAME,Position (in English)',
      'DE CLERCQ,Régine,Ambassador',
      {
        name: 'Régine De Clercq',
        family: 'De Clercq',
        role: 'Ambassador',
      },
    ],
    ['Full name', 'LIU Zhenmin', { name: 'Liu Zhenmin', family: 'Liu' }],
    ['Full name', 'Hania ZLOTNIK', { name: 'Hania Zlotnik', family: 'Zlotnik' }],
    ['Full name', '"Conejos, Jr., Esteban B."', { name: 'Esteban B. Conejos, Jr.', family: 'Conejos' }],
    ['Full name', '"Esteban B. Conejos, Jr."', { name: 'Esteban B. Conejos, Jr.' }],
    ['Full name', 'Fiona McDONALD', { name: 'Fiona McDonald', family: 'McDonald' }],
    ['Full name', 'TUʻIPELO Sione', { name: 'Tuʻipelo Sione', family: 'Tuʻipelo' }],
    ['First name,Last name', 'ʻAna,LĀTŪKEFUʻATO', { name: 'ʻAna Lātūkefuʻato', family: 'Lātūkefuʻato' }],
    ['First name,Last name', 'Ana,MA’AROUF-O’SAMPLE', { name: 'Ana Ma’arouf-O’Sample', family: 'Ma’arouf-O’Sample' }],
    ['First name,Last name', 'Ana,DELL’ACQUA', { name: 'Ana Dell’Acqua', family: 'Dell’Acqua' }],
    ['First name,Last name', 'Ana,N’GORANO', { name: 'Ana N’Gorano', family: 'N’Gorano' }],
    ['First name,Last name', 'Esteban B.,"Conejos, Jr."', { name: 'Esteban B. Conejos, Jr.', family: 'Conejos' }],
    ['First name,Last name', 'JB,Sample', { name: 'JB Sample', family: 'Sample' }],
    ['First name,Last name', ',Sample', { name: 'Sample' }],
  ];
  for (const [header, row, person] of headings) {
    it(`understands “${header}” with “${row}”`, () => {
      assert.deepEqual(load(`${header}\n${row}\n`), { people: [person], problems: [], ranges: [row] });
    });
  }

  it('reports that no column has names, and what there is instead', () => {
    const text = 'id,e-mail\n1,a@example.org\n';
    assert.deepEqual(load(text).problems, ['participants-columns | id,e-mail']);
    const [problem] = loadParticipants('participants.csv', text).problems;
    assert.match(problem?.why ?? '', /“id” and “e-mail”/);
    assert.match(problem?.todo ?? '', /“First name”, “Last name”/);
  });

  it('leaves out a row it cannot trust, says so, and keeps the others', () => {
    const text = [
      'Name,Position',
      'Ana Sample,Chief',
      ',Director',
      'Bea Sample,Director, Sample Division',
      'Cleo Sample,"Director',
      'Dora Sample,Chief,',
    ].join('\n');
    const { people, problems } = load(text);
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ana Sample', 'Dora Sample'],
    );
    assert.deepEqual(problems, [
      'participants-row | ,Director',
      'participants-row | Bea Sample,Director, Sample Division',
      'participants-row | Cleo Sample,"Director',
    ]);
  });

  it('takes an empty file for an empty list', () => {
    for (const text of ['', '\ufeff', '\n\n', 'Name\n'])
      assert.deepEqual(load(text), { people: [], problems: [], ranges: [] });
  });
});

describe('loadParticipants from YAML', () => {
  const people = [{ name: 'Ana Sample', role: 'Chief' }, { name: 'Bea Sample' }];

  it('reads a list, or a list under “participants”', () => {
    const list = '- name: Ana Sample\n  role: Chief\n- name: Bea Sample\n';
    assert.deepEqual(load(list, 'participants.yaml').people, people);
    assert.deepEqual(load(`participants:\n${list}`, 'file:///folder/participants.yml').people, people);
    assert.deepEqual(load('', 'participants.yaml').problems, []);
  });

  it('reports what it leaves out', () => {
    const text = '- name: Ana Sample\n  role: Chief\n  colour: blue\n- role: Chief\n- name: Bea Sample\n';
    const loaded = load(text, 'participants.yaml');
    assert.deepEqual(loaded.people, people);
    assert.deepEqual(loaded.problems, ['participants-row | colour', 'participants-row | role']);
  });

  it('loses only the entry that is no valid YAML', () => {
    const loaded = load(
      'participants:\n- name: Ana Sample\n  role: Chief\n- { name: C\n- name: Bea Sample\n',
      'p.yaml',
    );
    assert.deepEqual(loaded.people, people);
    assert.equal(loaded.problems.length, 1);
  });

  it('reports a file that is no list', () => {
    assert.deepEqual(load('people: 1', 'p.yaml').problems, ['participants-row | people: 1']);
  });
});

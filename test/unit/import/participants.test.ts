import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameParticipants } from '../../../server/src/import/name-participants';
import { planImport, writeParticipants } from '../../../server/src/import/participants-plan';
import { type Choice, type ColumnUse, previewParticipants } from '../../../server/src/import/participants-preview';
import { readTable } from '../../../server/src/import/table';
import { UnreadableFile } from '../../../server/src/import/unreadable';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { loadParticipants } from '../../../server/src/registry/participants';
import { applyEdits, parseReport } from '../../../server/src/report/parse';
import type { ParticipantData } from '../../../server/src/source/participant-schema';
import { speak } from '../../../server/src/source/texts';
import { bracketed, outsideBrackets } from '../../support/bracketed';
import { workbook } from '../../support/workbook';

const registryFile = `people:
  - { name: Adela Quintero, honorific: Ms. }
  - { name: Tobias Fennimore, honorific: Mr. }
`;
const registry = createRegistry({
  files: [loadRegistryFile('registry.yaml', registryFile, 'workspace')],
  builtIn: false,
});

async function preview(csv: string, listed: readonly ParticipantData[] = [], uses?: readonly ColumnUse[]) {
  return previewParticipants(await readTable('list.csv', new TextEncoder().encode(csv)), uses, listed, registry);
}

describe('reading a table to import', () => {
  it('numbers the rows of a CSV file by their lines', async () => {
    const table = await readTable('a.csv', new TextEncoder().encode('Name\n\n"Ada\nQuill"\nBo Lee\n'));
    assert.deepEqual(
      table.rows.map(({ number, cells }) => [number, ...cells]),
      [
        [1, 'Name'],
        [3, 'Ada\nQuill'],
        [5, 'Bo Lee'],
      ],
    );
  });

  it('numbers the rows of a workbook as the spreadsheet does, and says which sheets there are', async () => {
    const bytes = workbook({
      Empty: [],
      List: [[], ['Id', 'Name'], ['', ''], ['007', 'Ada & Quill <x>']],
      Other: [['x']],
    });
    const table = await readTable('A.XLSX', bytes);
    assert.deepEqual(table.sheets, ['Empty', 'List', 'Other']);
    assert.equal(table.sheet, 'List');
    assert.deepEqual(
      table.rows.map(({ number, cells }) => [number, ...cells]),
      [
        [2, 'Id', 'Name'],
        [4, '007', 'Ada & Quill <x>'],
      ],
    );
    assert.deepEqual(
      (await readTable('a.xlsx', bytes, 'Other')).rows.map(({ cells }) => cells),
      [['x']],
    );
  });

  it('keeps a number as it is written', async () => {
    const table = await readTable(
      'a.xlsx',
      workbook({
        A: [
          ['Name', 'Room'],
          ['Ada', 12],
        ],
      }),
    );
    assert.deepEqual(table.rows[1]?.cells, ['Ada', '12']);
  });

  it('reads UTF-16 and Windows-1252, and says when it is a guess', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'Name\nZoé'].flatMap((c) => [c.charCodeAt(0), 0])]);
    assert.deepEqual((await readTable('a.csv', utf16)).rows[1]?.cells, ['Zoé']);
    const ansi = Uint8Array.from([...'Name\nZoé'].map((c) => c.charCodeAt(0)));
    const table = await readTable('a.csv', ansi);
    assert.deepEqual(table.rows[1]?.cells, ['Zoé']);
    assert.match(table.notes.join(), /Windows-1252/);
  });

  for (const [title, name, bytes, reason] of [
    ['no archive', 'a.xlsx', new TextEncoder().encode('Name\nAda'), /is no XLSX file/],
    ['an encrypted workbook', 'a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /password/],
    ['another archive', 'a.xlsx', workbook({}), /XLSX/],
    ['an old format', 'a.xls', new Uint8Array(), /save it as XLSX or CSV/],
  ] as const) {
    it(`refuses ${title} in words`, async () => {
      await assert.rejects(readTable(name, bytes), (error: unknown) => {
        assert.ok(error instanceof UnreadableFile);
        assert.match(error.message, reason);
        return true;
      });
    });
  }
});

describe('the preview of an import', () => {
  it('finds the headings below a title, and says what is above', async () => {
    const { columns, rows, notes } = await preview(
      'Registered as of 3 March,,\nBadge,First name,Last name\n17,Ada,QUILL\n',
    );
    assert.deepEqual(
      columns.map(({ heading, use, samples }) => [heading, use, ...samples]),
      [
        ['Badge', null, '17'],
        ['First name', 'given', 'Ada'],
        ['Last name', 'family', 'QUILL'],
      ],
    );
    assert.deepEqual(rows, [
      { row: 3, participant: { name: 'Ada Quill', family: 'Quill' }, matches: [], proposal: 'keep' },
    ]);
    assert.deepEqual(notes, ['Row 1 stands above the headings and is not read: Registered as of 3 March']);
  });

  it('follows what a person says of the columns', async () => {
    const csv = 'A,B,C\nAda Quill,IOM,Chief\n';
    assert.deepEqual((await preview(csv)).rows, []);
    const [row] = (await preview(csv, [], ['full', 'organization', null])).rows;
    assert.deepEqual(row?.participant, { name: 'Ada Quill', organization: 'IOM' });
  });

  it('says which rows are not read, and why', async () => {
    const { rows, problems } = await preview(
      'Name,Position\nAda Quill,Chief\n,Director\nBo Lee,Head, Unit\nCy,"Open\n',
    );
    assert.deepEqual(
      rows.map(({ row }) => row),
      [2],
    );
    assert.deepEqual(
      problems.map(({ row, what }) => [row, what]),
      [
        [3, 'This row has no name.'],
        [4, 'This row has 3 cells, but there are 2 columns.'],
        [5, 'A quotation mark in this row is never closed.'],
      ],
    );
  });

  it('finds people who are there twice or nearly so, in the file, in the list and in the registry', async () => {
    const { rows } = await preview(
      [
        'Name,Organization',
        'Ada Quillmore,IOM',
        'Ada Quillmore,IOM',
        'Ada Quilmore,IOM',
        'Ada Quillmore,World Bank',
        'Bo Leander,IOM',
        'Adela Quinterro,',
        'Tobias Fennimore,',
      ].join('\n'),
      [{ name: 'Bo Leander', organization: 'IOM' }],
    );
    assert.deepEqual(
      rows.map(({ row, matches, proposal }) => [
        row,
        ...matches.map(({ kind, row: above }) => [kind, above]),
        proposal,
      ]),
      [
        [2, 'keep'],
        [3, ['same-row', 2], 'same'],
        [4, ['near-row', 2], ['near-row', 3], 'keep'],
        [5, ['same-row', 2], ['same-row', 3], ['near-row', 4], 'keep'],
        [6, ['listed', undefined], 'same'],
        [7, ['near-known', undefined], 'keep'],
        [8, 'keep'],
      ],
    );
  });

  it('takes nobody for another who is not', async () => {
    const { rows } = await preview(
      'Name\nMartin Keller\nMarion Keller\nAnna Li\nAnna Lo\nJuan García\nJuana García\nP. Keller\nMaria Keller\n',
    );
    assert.deepEqual(
      rows
        .filter(({ matches }) => matches.length > 0)
        .map(({ participant, matches }) => [participant.name, matches[0]?.name]),
      [['Juana García', 'Juan García']],
    );
  });
});

describe('importing participants', () => {
  afterEach(() => speak('en', {}));

  const csv = [
    'Name,Position,Organization',
    'Ada Quillmore,,IOM',
    'Ada Quillmore,Chief,IOM',
    'Ada Quilmore,Head,IOM',
    'Adela Quinterro,,',
    'Bo Leander,Chair,',
  ].join('\n');

  it('does what was chosen, and tells of each row that is not added as it is', async () => {
    const { rows } = await preview(csv, [{ name: 'Bo Leander' }]);
    const { participants, log } = planImport(rows, { 4: 'same', 5: 'same' });
    assert.deepEqual(participants, [
      { name: 'Ada Quillmore', organization: 'IOM', role: 'Chief' },
      { name: 'Adela Quintero', family: 'Quintero' },
    ]);
    assert.deepEqual(log, [
      'Row 3: Ada Quillmore is the same person as in row 2, and is written once.',
      'Row 4: Ada Quilmore is the same person as in row 2, and is written once. The spelling “Ada Quilmore” is not taken over. “Head” is not taken over: row 2 has “Chief”.',
      'Row 5: Adela Quinterro is written as the registry has it, Adela Quintero.',
      'Row 6: Bo Leander is in the list already, as Bo Leander. The row has “Chair”; the list has “”.',
    ]);
    const skipped = planImport(rows, { 2: 'skip', 3: 'keep', 4: 'skip', 5: 'keep', 6: 'keep' });
    assert.deepEqual(
      skipped.participants.map(({ name }) => name),
      ['Ada Quillmore', 'Adela Quinterro', 'Bo Leander'],
    );
    assert.equal(skipped.log.length, 2);
  });

  it('says it in sentences that can be translated', async () => {
    speak('fr', bracketed);
    const { rows } = await preview(csv, [{ name: 'Bo Leander' }]);
    const choices: readonly Readonly<Record<number, Choice>>[] = [
      { 4: 'same', 5: 'same' },
      { 2: 'skip', 3: 'same' },
    ];
    const chosen = choices.flatMap((each) => planImport(rows, each).log);
    const details = { honorific: 'Ms.', role: 'Chief', organization: 'IOM', country: 'Italy', category: 'Observers' };
    const list = writeParticipants('liste.csv', 'Name\nAda Quill\n', [{ name: 'Bo Leander', ...details }]);
    const named = writeParticipants('liste.csv', 'Nom;Prénom\nQuill;Ada\n', [{ name: 'Liu Wenbo', family: 'Liu' }]);
    const said = [...chosen, ...(list?.log ?? []), ...(named?.log ?? [])];
    assert.equal(said.length, 13);
    for (const text of said) assert.match(outsideBrackets(text), /^ *$/, text);
  });

  it('makes a list that reads back the same, whatever the names', () => {
    const word = fc.constantFrom(
      'Ada',
      'de la',
      'De',
      'Nuñez',
      'McDonald',
      'O’Brien',
      'JB',
      'Li',
      'Wenbo',
      'al-Tarabishi',
      'III',
    );
    const text = fc.constantFrom('Chief, "A"; B', 'Head', 'IOM', 'Côte d’Ivoire', '; x', 'Rapporteur');
    const optional = { role: text, organization: text, country: text, category: text, honorific: fc.constant('Ms.') };
    const person = fc
      .record({
        given: fc.array(word, { minLength: 1, maxLength: 3 }),
        last: word.filter((each) => each !== 'JB'),
        familyFirst: fc.boolean(),
      })
      .chain(({ given, last, familyFirst }) => {
        const name = (familyFirst ? [last, ...given] : [...given, last]).join(' ');
        return fc.record(
          { name: fc.constant(name), family: fc.constant(last), ...optional },
          { requiredKeys: ['name', 'family'], noNullPrototype: true },
        );
      });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
        const list = writeParticipants('participants.csv', undefined, people);
        assert.ok(list);
        assert.deepEqual(list.log, []);
        assert.deepEqual(
          loadParticipants('participants.csv', list.edit.text).participants.map(({ data }) => data),
          people,
        );
      }),
    );
  });

  it('adds to a list without touching it, and says what it has no column for', () => {
    const before = 'Nom;Prénom;Pays\r\nQuill;Ada;France\r\n';
    const list = writeParticipants('liste.csv', before, [
      { name: 'Bo Leander', country: 'Italy', category: 'Observers' },
      { name: 'Liu Wenbo', family: 'Liu' },
    ]);
    assert.ok(list);
    assert.equal(applyEdits(before, [list.edit]), `${before}Leander;Bo;Italy\r\nLiu;Wenbo;\r\n`);
    assert.deepEqual(list.log, [
      'Bo Leander: the list has no column for the category “Observers”.',
      'Liu Wenbo: by the columns of the list, the name is “Wenbo Liu”.',
    ]);
  });

  it('refuses a list that it cannot read', () => {
    assert.equal(writeParticipants('a.csv', 'Id,E-mail\n', [{ name: 'Ada Quill' }]), undefined);
    assert.equal(writeParticipants('a.yaml', 'name: x\nparticipants: no\n', [{ name: 'Ada Quill' }]), undefined);
  });
});

describe('naming the list in the front matter', () => {
  for (const [title, before, path, after] of [
    [
      'at its end',
      '---\ntitle: A\n---\n\nText\n',
      'participants.csv',
      '---\ntitle: A\nparticipants: participants.csv\n---\n\nText\n',
    ],
    [
      'with the line ends of the report',
      '---\r\ntitle: A\r\n---\r\n',
      'a b.csv',
      '---\r\ntitle: A\r\nparticipants: a b.csv\r\n---\r\n',
    ],
    [
      'where the key waits for it',
      '---\nparticipants:\ntitle: A\n---\n',
      '#1.csv',
      '---\nparticipants: "#1.csv"\ntitle: A\n---\n',
    ],
    ['not in a report without', 'Text\n', 'a.csv', undefined],
    ['not in one that is never closed', '---\ntitle: A\n', 'a.csv', undefined],
    ['not in braces', '---\n{ title: A }\n---\n', 'a.csv', undefined],
    ['not twice', '---\nparticipants: b.csv\n---\n', 'a.csv', undefined],
  ] as const) {
    it(title, () => {
      const edit = nameParticipants(before, parseReport(before).frontMatter, path);
      assert.equal(edit && applyEdits(before, [edit]), after);
      if (after !== undefined) assert.equal(parseReport(after).frontMatter.data.participants, path);
    });
  }
});

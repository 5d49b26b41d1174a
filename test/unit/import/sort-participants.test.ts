import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Sorting,
  sortInlineParticipants,
  sortParticipantsFile,
} from '../../../server/src/import/sort-participants';
import { builtInRegistry } from '../../../server/src/registry/create';
import type { ListOrder } from '../../../server/src/registry/participant-order';
import { applyEdits, parseReport } from '../../../server/src/report/parse';

const english: ListOrder = { language: 'en', date: '2007-11-26', registry: builtInRegistry() };

function applied(text: string, sorting: Sorting): string {
  assert.ok(!('refused' in sorting), JSON.stringify(sorting));
  return sorting.edit ? applyEdits(text, [sorting.edit]) : text;
}

function sortedFile(file: string, text: string, order = english): string {
  return applied(text, sortParticipantsFile(file, text, order));
}

/** The first cells of the rows after sorting. */
function rows(lines: readonly string[], order = english): readonly string[] {
  const [, ...sorted] = sortedFile('a.csv', `${lines.join('\n')}\n`, order)
    .trimEnd()
    .split('\n');
  return sorted.map((line) => line.split(',')[0] ?? '');
}

describe('sorting participants', () => {
  it('puts the categories in United Nations order, unknown ones behind those that they follow, and those without last', () => {
    const categories = [
      '',
      'Experts',
      'Non-governmental organizations',
      'Intergovernmental organizations',
      'Regional commissions',
      'Funds and programmes',
      'Specialized agencies',
      'Guests',
      'United Nations Secretariat',
      'Non-Member States',
      'Member States',
    ];
    assert.deepEqual(rows(['Name,Category', ...categories.map((category, index) => `P${index},${category}`)]), [
      'P10',
      'P9',
      'P8',
      'P4',
      'P5',
      'P6',
      'P7',
      'P3',
      'P2',
      'P1',
      'P0',
    ]);
  });

  it('puts participants without categories into the groups to which they surely belong', () => {
    const list = [
      'Name,Organization,Country',
      'A,,',
      'B,OECD,',
      'C,WHO,Chad',
      'D,Permanent Observer Mission of the Holy See,',
      'E,DESA,',
      'F,Permanent Mission of Norway to the United Nations,',
      'G,Government of Ghana,',
    ];
    assert.deepEqual(rows(list), ['G', 'F', 'D', 'E', 'C', 'B', 'A']);
  });

  it('puts States among observers in order only where all are States', () => {
    const list = ['Name,Organization,Country,Category', 'Zed,,State of Palestine,Observers', 'Moe,,Holy See,Observers'];
    assert.deepEqual(rows(list), ['Moe', 'Zed']);
    assert.deepEqual(rows([...list, 'Ada,League of Invented Things,,Observers']), ['Ada', 'Moe', 'Zed']);
  });

  it('puts those who name no State behind the States of their group', () => {
    const list = ['Name,Country,Category', 'A,,Member States', 'B,Togo,Member States', 'C,Chad,Member States'];
    assert.deepEqual(rows(list), ['C', 'B', 'A']);
  });

  it('puts States in the order of the language of the report, without their articles', () => {
    const list = [
      'Name,Country,Category',
      ...['Allemagne', 'Germany', 'the Netherlands', 'Portugal', 'Spain', 'Angola'].map(
        (country, index) => `P${index},${country},Member States`,
      ),
    ];
    assert.deepEqual(rows(list), ['P5', 'P0', 'P1', 'P2', 'P3', 'P4']);
    assert.deepEqual(rows(list, { ...english, language: 'fr' }), ['P0', 'P1', 'P5', 'P4', 'P2', 'P3']);
  });

  it('sorts by family name, and keeps rows that are alike in their order', () => {
    const list = ['Family name,Given name,Note', 'Ölund,B,1', 'Zeta,A,2', 'De Clercq,R,3', 'Olund,A,4', 'Zeta,A,5'];
    assert.equal(
      sortedFile('a.csv', `${list.join('\r\n')}\r\n`),
      ['Family name,Given name,Note', 'De Clercq,R,3', 'Olund,A,4', 'Ölund,B,1', 'Zeta,A,2', 'Zeta,A,5', ''].join(
        '\r\n',
      ),
    );
  });

  it('keeps what cannot be read, at the end, and a last line without an end', () => {
    assert.equal(
      sortedFile('a.csv', 'Name,Role\n,nobody\n\n"B, Zed","x\ny"\nC Alpha,'),
      'Name,Role\nC Alpha,\n\n"B, Zed","x\ny"\n,nobody',
    );
  });

  it('moves comments with their entries, and leaves those about the list', () => {
    const text = `# All who came.

participants:
  # Names as registered.

  # She chaired.
  - name: Zoe Young # chair
    role: Chair
    # organization: IOM
  # Late.
  - { name: Adam Early }

  - name: >-
      Mia
      Middle
# End.
organizations: []
`;
    assert.equal(
      sortedFile('a.yaml', text),
      `# All who came.

participants:
  # Names as registered.

  # Late.
  - { name: Adam Early }
  - name: >-
      Mia
      Middle

  # She chaired.
  - name: Zoe Young # chair
    role: Chair
    # organization: IOM
# End.
organizations: []
`,
    );
  });

  it('leaves what stands at the top of a list of its own, and moves what a blank line parts from it', () => {
    const zed = '- name: Zoe Young\n';
    const adam = '- name: Adam Early\n';
    assert.equal(sortedFile('a.yaml', `# All who came.\n${zed}${adam}`), `# All who came.\n${adam}${zed}`);
    assert.equal(
      sortedFile('a.yaml', `# All who came.\n\n# Late.\n${zed}${adam}`),
      `# All who came.\n\n${adam}# Late.\n${zed}`,
    );
  });

  it('sorts a list in a report, in blocks or in brackets', () => {
    for (const [before, after] of [
      ['participants:\n- name: B Zed\n- name: A Abe\n', 'participants:\n- name: A Abe\n- name: B Zed\n'],
      ['participants: [{ name: B Zed }, { name: A Abe }]\n', 'participants: [{ name: A Abe }, { name: B Zed }]\n'],
    ] as const) {
      const text = `---\ntitle: A\n${before}---\n\nWords.\n`;
      const { content } = parseReport(text).frontMatter;
      assert.ok(content);
      assert.equal(applied(text, sortInlineParticipants(text, content, english)), text.replace(before, after));
    }
  });

  for (const [title, file, text] of [
    ['a file with errors', 'a.yaml', '- name: "B\n- name: A\n'],
    ['comments in brackets', 'a.yaml', '[{ name: B }, # x\n { name: A }]\n'],
    ['a mark that is not closed', 'a.csv', 'Name\n"B\nA\n'],
    ['a table without names', 'a.csv', 'Id\n2\n1\n'],
    ['no list', 'a.yaml', 'people: []\n'],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.ok('refused' in sortParticipantsFile(file, text, english));
    });
  }

  it('changes nothing but the order, and nothing the second time', () => {
    const line = fc.constantFrom(
      '- name: B Zed',
      '- { name: A Abe, category: Member States }',
      '- name: C Cee\n  role: "x # y"',
      '  # inner',
      '# outer',
      '',
      '- name: Ünal\n  country: Chile # z',
      '- role: nobody',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const sorting = sortParticipantsFile('a.yaml', text, english);
        fc.pre(!('refused' in sorting));
        const once = applied(text, sorting);
        assert.deepEqual(once.split('\n').sort(), text.split('\n').sort());
        assert.equal(sortedFile('a.yaml', once), once);
      }),
    );
  });
});

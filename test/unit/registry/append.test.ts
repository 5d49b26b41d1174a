import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appendParticipant, appendToRegistry } from '../../../server/src/registry/append';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { loadParticipants } from '../../../server/src/registry/participants';
import { applyEdits } from '../../../server/src/report/parse';

const ada = { name: 'Ada Quill', honorific: 'Ms.', role: 'Director, Data', organization: 'IOM' };

function registered(text: string): string {
  const edit = appendToRegistry(text, 'people', ada);
  return edit ? applyEdits(text, [edit]) : 'refused';
}

function listed(file: string, text: string): string {
  const edit = appendParticipant(file, text, ada);
  return edit ? applyEdits(text, [edit]) : 'refused';
}

describe('adding to a registry', () => {
  for (const [title, text, expected] of [
    [
      'an empty file',
      '',
      'people:\n  - name: Ada Quill\n    honorific: Ms.\n    role: "Director, Data"\n    organization: IOM\n',
    ],
    [
      'a list in blocks, with its comments',
      '# Ours\npeople:\n  # the chair\n  - name: Bo Lee # yes\n    role: Chair # of all\n# end\n',
      '# Ours\npeople:\n  # the chair\n  - name: Bo Lee # yes\n    role: Chair # of all\n  - name: Ada Quill\n    honorific: Ms.\n    role: "Director, Data"\n    organization: IOM\n# end\n',
    ],
    [
      'a list of short entries',
      'people:\n- { name: Bo Lee }   # yes\norganizations: []\n',
      'people:\n- { name: Bo Lee }   # yes\n- { name: Ada Quill, honorific: Ms., role: "Director, Data", organization: IOM }\norganizations: []\n',
    ],
    [
      'a list with blank lines between entries',
      'people:\n  - { name: A }\n\n  - { name: B }\n\nacronyms: []\n',
      'people:\n  - { name: A }\n\n  - { name: B }\n\n  - { name: Ada Quill, honorific: Ms., role: "Director, Data", organization: IOM }\n\nacronyms: []\n',
    ],
    [
      'a list on one line',
      'people: [{ name: A }, { name: B }]\n',
      'people: [{ name: A }, { name: B }, { name: Ada Quill, honorific: Ms., role: "Director, Data", organization: IOM }]\n',
    ],
    [
      'a list that is empty',
      'people: []\nacronyms: []\n',
      'people:\n  - name: Ada Quill\n    honorific: Ms.\n    role: "Director, Data"\n    organization: IOM\nacronyms: []\n',
    ],
    [
      'a file without the list',
      'acronyms: []',
      'acronyms: []\npeople:\n  - name: Ada Quill\n    honorific: Ms.\n    role: "Director, Data"\n    organization: IOM\n',
    ],
    [
      'a file of another system',
      'people:\r\n  - { name: A }\r\n',
      'people:\r\n  - { name: A }\r\n  - { name: Ada Quill, honorific: Ms., role: "Director, Data", organization: IOM }\r\n',
    ],
    ['no file that is broken', 'people: [\n', 'refused'],
    ['no file that is something else', '- a\n- b\n', 'refused'],
    ['no list that is something else', 'people: many\n', 'refused'],
  ] as const) {
    it(`keeps ${title}`, () => assert.equal(registered(text), expected));
  }

  it('is read back as it was given, whatever the words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `A${text.trim()}`);
    const start = fc.constantFrom(
      '',
      'people: []\n',
      'people:\n  - { name: A }\n',
      'people:\n  - name: A\n    role: B\n',
    );
    fc.assert(
      fc.property(start, word, word, (text, name, role) => {
        const edit = appendToRegistry(text, 'people', { name, role });
        assert.ok(edit);
        const { people } = loadRegistryFile('registry.yaml', applyEdits(text, [edit]), 'workspace');
        assert.deepEqual(people.at(-1)?.data, { name, role });
      }),
    );
  });
});

describe('adding to a list of participants', () => {
  for (const [title, file, text, expected] of [
    [
      'as a registration system exports it',
      'a.csv',
      'Id,Title,First name,Last name,Position,Organization\n1,Mr.,Bo,Lee,Chair,"IOM"\n',
      'Id,Title,First name,Last name,Position,Organization\n1,Mr.,Bo,Lee,Chair,"IOM"\n,Ms.,Ada,Quill,"Director, Data",IOM\n',
    ],
    ['with one column for names', 'a.csv', 'Name;Country\nBo Lee;Peru', 'Name;Country\nBo Lee;Peru\nAda Quill;'],
    ['in tabs, without rows', 'a.tsv', 'Last name\tFirst name\r\n', 'Last name\tFirst name\r\nQuill\tAda\r\n'],
    [
      'in YAML',
      'a.yaml',
      '- name: Bo Lee\n',
      '- name: Bo Lee\n- name: Ada Quill\n  honorific: Ms.\n  role: "Director, Data"\n  organization: IOM\n',
    ],
    [
      'in YAML below a key',
      'a.yaml',
      'participants:\n  - { name: Bo Lee }\n',
      'participants:\n  - { name: Bo Lee }\n  - { name: Ada Quill, honorific: Ms., role: "Director, Data", organization: IOM }\n',
    ],
    [
      'in an empty YAML file',
      'a.yaml',
      '',
      '- name: Ada Quill\n  honorific: Ms.\n  role: "Director, Data"\n  organization: IOM\n',
    ],
    ['not without a column for names', 'a.csv', 'Id,Country\n1,Peru\n', 'refused'],
    ['not in an empty table', 'a.csv', '', 'refused'],
  ] as const) {
    it(title, () => assert.equal(listed(file, text), expected));
  }

  it('is read back as it was given', () => {
    for (const [file, text] of [
      ['a.csv', 'Title,First name,Last name,Position,Organization\nMr.,Bo,Lee,Chair,IOM\n'],
      ['a.yaml', '- { name: Bo Lee }\n'],
    ] as const) {
      const { participants, problems } = loadParticipants(file, listed(file, text));
      assert.deepEqual(problems, []);
      const { name, honorific, role, organization } = participants.at(-1)?.data ?? { name: '' };
      assert.deepEqual({ name, honorific, role, organization }, ada);
    }
  });

  it('never begins a cell as a formula does', () => {
    const edit = appendParticipant('a.csv', 'Name,Position\nBo Lee,Chair\n', { name: 'Ada Quill', role: '=1+1' });
    assert.equal(edit?.text, "\nAda Quill,'=1+1");
  });
});

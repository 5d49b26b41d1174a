import assert from 'node:assert/strict';
import { entryEdits, RenameRefusal, renamableAt, rename } from '../../../server/src/features/rename';
import { applyEdits } from '../../../server/src/report/parse';
import { open } from './cursor';

/** The body after renaming what the cursor is on. */
function renamed(body: string, name: string): string {
  const { analysis, offset, text } = open(body);
  const after = applyEdits(text, rename(analysis, offset, name).edits);
  return after.slice(text.length - (body.length - 1));
}

function placeholder(body: string): string | undefined {
  const { analysis, offset } = open(body);
  return renamableAt(analysis, offset)?.placeholder;
}

describe('rename', () => {
  for (const [title, body, name, expected] of [
    [
      'a family name, in every form',
      'Ms. Hania Zlotnik, Director, spoke. Ms. H. Zlotnik agreed. Ms. Zlot‸nik closed it.',
      'Zlotkova',
      'Ms. Hania Zlotkova, Director, spoke. Ms. H. Zlotkova agreed. Ms. Zlotkova closed it.',
    ],
    [
      'a full name, in every form',
      'Ms. Hania Zlot‸nik, Director, spoke. Ms. H. Zlotnik agreed. Ms. Zlotnik closed it.',
      'Ada De Quill',
      'Ms. Ada De Quill, Director, spoke. Ms. A. De Quill agreed. Ms. De Quill closed it.',
    ],
    [
      'a name with particles and a suffix',
      'Ambassador Régine De Clercq, Chair, spoke. Ambassador De Cler‸cq closed it.',
      'De Clerck',
      'Ambassador Régine De Clerck, Chair, spoke. Ambassador De Clerck closed it.',
    ],
    [
      'a full name in a table, and no part of another word',
      'Ms. Hania Zlot‸nik, Director, spoke.\n\n| Name |\n| --- |\n| Hania Zlotnik |\n| Hania Zlotnikova |',
      'Hania Zlotkova',
      'Ms. Hania Zlotkova, Director, spoke.\n\n| Name |\n| --- |\n| Hania Zlotkova |\n| Hania Zlotnikova |',
    ],
    [
      'one of two people of a name',
      'Mr. Zoltan Zabo, Adviser, spoke. Mr. Zane Za‸bo, Chief, spoke.',
      'Zane Sabo',
      'Mr. Zoltan Zabo, Adviser, spoke. Mr. Zane Sabo, Chief, spoke.',
    ],
    [
      'an acronym with its definition, headings and plural',
      '# Work of QVGs\n\nThe Quiet Village Group (QVG) met. Q‸VG agreed; QVGX did not. Two QVGs left.',
      'QUG',
      '# Work of QUGs\n\nThe Quiet Village Group (QUG) met. QUG agreed; QVGX did not. Two QUGs left.',
    ],
    [
      'the label of a footnote',
      'One.[^‸1] Two.[^10] Again.[^1]\n\n[^1]: A.\n\n[^10]: B.',
      'first',
      'One.[^first] Two.[^10] Again.[^first]\n\n[^first]: A.\n\n[^10]: B.',
    ],
  ] as const) {
    it(title, () => assert.equal(renamed(body, name), expected));
  }

  it('offers the words that are replaced', () => {
    assert.equal(placeholder('Ms. Hania Zl‸otnik spoke.'), 'Hania Zlotnik');
    assert.equal(placeholder('The Quiet Village Group (QVG) met. Two QV‸Gs left.'), 'QVG');
    assert.equal(placeholder('One.[^no‸te]\n\n[^note]: A.'), 'note');
    assert.equal(placeholder('They ag‸reed.'), undefined);
    assert.equal(placeholder('Viet N‸am agreed.'), undefined);
  });

  it('tells the entry of a person in a file', () => {
    const { analysis, offset } = open('Ms. Hania Zlotnik, Director, spoke. Ms. Zlot‸nik left.');
    const { entry } = rename(analysis, offset, 'Zlotkova');
    assert.equal(entry?.place.uri, 'file:///work/participants.yaml');
    assert.deepEqual([entry?.from, entry?.to], ['Hania Zlotnik', 'Hania Zlotkova']);
  });

  for (const [title, line, expected] of [
    ['in one piece', '- { name: Hania Zlotnik, role: Director }', '- { name: Ada De Quill, role: Director }'],
    ['in two columns', 'Ms.,Zlotnik,Hania,Director', 'Ms.,De Quill,Ada,Director'],
    ['not where it is not told what to replace', 'Ms.,ZLOTNIK,Hania,Director', 'Ms.,ZLOTNIK,Hania,Director'],
    [
      'not where a part stands twice',
      'Hania,Zlotnik,hania@zlotnik.example,Zlotnik',
      'Hania,Zlotnik,hania@zlotnik.example,Zlotnik',
    ],
  ] as const) {
    it(`changes the entry in a file, ${title}`, () => {
      const place = { uri: 'file:///work/list', span: { start: 0, end: line.length } };
      assert.equal(applyEdits(line, entryEdits(line, { place, from: 'Hania Zlotnik', to: 'Ada De Quill' })), expected);
    });
  }

  for (const [title, body, name] of [
    ['a label that is taken', 'One.[^‸a] Two.[^b]\n\n[^a]: A.\n\n[^b]: B.', 'B'],
    ['a label with a space', 'One.[^‸a]\n\n[^a]: A.', 'a b'],
    ['an acronym with a space', 'The Quiet Village Group (QVG) met. Q‸VG agreed.', 'Q V'],
    ['a name that is none', 'Ms. Hania Zl‸otnik spoke.', '[x](y)'],
    ['an empty name', 'Ms. Hania Zl‸otnik spoke.', ' '],
    ['what has no name', 'They ag‸reed.', 'x'],
  ] as const) {
    it(`refuses ${title}`, () => assert.throws(() => renamed(body, name), RenameRefusal));
  }
});

import assert from 'node:assert/strict';
import { definition, highlights, references } from '../../../server/src/features/navigation';
import { open } from './cursor';

const uri = 'file:///work/a.report.md';

/** The words that are highlighted, in source order; a definition has an asterisk. */
function highlighted(body: string): string[] {
  const { analysis, offset, lines, text } = open(body);
  return highlights(analysis, offset, lines).map(({ range, kind }) => {
    const { start, end } = lines.spanOf(range);
    return `${text.slice(start, end)}${kind === 3 ? '*' : ''}`;
  });
}

/** The text of the lines to which a definition leads in the report, and the files it leads to. */
function definedIn(body: string): string[] {
  const { analysis, offset, lines } = open(body);
  const found = definition(analysis, offset, lines, uri);
  if (!found) return [];
  return [
    ...found.inReport.map(({ range }) => lines.textOf(range.start.line)),
    ...found.inFiles.map((place) => place.uri),
  ];
}

const introduced = 'Ms. Hania Zlotnik, Director, opened the meeting.';

describe('highlights', () => {
  for (const [title, body, expected] of [
    [
      'follow a speaker through all forms of the name',
      `${introduced} Mr. Zoltan Zabo agreed.\n\nMs. Zlot‸nik thanked Mr. Zabo. Ms. H. Zlotnik closed the meeting.`,
      ['Hania Zlotnik*', 'Zlotnik', 'H. Zlotnik'],
    ],
    [
      'follow a speaker whom no list knows',
      'Ms. Ada Quill, Adviser, spoke. Mr. Zabo was absent. Ms. Qu‸ill closed the meeting.',
      ['Ada Quill*', 'Quill'],
    ],
    [
      'tell two people of one name apart',
      'Mr. Zoltan Zabo spoke. Mr. Zane Za‸bo spoke. Mr. Zoltan Zabo spoke again.',
      ['Zane Zabo*'],
    ],
    [
      'follow an acronym, its plural and the name it stands for',
      'The International Organization for Migration (IOM) met. IO‸M agreed. The International Organization for Migration left.',
      ['International Organization for Migration', 'IOM*', 'IOM', 'International Organization for Migration'],
    ],
    [
      'follow a country under all its names',
      'Viet N‸am spoke. The observer for Viet Nam agreed.',
      ['Viet Nam', 'Viet Nam'],
    ],
    ['follow a footnote', 'One.[^a] Two.[^‸b] Three.[^b]\n\n[^a]: A.\n\n[^b]: B.', ['[^b]', '[^b]', '[^b]*']],
    [
      'follow a citation to its entry',
      'It grew (Qu‸ill, 2007a). It shrank (Quill, 2007b; Doe, 2006).\n\n# References\n\nDoe, J. (2006). A.\n\nQuill, A. (2007a). B.\n\nQuill, A. (2007b). C.',
      ['2007a', 'Quill, A. (2007a)*'],
    ],
    ['say nothing of other words', 'They ag‸reed.', []],
  ] as const) {
    it(title, () => assert.deepEqual(highlighted(body), expected));
  }
});

describe('definition', () => {
  it('of a speaker is the introduction, then the entry in the list', () => {
    assert.deepEqual(definedIn(`${introduced}\n\nMs. Zlot‸nik closed it.`), [
      introduced,
      'file:///work/participants.yaml',
    ]);
  });

  it('of an introduction is the entry in the list', () => {
    assert.deepEqual(definedIn('Ms. Hania Zlot‸nik, Director, opened the meeting.'), [
      'file:///work/participants.yaml',
    ]);
  });

  it('of an acronym is where the text defines it', () => {
    assert.deepEqual(definedIn('The Quiet Village Group (QVG) met.\n\nThe QV‸G agreed.'), [
      'The Quiet Village Group (QVG) met.',
    ]);
  });

  it('of an acronym that the text does not define is its entry', () => {
    assert.deepEqual(definedIn('S‸IT agreed.'), ['file:///work/registry.yaml']);
  });

  it('of a call is the note, of a citation its entry', () => {
    assert.deepEqual(definedIn('One.[^‸a]\n\n[^a]: The note.'), ['[^a]: The note.']);
    assert.deepEqual(definedIn('It grew (Quill, 20‸07).\n\n# References\n\nQuill, A. (2007). B.'), [
      'Quill, A. (2007). B.',
    ]);
  });

  it('of the list of participants is the list', () => {
    assert.deepEqual(definedIn('Text.\n\n::parti‸cipants'), ['file:///work/participants.yaml']);
  });

  it('is nothing for ordinary words and built-in entries', () => {
    assert.deepEqual(definedIn('They ag‸reed.'), []);
    assert.deepEqual(definedIn('The World Ba‸nk agreed.'), []);
  });
});

describe('references', () => {
  it('are without the definition when they are asked for so', () => {
    const { analysis, offset, lines } = open(`${introduced}\n\nMs. Zlot‸nik closed it.`);
    assert.equal(references(analysis, offset, lines, uri, true).length, 2);
    assert.equal(references(analysis, offset, lines, uri, false).length, 1);
  });
});

import assert from 'node:assert/strict';
import { refactoringsAt } from '../../../server/src/features/refactor';
import { additionsAt } from '../../../server/src/features/refactorings/additions';
import { applyEdits } from '../../../server/src/report/parse';
import { marker, open } from './cursor';

/** The body after the refactoring of a title; two cursors mark a selection. */
function refactored(body: string, title: RegExp, language?: 'en' | 'fr' | 'es'): string {
  const { analysis, offset, text: half } = open(body, language);
  const second = half.indexOf(marker);
  const text = half.replace(marker, '');
  const opened =
    second < 0 ? analysis : open(`${text.slice(0, offset)}${marker}${text.slice(offset)}`, language).analysis;
  const span = { start: offset, end: second < 0 ? offset : second };
  const found = refactoringsAt(opened, span).find((each) => title.test(each.title));
  if (!found) return 'not offered';
  const after = applyEdits(text, found.edits);
  return after.slice(text.length - body.replaceAll(marker, '').length);
}

function added(body: string): string[] {
  const { analysis, offset } = open(body);
  return additionsAt(analysis, { start: offset, end: offset }).map(({ title }) => title);
}

describe('introducing a speaker', () => {
  for (const [title, body, expected] of [
    ['gives name and position', 'Ms. Zlot‸nik said so.', 'Ms. Hania Zlotnik, Director, Population Division, said so.'],
    [
      'closes nothing that is closed',
      'It was opened by Ms. Zlot‸nik.',
      'It was opened by Ms. Hania Zlotnik, Director, Population Division.',
    ],
    ['gives the country of a delegate', 'Ms. Io‸rio said so.', 'Ms. Lea Iorio (Italy) said so.'],
    ['is not for those who are introduced', 'Ms. Hania Zlotnik, Director, spoke. Ms. Zlot‸nik left.', 'not offered'],
    ['is not for those who may be two', 'Mr. Za‸bo said so.', 'not offered'],
    ['is not for strangers', 'Mr. Qu‸ill said so.', 'not offered'],
  ] as const) {
    it(title, () => assert.equal(refactored(body, /^Introduce/), expected));
  }
});

describe('defining an acronym', () => {
  for (const [title, body, expected] of [
    ['writes the name', 'It was shown by IO‸M.', 'It was shown by the International Organization for Migration (IOM).'],
    ['begins a sentence', 'IO‸M showed it.', 'The International Organization for Migration (IOM) showed it.'],
    [
      'moves a definition that comes later',
      'Q‸VG met. The Quiet Village Group (QVG) left.',
      'The Quiet Village Group (QVG) met. The QVG left.',
    ],
    ['is not for what is defined', 'The Quiet Village Group (QVG) met. Q‸VG left.', 'not offered'],
    ['is not for what nobody knows', 'Z‸ZQ left.', 'not offered'],
  ] as const) {
    it(title, () => assert.equal(refactored(body, /^Define/), expected));
  }
});

describe('moving into a footnote', () => {
  for (const [title, body, expected] of [
    [
      'takes the words to a new note',
      'They agreed ‸(see the report)‸. All left.',
      'They agreed[^1]. All left.\n\n[^1]: See the report.',
    ],
    [
      'numbers after the highest',
      'One.[^7] Two.‸ Three came.‸\n\n[^7]: A.',
      'One.[^7] Two.[^8]\n\n[^8]: Three came.\n\n[^7]: A.',
    ],
    ['is not for nothing', 'They ‸agreed.', 'not offered'],
    ['is not for what calls a note', 'They ‸agreed.[^1]‸\n\n[^1]: A.', 'not offered'],
  ] as const) {
    it(title, () => assert.equal(refactored(body, /footnote/), expected));
  }
});

describe('moving to an annex', () => {
  for (const [title, body, expected] of [
    [
      'leaves a reference',
      'One.\n\n‸| a |\n| - |\n| b |‸\n\nTwo.',
      'One.\n\nSee the annex.\n\nTwo.\n\n# Annex\n\n| a |\n| - |\n| b |\n',
    ],
    [
      'numbers as the others',
      '‸One.‸\n\nTwo.\n\n# Annex I: Programme\n\nThree.\n',
      'See annex II.\n\nTwo.\n\n# Annex I: Programme\n\nThree.\n\n# Annex II\n\nOne.\n',
    ],
    ['takes the last block', 'One.\n\n‸Two.‸\n', 'One.\n\nSee the annex.\n\n# Annex\n\nTwo.\n'],
    ['is not for a part of a block', 'One ‸two‸ three.', 'not offered'],
    ['is not for headings', '‸# One\n\nTwo.‸', 'not offered'],
    ['is not for what is in an annex', '# Annex\n\n‸One.‸', 'not offered'],
  ] as const) {
    it(title, () => assert.equal(refactored(body, /annex/), expected));
  }
});

describe('headings', () => {
  const plain = '# Op‸ening\n\nA.\n\n## One\n\nB.\n\n## Two\n\nC.\n\n# Closing\n\nD.\n\n# Annex\n\nE.';
  const numbered = '# I. Op‸ening\n\nA.\n\n## A. One\n\nB.\n\n## B. Two\n\nC.\n\n# II. Closing\n\nD.\n\n# Annex\n\nE.';

  it('are numbered', () => assert.equal(refactored(plain, /^Number/), numbered.replace(marker, '')));
  it('lose their numbers', () => assert.equal(refactored(numbered, /^Remove/), plain.replace(marker, '')));
  it('are put in their sequence', () => {
    assert.equal(refactored('# II. O‸ne\n\nA.\n\n# Two\n\nB.', /^Number/), '# I. One\n\nA.\n\n# II. Two\n\nB.');
  });
  it('are left alone where nothing is to be done', () => {
    assert.equal(refactored(plain, /^Remove/), 'not offered');
    assert.equal(refactored('Te‸xt.\n\n# One\n\nA.', /^Number/), 'not offered');
  });
});

describe('additions', () => {
  for (const [title, body, expected] of [
    [
      'of a stranger who is named in full',
      'Mr. Tobias Qu‸ill, Adviser, spoke.',
      ['Add Mr. Tobias Quill to the participants', 'Add Mr. Tobias Quill to the registry'],
    ],
    [
      'of a registered person who is not listed',
      'Mr. Ola Nord‸mann, Adviser, spoke.',
      ['Add Mr. Ola Nordmann to the participants'],
    ],
    ['not of a family name alone', 'Mr. Qu‸ill spoke.', []],
    ['not of a participant', 'Ms. Hania Zlot‸nik, Director, spoke.', []],
    [
      'of a body that the report defines',
      'The Quiet Village Gr‸oup (QVG) met.',
      [
        'Add Quiet Village Group (QVG) to the registry as an organization',
        'Add Quiet Village Group (QVG) to the registry as a term',
      ],
    ],
    [
      'of a body that is represented',
      'The representative of the Quiet Village Gr‸oup spoke.',
      ['Add Quiet Village Group to the registry as an organization'],
    ],
    ['not of what is known', 'The representative of the World Ba‸nk spoke.', []],
    ['not of other words', 'They ag‸reed.', []],
  ] as const) {
    it(title, () => assert.deepEqual(added(body), expected));
  }
});

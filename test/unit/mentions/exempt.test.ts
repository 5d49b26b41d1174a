import assert from 'node:assert/strict';
import { exemptSpans } from '../../../server/src/mentions/exempt';
import { mentionsIn, proseOf } from '../../support/mentions';

const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['The paper “Letters from Vietnam” was read.', ['“Letters from Vietnam”']],
  ['The book *Letters from Vietnam* was read.', ['Letters from Vietnam']],
  ['The paper "Letters from Vietnam" was read.', ['"Letters from Vietnam"']],
  ['L’ouvrage «Lettres du Vietnam» a été lu.', ['«Lettres du Vietnam»']],
  ['So-called “brain gain” was named.', []],
  ['He said: “We were in Vietnam.”', []],
  ['The word *gain* was stressed.', []],
  ['An open “quotation was never closed.', []],
  ['The Government’s paper on women’s work', []],
];

describe('titles of works', () => {
  for (const [text, expected] of cases) {
    it(text, () => {
      const prose = proseOf(text);
      assert.deepEqual(
        exemptSpans(prose).map(({ start, end }) => prose.text.slice(start, end)),
        expected,
      );
    });
  }

  it('holds no names of bodies, but people', () => {
    const found = mentionsIn('The paper “IOM in Ghana: Notes by Ms. Ada Croft for UNHCR” was read.');
    assert.deepEqual([found.names, found.acronyms], [[], []]);
    assert.equal(found.speakers.length, 1);
  });
});

import assert from 'node:assert/strict';
import { chapterLenses } from '../../../server/src/features/code-lenses';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import {
  semanticTokens,
  type TokenData,
  tokenEdits,
  tokenModifiers,
  tokenTypes,
} from '../../../server/src/features/semantic-tokens';
import type { LineIndex } from '../../../server/src/source/line-index';
import { open } from './cursor';

/** Tokens as `words: type modifier`. */
function decoded(data: TokenData, lines: LineIndex): string[] {
  const shown: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const words = lines.textOf(line).slice(character, character + length);
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    shown.push([`${words}: ${tokenTypes[type]}`, ...names].join(' '));
  }
  return shown;
}

const body = `‸Ms. Hania Zlotnik, Director, spoke for the Quiet Village Group (QVG) of Viet Nam.

Ms. Zlotnik cited A/RES/61/208 (Quill, 2007).
The QVG and the ZZQ agreed with Mr. Nobody of the World
Bank.`;

describe('semantic tokens', () => {
  it('tell what is named, line by line, without overlapping', () => {
    const { analysis, lines } = open(body);
    assert.deepEqual(decoded(semanticTokens(analysis, lines), lines), [
      'Ms. Hania Zlotnik: speaker definition',
      'Quiet Village Group: organization',
      'QVG: acronym definition',
      'Viet Nam: country',
      'Ms. Zlotnik: speaker',
      'A/RES/61/208: documentSymbol',
      '(Quill, 2007): citation',
      'QVG: acronym',
      'ZZQ: acronym unknown',
      'Mr. Nobody: speaker unknown',
      'World: organization',
      'Bank: organization',
    ]);
  });

  it('are those of a part when a part is asked for', () => {
    const { analysis, lines, text } = open(body);
    const start = text.indexOf('Ms. Zlotnik');
    const part = semanticTokens(analysis, lines, { start, end: start + 20 });
    assert.deepEqual(decoded(part, lines), ['Ms. Zlotnik: speaker', 'A/RES/61/208: documentSymbol']);
  });

  for (const [title, before, after] of [
    ['nothing', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
    ['an insertion', [1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 2, 2, 2, 2, 2]],
    ['a removal', [1, 1, 1, 1, 1, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2]],
    ['a change in the middle', [1, 2, 3, 4, 5, 6], [1, 2, 9, 8, 5, 6]],
    ['everything', [1], []],
  ] as const) {
    it(`change by edits: ${title}`, () => {
      const edits = tokenEdits([...before], [...after]);
      const made: number[] = [...before];
      for (const { start, deleteCount, data = [] } of edits) made.splice(start, deleteCount, ...data);
      assert.deepEqual(made, after);
      assert.equal(edits.length, title === 'nothing' ? 0 : 1);
    });
  }
});

describe('lenses', () => {
  it('count interventions and definitions by chapter', () => {
    const { analysis, text } = open(
      '‸# Opening\n\nMs. Hania Zlotnik, Director, spoke. The representative of Peru agreed. It was sent to the representative of Chile.\n\n# Rest\n\nNothing.\n\n# Work\n\nThe Quiet Village Group (QVG) met.',
    );
    assert.deepEqual(
      chapterLenses(analysis).map(({ span, title, places }) => [
        text.slice(span.start, span.end),
        title,
        places.length,
      ]),
      [
        ['# Opening', '2 interventions', 2],
        ['# Work', '1 acronym defined', 1],
      ],
    );
  });
});

describe('inlay hints', () => {
  it('say whom a short mention speaks for', () => {
    const { analysis, lines, text } = open(
      '‸Mr. Ola Nordmann, Adviser, spoke. Mr. Nordmann left. Ms. Iorio agreed. Mr. Quill did not.',
    );
    const hints = inlayHints(analysis, lines, { start: 0, end: text.length });
    assert.deepEqual(
      hints.map(({ position, label }) => `${text.slice(0, lines.offsetAt(position)).split(' ').at(-1)} ${label}`),
      ['Nordmann (IOM)', 'Iorio (Italy)'],
    );
  });

  it('are only for what is shown', () => {
    const { analysis, lines } = open('‸Mr. Ola Nordmann, Adviser, spoke. Mr. Nordmann left.');
    assert.deepEqual(inlayHints(analysis, lines, { start: 0, end: 10 }), []);
  });
});

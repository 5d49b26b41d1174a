import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { readerPosition } from '../../../server/src/cli/position';
import { wantsColor } from '../../../server/src/cli/terminal/color';
import { printable } from '../../../server/src/cli/terminal/printable';
import { createProgress } from '../../../server/src/cli/terminal/progress';
import { LineIndex } from '../../../server/src/source/line-index';
import { wrap } from '../../../server/src/source/wrap';

describe('The terminal', () => {
  it('gets no character that acts on it, and as many units as before', () => {
    const hostile = 'a\u001b[31m\u009bb\u0000\u007f\u2028\u202ec\r\nd\te';
    const shown = printable(hostile);
    assert.doesNotMatch(shown, /[\p{Cc}\u2028\u202e]/u);
    assert.equal(shown.length, hostile.length);
    assert.match(shown, /a␛\[31m.*␀␡/);
    assert.equal(printable('Régine 𝒳 👩‍👧 العربية'), 'Régine 𝒳 👩‍👧 العربية');
  });

  const terminal = { isTTY: true };
  const colors: [environment: Record<string, string>, stream: { isTTY?: boolean }, wanted: boolean][] = [
    [{}, terminal, true],
    [{}, {}, false],
    [{ NO_COLOR: '1' }, terminal, false],
    [{ NO_COLOR: '' }, terminal, true],
    [{ TERM: 'dumb' }, terminal, false],
    [{ FORCE_COLOR: '' }, {}, true],
    [{ FORCE_COLOR: 'false' }, terminal, false],
  ];
  for (const [environment, stream, wanted] of colors) {
    it(`is ${wanted ? '' : 'not '}coloured: ${JSON.stringify([environment, stream])}`, () => {
      assert.equal(wantsColor('auto', stream, environment), wanted);
    });
  }

  it('shows progress only after a second, only now and then, and only where somebody looks', () => {
    for (const isTTY of [true, false]) {
      let now = 0;
      const stream = Object.assign(new PassThrough(), { isTTY });
      const progress = createProgress(stream, () => now);
      const written = (): string => String(stream.read() ?? '');
      progress.show(1, 9);
      assert.equal(written(), '');
      now = 1001;
      progress.show(2, 9);
      assert.equal(written().includes('2 of 9'), isTTY);
      now = 1050;
      progress.show(3, 9);
      assert.equal(written(), '');
      progress.clear();
      assert.equal(written(), isTTY ? '\r\u001b[K' : '');
      progress.clear();
      assert.equal(written(), '');
    }
  });

  it('counts lines however they end', () => {
    const lines = new LineIndex('a\r\nbc\rd\n\ne');
    const at = (offset: number) => {
      const { line, column } = readerPosition(lines, offset);
      return `${line}:${column}`;
    };
    assert.deepEqual([0, 2, 3, 5, 6, 8, 9, 10, 99].map(at), [
      '1:1',
      '1:3',
      '2:1',
      '2:3',
      '3:1',
      '4:1',
      '5:1',
      '5:2',
      '5:2',
    ]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lines.textOf(line)),
      ['a', 'bc', 'd', '', 'e'],
    );
  });

  it('gets lines that fit, with every word whole and in its place', () => {
    assert.deepEqual(wrap('one two  three\nfour', 8), ['one two', 'three', 'four']);
    assert.deepEqual(wrap('a extraordinarily b', 6), ['a', 'extraordinarily', 'b']);
    assert.deepEqual(wrap('漢字 漢字 e\u0301e\u0301', 9), ['漢字 漢字', 'e\u0301e\u0301']);
    assert.deepEqual(wrap('  ', 9), []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/source/line-index';

describe('positions', () => {
  it('end lines with a line feed, a carriage return, or both', () => {
    const lines = new LineIndex('a\r\nb\rc\nd');
    assert.deepEqual(
      [0, 1, 3, 4, 5, 7, 8].map((offset) => lines.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
        { line: 3, character: 1 },
      ],
    );
  });

  it('stay in the text and before the end of their line', () => {
    const lines = new LineIndex('ab\r\ncd');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: -5 }), 4);
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
  });

  it('are those of the protocol’s own text document', () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\r', '\n', '\r\n', 'é')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(20), (content, offset) => {
        const document = TextDocument.create('a:b', 'x', 1, content);
        const lines = new LineIndex(content);
        const within = Math.min(offset, content.length);
        // Between the two halves of a line ending there is no position of its own.
        if (content.slice(within - 1, within + 1) === '\r\n') return;
        assert.deepEqual(lines.positionAt(within), document.positionAt(within));
        assert.equal(lines.offsetAt(lines.positionAt(within)), within);
      }),
    );
  });
});

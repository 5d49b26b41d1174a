import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeReport, openReport } from '../../../server/src/lsp/open-reports';
import { parseReport } from '../../../server/src/report/parse';

const item = { uri: 'file:///work/a.report.md', languageId: 'meeting-report', version: 1 };

const piece = fc.constantFrom('a', 'Ms. Zo', '\n', '\n\n', '\r\n', '\r', '# ', '- ', '😀', '---\n', '```\n', ' ');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const position = fc.record({ line: fc.nat(8), character: fc.nat(8) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record({ start: position, end: position, text })
      .map(({ start, end, ...rest }) => ({ range: order(start, end), ...rest })),
  },
  { weight: 1, arbitrary: fc.record({ text }) },
);

describe('an open report', () => {
  it('follows changes as the protocol’s own text document does', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (before, changes) => {
        const document = changes.reduce(
          // Afresh for each change: its own line table goes wrong where an insertion joins line endings.
          (earlier, each) => TextDocument.update(create(earlier.getText()), [each], 2),
          create(before),
        );
        const lines = create(document.getText());
        const after = changeReport(openReport({ ...item, text: before }), changes, 2);
        assert.equal(after.report.text, document.getText());
        assert.equal(after.version, 2);
        assert.deepEqual(after.lines.positionAt(after.report.text.length), lines.positionAt(after.report.text.length));
        assert.deepEqual(after.report.blocks, parseReport(document.getText()).blocks);
      }),
      { numRuns: 400 },
    );
  });
});

function create(content: string): TextDocument {
  return TextDocument.create(item.uri, item.languageId, 1, content);
}

function order(a: { line: number; character: number }, b: { line: number; character: number }) {
  const isOrdered = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isOrdered ? { start: a, end: b } : { start: b, end: a };
}

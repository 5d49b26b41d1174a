import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/src/cli/unified-diff';
import type { TextEdit } from '../../../server/src/report/model';
import { applyEdits } from '../../../server/src/report/parse';
import { applyDiff } from '../../cli/apply-diff';

const numbered = (count: number): string => Array.from({ length: count }, (_, line) => `${line + 1}\n`).join('');
const replace = (text: string, old: string, by: string): TextEdit => {
  const start = text.indexOf(old);
  return { span: { start, end: start + old.length }, text: by };
};

describe('A unified diff', () => {
  it('shows three lines around a change', () => {
    const text = numbered(9);
    assert.equal(
      unifiedDiff('a.report.md', text, [replace(text, '5', 'five')]),
      '--- a.report.md\n+++ a.report.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('puts changes whose context would meet into one hunk, and others into their own', () => {
    const text = numbered(30);
    const heads = (one: string, other: string): string[] =>
      unifiedDiff('a', text, [replace(text, one, 'x\n'), replace(text, other, 'y\n')]).match(/^@@.*$/gm) ?? [];
    assert.deepEqual(heads('11\n', '18\n'), ['@@ -8,14 +8,14 @@']);
    assert.deepEqual(heads('11\n', '19\n'), ['@@ -8,7 +8,7 @@', '@@ -16,7 +16,7 @@']);
  });

  it('counts the lines that changes before it have added', () => {
    const text = numbered(30);
    const diff = unifiedDiff('a', text, [
      { span: { start: 0, end: 0 }, text: 'zero\nnought\n' },
      replace(text, '20\n', ''),
      replace(text, '30\n', '30'),
    ]);
    assert.deepEqual(diff.match(/^@@.*$/gm), ['@@ -1,3 +1,5 @@', '@@ -17,7 +19,6 @@', '@@ -27,4 +28,4 @@']);
    assert.ok(diff.endsWith('-30\n+30\n\\ No newline at end of file\n'));
  });

  it('marks a last line without an end, in the context too', () => {
    const head = '--- a\n+++ a\n';
    const none = '\\ No newline at end of file\n';
    assert.equal(unifiedDiff('a', 'x', [replace('x', 'x', 'y')]), `${head}@@ -1 +1 @@\n-x\n${none}+y\n${none}`);
    assert.equal(unifiedDiff('a', 'x\ny', [replace('x', 'x', 'z')]), `${head}@@ -1,2 +1,2 @@\n-x\n+z\n y\n${none}`);
    assert.equal(
      unifiedDiff('a', 'x', [{ span: { start: 1, end: 1 }, text: '\n' }]),
      `${head}@@ -1 +1 @@\n-x\n${none}+x\n`,
    );
    assert.equal(unifiedDiff('a', '', [{ span: { start: 0, end: 0 }, text: 'x\n' }]), `${head}@@ -0,0 +1 @@\n+x\n`);
    assert.equal(unifiedDiff('a', 'x\n', [replace('x\n', 'x\n', '')]), `${head}@@ -1 +0,0 @@\n-x\n`);
  });

  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a', 'x\n', []), '');
    assert.equal(unifiedDiff('a', 'x\n', [replace('x\n', 'x', 'x')]), '');
  });

  it('names files so that no name can end or break a line', () => {
    const [first = ''] = unifiedDiff('a b.md', 'x', [replace('x', 'x', 'y')]).split('\n');
    assert.equal(first, '--- a b.md\t');
    const [second = ''] = unifiedDiff('a"\n.md', 'x', [replace('x', 'x', 'y')]).split('\n');
    assert.equal(second, '--- "a\\"\\012.md"');
  });

  it('makes the corrected text of the old one, whatever the edits', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', '', 'é\r', '-', '+x', '@@', '\\ '), { maxLength: 40 });
    const seeds = fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.constantFrom('', 'x', '\n', 'a\nb', '\r\n', '\nx\n\n')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, fc.boolean(), seeds, (all, ends, some) => {
        const text = all.join('\n') + (ends ? '\n' : '');
        const edits: TextEdit[] = [];
        let at = 0;
        for (const [skip, size, by] of some) {
          const start = Math.min(text.length, at + skip);
          at = Math.min(text.length, start + size);
          edits.push({ span: { start, end: at }, text: by });
        }
        const fixed = applyEdits(text, edits);
        const diff = unifiedDiff('a', text, edits);
        if (diff === '') assert.equal(fixed, text);
        else assert.equal(applyDiff(text, diff), fixed);
      }),
      { numRuns: 3000 },
    );
  });
});

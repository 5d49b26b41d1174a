/** Applies a unified diff of one file as strictly as can be: every count, number and line of context must be right. */
import assert from 'node:assert/strict';

/** The text after a diff. Fails where the diff does not fit the text or contradicts itself. */
export function applyDiff(text: string, diff: string): string {
  const [removed = '', added = '', ...body] = diff.split('\n');
  assert.match(removed, /^--- ./);
  assert.equal(added, removed.replace('---', '+++'));
  assert.equal(body.pop(), '', 'the diff ends with a line feed');

  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  while (body.length > 0) {
    const head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(body.shift() ?? '');
    assert.ok(head, 'a hunk begins');
    const [oldStart, oldCount, newStart, newCount] = [head[1], head[2] ?? 1, head[3], head[4] ?? 1].map(Number);
    const before = (oldStart ?? 0) - (oldCount === 0 ? 0 : 1);
    assert.ok(before >= at, 'hunks rise and do not overlap');
    result.push(...old.slice(at, before));
    at = before;
    assert.equal(result.length, (newStart ?? 0) - (newCount === 0 ? 0 : 1), 'the hunk begins where it says');
    const [oldEnd, newEnd] = [at + (oldCount ?? 0), result.length + (newCount ?? 0)];
    while (at < oldEnd || result.length < newEnd) {
      const line = body.shift() ?? '';
      const isLast = body[0] === '\\ No newline at end of file';
      if (isLast) body.shift();
      const content = line.slice(1) + (isLast ? '' : '\n');
      assert.match(line, /^[ +-]/);
      if (line[0] !== '+') assert.equal(old[at++], content, 'the old line is as the diff has it');
      if (line[0] !== '-') result.push(content);
    }
  }
  return [...result, ...old.slice(at)].join('');
}

import assert from 'node:assert/strict';
import { createDistinctFindings } from '../../../server/src/workspace/file-findings';
import type { FileFinding } from '../../../server/src/workspace/model';

function found(what: string, start = 0, more: Partial<FileFinding> = {}): FileFinding {
  const finding = {
    rule: 'registry-invalid',
    severity: 'error' as const,
    span: { start, end: start + 1 },
    what,
    why: 'w',
    todo: 't',
  };
  return { uri: 'file:///registry.yaml', text: 'x', finding, ...more };
}

describe('Findings of files that reports share', () => {
  const said = (...reports: readonly (readonly FileFinding[])[]) => {
    const distinct = createDistinctFindings();
    return reports.map((report) => distinct(report).map(({ finding }) => finding.what));
  };

  it('are said once, in whatever words a report has them', () => {
    assert.deepEqual(said([found('Wrong')], [found('Faux')]), [['Wrong'], []]);
  });

  it('are all said where several are of one place', () => {
    assert.deepEqual(said([found('No name'), found('No id')], [found('Sans nom'), found('Sans id')]), [
      ['No name', 'No id'],
      [],
    ]);
  });

  it('are told apart by place, file and kind', () => {
    const others = [
      found('b', 5),
      found('c', 0, { uri: 'file:///b.yaml' }),
      found('d', 0, { code: 'registry-schema' }),
    ];
    assert.deepEqual(said([found('a')], others), [['a'], ['b', 'c', 'd']]);
  });
});

import assert from 'node:assert/strict';
import { SpanIndex } from '../../../server/src/mentions/span-index';

describe('spans by place', () => {
  const spans = new SpanIndex([
    { start: 20, end: 22 },
    { start: 0, end: 10 },
    { start: 2, end: 4 },
  ]);

  it('tells whether a span touches one of them, also one that holds others', () => {
    assert.ok(spans.touches({ start: 9, end: 12 }));
    assert.ok(spans.touches({ start: 5, end: 6 }));
    assert.ok(spans.touches({ start: 19, end: 30 }));
    assert.ok(!spans.touches({ start: 10, end: 20 }));
    assert.ok(!spans.touches({ start: 22, end: 23 }));
  });

  it('finds the span that starts or ends at an offset', () => {
    const apart = new SpanIndex([
      { start: 5, end: 8 },
      { start: 0, end: 3 },
    ]);
    assert.deepEqual(apart.startingAt(5), { start: 5, end: 8 });
    assert.equal(apart.startingAt(6), undefined);
    assert.deepEqual(apart.endingAt(3), { start: 0, end: 3 });
    assert.equal(apart.endingAt(5), undefined);
  });
});

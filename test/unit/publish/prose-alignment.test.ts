import assert from 'node:assert/strict';
import { alignProse } from '../../../server/src/publish/prose-alignment';
import type { Prose } from '../../../server/src/report/model';

function prose(text: string, map: readonly number[] = [0, 0]): Prose {
  return { text, role: 'paragraph', sentences: [], emphasis: [], map };
}

/** The words of a line that the words of a run of prose are. */
function found(own: Prose, line: string, words: string): string | undefined {
  const toLine = alignProse(own, line);
  const start = own.text.indexOf(words);
  const span = toLine?.({ start, end: start + words.length });
  return span && line.slice(span.start, span.end);
}

describe('Aligning prose with a line', () => {
  it('finds words where both are the same', () => {
    assert.equal(found(prose('The IOM office'), 'The IOM office', 'IOM'), 'IOM');
  });

  it('finds words behind what is no prose, whether the line has text for it or none', () => {
    const own = prose('A \uFFFC B\uFFFC C.');
    assert.equal(found(own, 'A code B C.', 'B'), 'B');
    assert.equal(found(own, 'A code B C.', 'C.'), 'C.');
    assert.equal(found(prose('\uFFFC IOM'), 'a picture IOM', 'IOM'), 'IOM');
  });

  it('finds words behind an address that the prose leaves out', () => {
    const own = prose('See  and IOM.', [0, 0, 4, 4, 4, 25]);
    assert.equal(found(own, 'See https://example.org/ and IOM.', 'IOM'), 'IOM');
  });

  it('takes any white space for the same, and a line break of two characters for one', () => {
    const line = 'The IOM\r\nand\tUNDP\nmet';
    assert.equal(found(prose('The IOM and UNDP met'), line, 'IOM'), 'IOM');
    assert.equal(found(prose('The IOM and UNDP met'), line, 'UNDP'), 'UNDP');
    assert.equal(found(prose('The IOM and UNDP met'), line, 'IOM and'), 'IOM\r\nand');
  });

  it('ends a span that ends with what is no prose at the end of the text before it', () => {
    assert.equal(found(prose('One.\uFFFC Two.'), 'One. Two.', 'One.\uFFFC'), 'One.');
  });

  it('says when the two do not belong together', () => {
    assert.equal(alignProse(prose('One'), 'Two'), undefined);
    assert.equal(alignProse(prose('A \uFFFC B'), 'B A'), undefined);
  });
});

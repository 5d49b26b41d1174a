import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../server/src/analysis';
import { formats } from '../../../server/src/publish/formats';
import { profiles } from '../../../server/src/report/front-matter-schema';
import { type Reading, readers, readText, wordsOf } from '../../documents/readings';
import { analysed } from '../../unit/publish/analysed';
import { document, runs } from '../report/documents';

/** Formats that are quick enough to be tried on hundreds of reports; the others read the same publication. */
const quick = formats.filter(({ id }) => id === 'html' || id === 'md' || id === 'txt' || id === 'akn');

describe('Publishing', () => {
  it('never loses a word of a report, in any format, and keeps their order', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom(...profiles), async (markdown, profile) => {
        const text = markdown.replace('title: A title', `title: A title\nprofile: ${profile}`);
        const analysis = analysed(text);
        for (const format of quick) {
          const output = await format.render(analysis, { date: '2010-01-31' });
          const reading = format.id === 'txt' ? readText(String(output), true) : await readers[format.id]?.read(output);
          assert.ok(reading);
          assertWords(analysis, reading, format.id);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

function assertWords(analysis: Analysis, { text, notes }: Reading, format: string): void {
  const body = wordsOf(text).join(' ');
  // A note that nothing calls may read like any other list.
  const aside = wordsOf([...notes, text].join(' ')).join(' ');
  let at = 0;
  for (const { prose } of analysis.places) {
    // Numbers of headings are produced, whatever is typed.
    const typed =
      prose.role === 'heading'
        ? prose.text.replace(
            /^(?:\(?[A-Za-z\d]{1,7}[.)]|(?:Annexe?|Anexo)(?:\s+(?:[IVXLC]+|[A-Z]|\d+)(?=[\s.:–—-]|$))?[.:]?)(?:\s+|$)/i,
            '',
          )
        : prose.text;
    for (const word of wordsOf(typed)) {
      if (prose.role === 'footnote') {
        assert.ok(aside.includes(word), `${format}: “${word}” of a note is not in ${JSON.stringify(notes)}`);
        continue;
      }
      const found = body.indexOf(word, at);
      assert.ok(found !== -1, `${format}: “${word}” of “${prose.text}” is not in ${JSON.stringify(text.slice(-400))}`);
      at = found + word.length;
    }
  }
}

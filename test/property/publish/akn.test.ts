import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderAkn } from '../../../server/src/publish/akn/render';
import { profiles } from '../../../server/src/report/front-matter-schema';
import { parseXml, schemaErrors, schemaPath, structureErrors, withoutSchema } from '../../documents/akn-xml';
import { analysed } from '../../unit/publish/analysed';
import { document, runs } from '../report/documents';

/** Paragraphs in which people speak, to stand among the random ones. */
const speech = fc.constantFrom(
  '',
  'Ms. Ada Quillfeather, Director, said that *it* was so.[^1] She added `this`. Mr. Cyprian Stoneacre\nagreed.\n\n',
  'The representative of IOM noted\r\nthat **Norway** had [asked](https://example.org). He thanked the Chair. (A/63/265)\n\n',
);
const participants =
  '- { name: Ada Quillfeather, honorific: Ms., role: Director }\n- { name: Cyprian Stoneacre, honorific: Mr. }\n';

describe('Akoma Ntoso', () => {
  it('is valid for every report', async () => {
    if (schemaPath === undefined) console.warn(`\n${withoutSchema}`);
    await fc.assert(
      fc.asyncProperty(
        document,
        speech,
        speech,
        fc.constantFrom(...profiles),
        async (markdown, before, after, profile) => {
          const text = `${markdown.replace('title: A title', `title: A title\nprofile: ${profile}`)}\n\n${before}# A\n\n${after}[^1]: x\n`;
          const xml = renderAkn(analysed(text, participants), { date: '2010-01-31' });
          assert.deepEqual(structureErrors(await parseXml(xml)), []);
          if (schemaPath !== undefined) assert.deepEqual(await schemaErrors(xml, schemaPath), []);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { renderHtmlDocument } from '../../../server/src/publish/html';
import { profiles } from '../../../server/src/report/front-matter-schema';
import { analysed, analysedSample, samples } from './analysed';

/** The rules of the language and of accessibility; how the source is written is our own affair. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

async function assertValid(html: string): Promise<void> {
  const { results } = await validator.validateString(html);
  const problems = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  assert.deepEqual(problems, []);
}

describe('Validity of the HTML document', () => {
  for (const path of samples) {
    it(path, async () => await assertValid(renderHtmlDocument(await analysedSample(path))));
  }

  const everything = readFileSync('test/fixtures/everything.report.md', 'utf8');
  for (const profile of profiles) {
    it(`everything a report may hold, ${profile}`, async () =>
      await assertValid(renderHtmlDocument(analysed(everything.replace('profile: generic', `profile: ${profile}`)))));
  }

  it('an empty report', async () => await assertValid(renderHtmlDocument(analysed(''))));

  it('finds what is wrong', async () => {
    await assert.rejects(
      assertValid(renderHtmlDocument(analysed('')).replace('<main', '<main><p><div></div></p></main><main')),
    );
  });
});

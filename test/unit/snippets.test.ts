import assert from 'node:assert/strict';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { FrontMatterSchema } from '../../server/src/report/front-matter-schema';
import { expandSnippet, readSnippets, tabStops } from './snippet-expansion';

const today = { CURRENT_YEAR: '2007', CURRENT_MONTH: '11', CURRENT_DATE: '26' };
const snippets = readSnippets();

describe('snippets', () => {
  it('have prefixes of their own, and every translated one has its English sister', () => {
    const prefixes = [...snippets.values()].map(({ prefix }) => prefix);
    assert.deepEqual([...new Set(prefixes)], prefixes);
    for (const prefix of prefixes) {
      assert.match(prefix, /^[a-z]{2,10}(-fr|-es)?$/);
      assert.ok(prefixes.includes(prefix.replace(/-..$/, '')), prefix);
    }
    const translated = (language: string) =>
      prefixes.filter((prefix) => prefix.endsWith(language)).map((prefix) => prefix.slice(0, -language.length));
    assert.deepEqual(translated('-fr'), translated('-es'));
  });

  for (const [title, snippet] of snippets) {
    it(`${title} says what it is for, and leads from 1 to its end`, () => {
      assert.ok(snippet.description.length > 10 && !snippet.description.endsWith('.'));
      const [last, ...others] = tabStops(snippet);
      assert.equal(last, 0);
      assert.deepEqual(
        others,
        [...others.keys()].map((index) => index + 1),
      );
    });

    it(`${title} expands to plain text`, () => {
      const text = expandSnippet(snippet, today);
      assert.doesNotMatch(text, /\$\{|\$\d|[ \t]$/m);
    });
  }

  for (const language of ['en', 'fr', 'es']) {
    it(`begin a report in ${language} with valid front matter`, () => {
      const prefix = language === 'en' ? 'report' : `report-${language}`;
      const snippet = [...snippets.values()].find((candidate) => candidate.prefix === prefix);
      assert.ok(snippet);
      const [, yaml] = expandSnippet(snippet, today).split('---\n');
      const data: unknown = parse(yaml ?? '');
      assert.deepEqual([...Value.Errors(FrontMatterSchema, data)], []);
      assert.ok(Value.Check(FrontMatterSchema, data));
      assert.equal(data.language, language);
      assert.equal(data.meeting.start, '2007-11-26');
      assert.ok(data.title.endsWith(data.meeting.name));
    });
  }
});

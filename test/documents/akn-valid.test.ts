import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Analysis } from '../../server/src/analysis';
import { renderAkn } from '../../server/src/publish/akn/render';
import { profiles } from '../../server/src/report/front-matter-schema';
import { parseReport } from '../../server/src/report/parse';
import { analysed, analysedSample, report, samples } from '../unit/publish/analysed';
import { parseXml, schemaErrors, schemaPath, structureErrors, withoutSchema } from './akn-xml';

const corpus = readdirSync('test/corpus', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.report.md'))
  .map((path) => join('test/corpus', path))
  .sort();
const everything = readFileSync('test/fixtures/everything.report.md', 'utf8');

/** Awkward reports: each has something that has no place of its own in Akoma Ntoso, or must not be empty there. */
const awkward: Readonly<Record<string, string>> = {
  'without a body': report('', ''),
  'without a heading': report('', 'Only a paragraph.[^1]\n\n[^1]: And a note.'),
  'of headings only': report('profile: un-masthead', '# One\n\n## Two\n\n# Annex\n\n# Notes\n\n# References'),
  'with an annex before a chapter': report('', '# One\n\nText.\n\n# Annex I: A list\n\n- a\n\n# Two\n\nText.'),
  'with annexes within annexes': report('', '# Annexes\n\n## Annex I: A\n\ntext\n\n## Annex II: B\n\n### C\n\ntext'),
  'with headings that are alike': report('', '# 1\n\n# 2\n\n## A\n\n## A\n\n# References\n\n# References'),
  'with empty lists, notes and quotations': report('', '# One\n\n-\n-\n\n1.\n\n>\n\nText[^1]\n\n[^1]:\n\n[^2]:'),
  'with notes in notes': report(
    '',
    '# One\n\nText[^1].[^1]\n\n[^1]: See.[^2]\n[^2]: See.[^1] And.[^3]\n[^3]: End.\n[^4]: Lost.[^5]\n[^5]: Found.',
  ),
  'with a note in a heading and in a table': report(
    '',
    '# One[^1]\n\nTable 1. Caption[^2]\n\n| a[^3] |\n|---|\n| b[^3] |\n\n[^1]: x\n[^2]: y\n[^3]: z',
  ),
  'with generated parts that are empty': report(
    '',
    '::contents\n\n::participants\n\n::abbreviations\n\n::documents\n\n::interventions\n\n::unknown',
  ),
  'with what XML cannot hold': report(
    '',
    '# \u0001One & <two>\n\nA\u0002B \uFFFE \uD800 "quoted" \u0085 ]]> &#x1F600;\n\n`<a>&amp;`',
  ),
  'with no name that has a Latin letter': report('organizer: 联合国\nsymbol: "Ж/1 (А)"', '# Глава\n\nТекст.'),
  'with a symbol of its own kind': report(
    'symbol: A/RES/1991 A (XVIII)',
    '# One\n\nSee A/RES/1991 A (XVIII) and A/63/265.',
  ),
};

const reports: readonly (readonly [string, () => Analysis | Promise<Analysis>])[] = [
  ...[...samples, ...corpus].map((path) => [path, () => analysedSample(path)] as const),
  ...profiles.map((profile) => [`everything, ${profile}`, () => everythingIn(profile)] as const),
  ...Object.entries(awkward).map(([name, text]) => [`a report ${name}`, () => analysed(text)] as const),
];

function everythingIn(profile: string): Analysis {
  const { participants } = parseReport(everything).frontMatter.data;
  return analysed(everything.replace('profile: generic', `profile: ${profile}`), stringify(participants));
}

describe('Akoma Ntoso is valid', () => {
  before(() => {
    if (schemaPath === undefined) console.warn(`\n${withoutSchema}`);
  });

  for (const [name, analyse] of reports) {
    it(name, async () => {
      const xml = renderAkn(await analyse(), {});
      assert.deepEqual(structureErrors(await parseXml(xml)), []);
      if (schemaPath !== undefined) assert.deepEqual(await schemaErrors(xml, schemaPath), []);
    });
  }

  it('and these tests tell what is not', async () => {
    const xml = renderAkn(await analysedSample(samples[0] ?? ''), {});
    const broken: readonly (readonly [string | RegExp, string, RegExp])[] = [
      [/by="#[^"]*"/, 'by="#nobody"', /leads nowhere/],
      [
        '<mainBody xml:lang="en">',
        '<mainBody xml:lang="en"><narrative>Text.</narrative>',
        /narrative stands in mainBody/,
      ],
      [/eId="para_\d+"|eId="dbsect_II"/, 'eId="dbsect_I"', /given twice/],
      [/<heading>/, 'text<heading>', /There is text in/],
      [/<debateReport name="[^"]*"/, '<debateReport', /debateReport has no name/],
    ];
    for (const [from, to, error] of broken) {
      const changed = xml.replace(from, to);
      assert.notEqual(changed, xml, String(from));
      assert.match(structureErrors(await parseXml(changed)).join('\n'), error);
    }
    await assert.rejects(parseXml(xml.replace('</mainBody>', '')));
    if (schemaPath !== undefined) {
      assert.notDeepEqual(await schemaErrors(xml.replace('<FRBRcountry value="un"/>', ''), schemaPath), []);
    }
  });

  it('or is refused for a report without any date, with words that say what to do', () => {
    const undated = analysed('---\ntitle: A report\n---\n\nText.\n');
    assert.throws(() => renderAkn(undated, {}), /no date.*add “date: ”/);
    assert.match(renderAkn(undated, { date: '2010-01-31' }), /<FRBRdate date="2010-01-31"/);
  });
});

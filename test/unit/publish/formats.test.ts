import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Analysis } from '../../../server/src/analysis';
import { formatIds } from '../../../server/src/publish/format';
import { formatNamed, formats } from '../../../server/src/publish/formats';
import { plainText } from '../../../server/src/publish/inline';
import { headingLine } from '../../../server/src/publish/list-entries';
import { publish } from '../../../server/src/publish/publication';
import { wordings } from '../../../server/src/publish/wording';
import { profiles } from '../../../server/src/report/front-matter-schema';
import { parseReport } from '../../../server/src/report/parse';
import { analysed, analysedSample, samples } from './analysed';
import { type Reader, readers, wordsOf } from './readings';

const date = '2010-01-31';
const everything = readFileSync('test/fixtures/everything.report.md', 'utf8');

/** All reports that the formats are compared on. */
const reports: readonly (readonly [name: string, analysis: () => Analysis | Promise<Analysis>])[] = [
  ...samples.map((path) => [path, () => analysedSample(path)] as const),
  ...profiles.map((profile) => [`everything, ${profile}`, () => everythingIn(profile)] as const),
];

function everythingIn(profile: string): Analysis {
  const { participants } = parseReport(everything).frontMatter.data;
  return analysed(everything.replace('profile: generic', `profile: ${profile}`), stringify(participants));
}

function readerOf(id: string): Reader {
  const reader = readers[formatIds.find((known) => known === id) ?? 'html'];
  if (!reader) throw new Error(`The format ${id} has no reader in readings.ts.`);
  return reader;
}

describe('Output formats', () => {
  it('have ids and extensions of their own, and a reader in these tests', () => {
    assert.equal(new Set(formats.map(({ extension }) => extension)).size, formats.length);
    for (const { id, extension } of formats) {
      assert.equal(formatNamed(id)?.id, id);
      assert.match(extension, /^\.[a-z]+$/);
      assert.ok(readers[id], `The format ${id} has no reader in readings.ts.`);
    }
  });

  for (const [name, analyse] of reports) {
    it(`say the same words in the same order: ${name}`, async () => {
      const analysis = await analyse();
      const [first, ...others] = formats;
      assert.ok(first);
      const expected = await readerOf(first.id).read(await first.render(analysis, { date }));
      assert.ok(wordsOf(expected.text).length > 100);
      for (const format of others) {
        const reading = await readerOf(format.id).read(await format.render(analysis, { date }));
        assertSameWords(reading.text, expected.text, `${format.id} and ${first.id}`);
        assert.equal(reading.notes.length, expected.notes.length, format.id);
        for (const [index, note] of reading.notes.entries()) {
          assertSameWords(note, expected.notes[index] ?? '', format.id);
        }
      }
    });

    it(`number headings, paragraphs and notes alike: ${name}`, async () => {
      const analysis = await analyse();
      const publication = publish(analysis);
      const wording = wordings[publication.language];
      for (const format of formats) {
        const { text, notes } = await readerOf(format.id).read(await format.render(analysis, { date }));
        const found = wordsOf(text).join(' ');
        let at = 0;
        const expect = (line: string): void => {
          const wanted = wordsOf(line).join(' ');
          const index = found.indexOf(wanted, at);
          assert.ok(index !== -1, `${format.id}: “${line}” is not where it should be`);
          at = index + wanted.length;
        };
        for (const block of publication.blocks) {
          if (block.kind === 'heading') {
            const { enumerator, content } = block;
            expect(
              headingLine({ ...(enumerator !== undefined && { enumerator }), title: plainText(content) }, wording),
            );
          } else if (block.kind === 'paragraph' && block.number !== undefined) {
            expect(`${block.number}. ${plainText(block.content)}`);
          }
        }
        assert.equal(notes.length, publication.notes.length, format.id);
      }
    });

    it(`give the same bytes for the same report and date: ${name}`, async () => {
      for (const format of formats) {
        const once = await format.render(await analyse(), { date });
        const again = await format.render(await analyse(), { date });
        assert.deepEqual(again, once, format.id);
      }
    });
  }

  describe('Golden files', () => {
    for (const profile of profiles) {
      for (const { id, extension, render } of formats) {
        it(`${profile}, ${id}`, async () => {
          const path = join('test/golden', `${profile}${extension === '.pdf' ? '.pdf.txt' : extension}`);
          const output = await readerOf(id).normalise(await render(everythingIn(profile), { date }));
          if (process.env['RAPPORTEUR_UPDATE_GOLDEN'] === '1') writeFileSync(path, output);
          assert.ok(existsSync(path), `${path} is missing; CONTRIBUTING says how golden files are made`);
          assert.equal(output, readFileSync(path, 'utf8'), `${path}: CONTRIBUTING says how golden files are updated`);
        });
      }
    }
  });
});

function assertSameWords(actual: string, expected: string, what: string): void {
  const one = wordsOf(actual);
  const other = wordsOf(expected);
  const differs = one.findIndex((word, index) => word !== other[index]);
  const at = differs === -1 ? Math.min(one.length, other.length) : differs;
  const near = (words: readonly string[]): string => words.slice(Math.max(0, at - 5), at + 5).join(' ');
  assert.ok(differs === -1 && one.length === other.length, `${what}: “${near(one)}”, but “${near(other)}”`);
}

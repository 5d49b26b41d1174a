import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { stringify } from 'yaml';
import type { Analysis } from '../../server/src/analysis';
import assets from '../../server/src/publish/pdf/assets.json';
import { documentData } from '../../server/src/publish/pdf/document-data';
import { renderPdf, template } from '../../server/src/publish/pdf/pdf';
import { publish } from '../../server/src/publish/publication';
import { profiles } from '../../server/src/report/front-matter-schema';
import { parseReport } from '../../server/src/report/parse';
import { analysed, analysedSample, report, samples } from '../unit/publish/analysed';
import { readAsset } from './read-asset';
import { openPdf, type Page, type PdfFile, piecesIn, readPdf, type Tag, tagsIn, textIn } from './read-pdf';

const date = '2010-01-31';
const everything = readFileSync('test/fixtures/everything.report.md', 'utf8');

function everythingIn(profile: string): Analysis {
  const { participants } = parseReport(everything).frontMatter.data;
  return analysed(everything.replace('profile: generic', `profile: ${profile}`), stringify(participants));
}

const pdfOf = (analysis: Analysis): Promise<Uint8Array> => renderPdf(publish(analysis), { date, readAsset });

const opened = async (markdown: string, frontMatter = ''): Promise<PdfFile> =>
  openPdf(await pdfOf(analysed(report(frontMatter, markdown))));

const textOf = async (markdown: string, frontMatter = ''): Promise<string> => {
  const { text, notes } = await readPdf(await pdfOf(analysed(report(frontMatter, markdown))));
  return [text, ...notes].join(' ').replace(/\s+/g, ' ');
};

describe('PDF', function () {
  this.timeout(60_000);

  describe('is accessible (PDF/UA-1)', () => {
    const reports: readonly (readonly [string, () => Analysis | Promise<Analysis>])[] = [
      ...samples.map((path) => [path, () => analysedSample(path)] as const),
      ...profiles.map((profile) => [`everything, ${profile}`, () => everythingIn(profile)] as const),
      ['nothing at all', () => analysed('')],
      ['headings that skip levels', () => analysed('##### a\n\n## b\n\n###### c')],
    ];
    for (const [name, analyse] of reports) {
      it(`as Typst’s own build writes and checks it: ${name}`, async () => {
        const publication = publish(await analyse());
        const ours = await renderPdf(publication, { date, readAsset });
        const checked = checkedByTypst(documentData(publication, date));
        assert.equal(withoutBoxes(ours), withoutBoxes(checked));
      });
    }

    it('says so in its metadata, and shows its title', async () => {
      const text = Buffer.from(await pdfOf(everythingIn('generic'))).toString('latin1');
      assert.match(text, /xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/);
      assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assert.match(text, /\/DisplayDocTitle true/);
      assert.match(text, /\/StructTreeRoot \d+ 0 R/);
      assert.match(text, /\/MarkInfo <<\s+\/Marked true/);
    });

    it('names its language, title, authors and day', async () => {
      const { information, isMarked } = await openPdf(await pdfOf(everythingIn('un-desa')));
      assert.equal(isMarked, true);
      assert.equal(information['Language'], 'en-GB');
      assert.equal(information['Title'], 'Report of the Workshop on Everything');
      assert.equal(information['CreationDate'], 'D:20100131000000Z');
      assert.equal(
        information['Author'],
        'Department of Economic and Social Affairs, International Organization for Migration',
      );
      const french = await opened('Texte.', 'language: fr');
      assert.equal(french.information['Language'], 'fr-FR');
    });

    it('says no day when none is known', async () => {
      const { information } = await openPdf(await renderPdf(publish(analysed('a')), { readAsset }));
      assert.equal(information['CreationDate'], undefined);
      assert.equal(information['Title'], 'Untitled report');
    });

    it('has bookmarks and headings by level', async () => {
      const { pages, outline } = await openPdf(await pdfOf(everythingIn('generic')));
      assert.deepEqual(outline.slice(0, 4), [
        '- I. Opening and attendance',
        '  - A. Lists',
        '  - B. A quotation',
        '    - 1. Third level',
      ]);
      const headings = pages.flatMap(({ root }) => [1, 2, 3, 4, 5, 6].flatMap((level) => tagsIn(root, `H${level}`)));
      assert.deepEqual(new Set(headings.map(({ role }) => role)), new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']));
    });

    it('reads the parts of a cell in their order', async () => {
      const { pages } = await opened(
        '| one *two* three | b |\n| --- | --- |\n| four **five** six `seven` | [eight](https://a.example) nine |',
      );
      const cells = pages.flatMap(({ root }) => [...tagsIn(root, 'TH'), ...tagsIn(root, 'TD')]);
      assert.deepEqual(
        cells.map((cell) => textIn(cell).replace(/\s+/g, ' ').trim()),
        ['one two three', 'b', 'four five six seven', 'eight nine'],
      );
    });
  });

  describe('sets notes at the foot of the page', () => {
    for (const path of samples) {
      it(`on which they are called: ${path}`, async () => {
        const { pages } = await openPdf(await pdfOf(await analysedSample(path)));
        for (const { root, label } of pages) {
          const notes = tagsIn(root, 'Note');
          if (notes.length === 0) continue;
          const top = Math.max(...notes.flatMap((note) => piecesIn(note).map(({ y }) => y)));
          const text = withoutNotes(root).filter((piece) => piece.text.trim() !== '' && piece.height < 100);
          assert.ok(text.length > 0, label);
          assert.ok(
            text.every(({ y }) => y > top),
            `page ${label}`,
          );
          const calls = text.filter(({ height, text: shown }) => height < 7 && /^\d+$/.test(shown.trim()));
          const numbers = calls.map((call) => call.text.trim());
          for (const note of notes) {
            const mark = piecesIn(note).find(({ text: shown }) => shown.trim() !== '');
            assert.ok(numbers.includes(mark?.text.trim() ?? ''), `page ${label}`);
          }
        }
      });
    }

    it('and gives them the numbers of the publication, in notes and tables too', async () => {
      const markdown =
        'a[^x] b[^y] a[^x]\n\n| t[^z] |\n| --- |\n| u[^y] |\n\n[^x]: X[^w]\n\n[^y]: Y\n\n    second\n\n[^z]: Z\n\n[^w]: W\n\n[^v]: V';
      const { notes } = await readPdf(await pdfOf(analysed(report('', markdown))));
      assert.deepEqual(
        notes.map((note) => note.replace(/\s+/g, ' ').trim()),
        ['X', 'Y second', 'Z', 'W', '– V'],
      );
    });

    it('or in the section that the report has for them', async () => {
      const markdown = '# A\n\na[^x]\n\n# Notes\n\n# Annex\n\nend\n\n[^x]: The note.';
      const { pages } = await opened(markdown);
      assert.deepEqual(
        pages.flatMap(({ root }) => tagsIn(root, 'Note')),
        [],
      );
      assert.match(await textOf(markdown), /Notes .*Annex end .*The note\./);
    });
  });

  describe('has contents', () => {
    for (const profile of profiles) {
      it(`with the pages on which the headings stand: ${profile}`, async () => {
        const filler = Array.from({ length: 12 }, (_, index) =>
          `Sentence ${index} of a paragraph of some length. `.repeat(12),
        );
        const body = ['# Alpha', '## Beta', '# Gamma', '# References', '# Annex I: Delta', '# Annex II: Epsilon']
          .map((heading) => `${heading}\n\n${filler.join('\n\n')}`)
          .join('\n\n');
        const { pages } = await opened(`::contents\n\n${body}`, `profile: ${profile}`);
        const entries = pages
          .flatMap(({ root }) => tagsIn(root, 'TOCI'))
          .map((tag) => /^(.*?)\s+(\S+)$/.exec(oneLine(tag)));
        assert.ok(entries.length >= 6);
        for (const entry of entries) {
          const [, title = '', number] = entry ?? [];
          const page = pages.find(({ root }) => headingsOn(root).includes(title.toUpperCase().replace(/: /g, ' ')));
          assert.ok(page, title);
          assert.equal(page.label, number, title);
        }
        assert.ok(pages.length > 8);
      });
    }
  });

  describe('has heads and feet', () => {
    const long = Array.from({ length: 40 }, (_, index) =>
      `Paragraph ${index}, which is here to fill pages. `.repeat(8),
    ).join('\n\n');

    it('of a masthead document outside, but on the first page', async () => {
      const { pages } = await opened(`# A\n\n${long}`, 'profile: un-masthead\nsymbol: A/1/2');
      assert.ok(pages.length > 2);
      assert.deepEqual(artifactsOf(pages[0]), []);
      assert.deepEqual(artifactsOf(pages[1]), ['A/1/2', '2']);
      assert.deepEqual(artifactsOf(pages[2]), ['A/1/2', '3']);
    });

    it('of a publication after the cover, with roman numbers before the first chapter', async () => {
      const { pages } = await opened(`# A\n\n${long}`, 'profile: un-desa\nsymbol: ST/1');
      assert.deepEqual(artifactsOf(pages[0]), []);
      assert.deepEqual(artifactsOf(pages[1]).slice(0, 1), ['ST/1']);
      assert.ok(artifactsOf(pages[1]).includes('i'));
      const first = pages.findIndex(({ root }) => headingsOn(root).includes('I. A'));
      assert.deepEqual(artifactsOf(pages[first]), ['ST/1', '1']);
    });

    it('and repeats the head of a table on each of its pages', async () => {
      const rows = Array.from({ length: 120 }, (_, index) => `| city ${index} | ${index} |`).join('\n');
      const { pages } = await opened(`| Place | Count |\n| --- | ---: |\n${rows}`);
      assert.ok(pages.length >= 3);
      for (const { root, artifacts, label } of pages) {
        const shown = `${textIn(root)} ${artifacts.map(({ text }) => text).join(' ')}`;
        assert.match(shown, /Place/, label);
        assert.match(shown, /Count/, label);
      }
    });
  });

  describe('prints as text', () => {
    const texts = [
      '#import "@preview/x:1.0.0": *',
      '#read("/etc/passwd")',
      '#include "report.typ"',
      '#panic("x")',
      '#{ while true {} }',
      '$ x^2 $ and $$ and $',
      'back\\\\slash \\\\n \\\\u{41}',
      '] [ } { ) ( ] #[ ]',
      '"quotes" \'single\' “curly” `',
      '<label> @reference *strong* _emphasis_ ~ -- --- ...',
      '// comment /* comment */ = heading - list + list / term: x',
      'https://example.org/#fragment',
      'Ćwikła Đorđević Ωμέγα Привет שלום Việt',
      'naïve – — … № ½ € ₣ ™ ≤ →',
      '😀 🇺🇳 ✅',
    ];
    for (const text of texts) {
      it(text, async () => {
        const escaped = text.replace(/(?<!\\)[[\]*_`<>$#@~|]/g, '\\$&');
        const shown = squeezed(
          await textOf(`# Heading ${escaped}\n\nBefore ${escaped} after.\n\n| ${escaped} |\n| --- |\n| x |`),
        );
        const expected = squeezed(text.replaceAll('\\\\', '\\'));
        const letters = (value: string) =>
          [...value]
            .filter((char) => /\S/.test(char))
            .sort()
            .join('');
        const at = shown.indexOf('Before');
        const found = shown.slice(at + 'Before'.length, shown.indexOf('after.', at));
        assert.equal(letters(found), letters(expected));
      });
    }

    it('front matter, notes and code', async () => {
      const hostile = '#read("/etc/passwd") ] $x$ \\ #';
      const text = await textOf(
        `a[^x]\n\n\`\`\`\n${hostile}\n\`\`\`\n\n[^x]: \`${hostile}\``,
        `subtitle: '${hostile}'\nsymbol: '${hostile}'\norganizer: '${hostile}'\nprofile: un-desa`,
      );
      assert.equal(text.split('#read("/etc/passwd")').length - 1, 5);
    });

    it('words that are longer than a line, whole and on the page', async () => {
      const word = 'x'.repeat(300);
      const address = `https://example.org/${'abc/'.repeat(60)}end`;
      const { pages } = await opened(`${word}\n\n<${address}>\n\n| ${word} | b |\n| --- | --- |\n| c | d |`);
      const shown = pages
        .map(({ root }) => textIn(root))
        .join('')
        .replace(/\s/g, '');
      assert.ok(shown.includes(word));
      assert.ok(shown.includes(address));
    });

    it('Arabic, in letters that are joined', async () => {
      const shown = await textOf('الأمم المتحدة');
      assert.match(shown.normalize('NFKC'), /[\u0600-\u06FF]{3,}/);
    });

    it('but says which characters no font has', async () => {
      await assert.rejects(pdfOf(analysed(report('', 'a 中 b 国 c \u{1F9FF} d \u0007 e'))), (error: Error) => {
        assert.match(error.message, /“中” \(U\+4E2D\), “国” \(U\+56FD\)/);
        assert.match(error.message, /Word or HTML/);
        return true;
      });
    });
  });
});

/** What Typst’s build for Node writes; it refuses what is against PDF/UA-1. */
function checkedByTypst(data: string): Uint8Array {
  const workspace = '/publication';
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles() }] });
  for (const { path, text } of template) compiler.addSource(workspace + path, text);
  compiler.addSource(`${workspace}/publication.json`, data);
  return compiler.pdf({ mainFilePath: `${workspace}/report.typ` }, { pdfStandard: 'ua-1' });
}

let fonts: Buffer[] | undefined;

function fontFiles(): Buffer[] {
  fonts ??= Object.entries(assets)
    .filter(([name]) => name.endsWith('.ttf'))
    .map(([, source]) => readFileSync(`node_modules/${source}`));
  return fonts;
}

/**
 * A PDF without what Typst’s build for PDF/UA-1 adds to tables and the standard does not ask for, the box in which they stand, and
 * without what depends on it: offsets and the identifier made from the whole.
 */
function withoutBoxes(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  if (!text.includes('/S /Table')) return text;
  return text
    .replace(/ {2}\/A \[<<\n {4}\/O \/Layout\n {4}\/BBox \[[^\]]*\]\n {2}>>\]\n/g, '')
    .replace(/^ {4}\/BBox \[[^\]]*\]\n/gm, '')
    .replace(/^\d{10} \d{5} n/gm, '')
    .replace(/startxref\n\d+/, '')
    .replace(/\/ID \[.*\]/, '')
    .replace(/<xmpMM:InstanceID>.*?<\/xmpMM:InstanceID>/, '');
}

function withoutNotes(tag: Tag): ReturnType<typeof piecesIn> {
  return tag.children.flatMap((child) =>
    'role' in child ? (child.role === 'Note' ? [] : withoutNotes(child)) : [child],
  );
}

function oneLine(tag: Tag): string {
  return textIn(tag).replace(/\s+/g, ' ').trim();
}

function headingsOn(root: Tag): readonly string[] {
  return [1, 2].flatMap((level) => tagsIn(root, `H${level}`)).map((tag) => oneLine(tag).toUpperCase());
}

function artifactsOf(page: Page | undefined): readonly string[] {
  return (page?.artifacts ?? []).map(({ text }) => text.trim()).filter((text) => !/^[. ]*$/.test(text));
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

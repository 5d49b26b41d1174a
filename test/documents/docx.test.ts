import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { stringify } from 'yaml';
import type { Analysis } from '../../server/src/analysis';
import { renderDocx } from '../../server/src/publish/docx/docx';
import { publish } from '../../server/src/publish/publication';
import { profiles } from '../../server/src/report/front-matter-schema';
import { parseReport } from '../../server/src/report/parse';
import type { Finding } from '../../server/src/rules/finding';
import { analysed, analysedSample, report, samples } from '../unit/publish/analysed';
import { faultsOf } from './open-xml';
import { partsOfPackage, readDocx } from './read-docx';
import { wordsOf } from './readings';
import { allOf, childrenOf, find, readXml } from './xml';

const date = '2010-01-31';
const everything = readFileSync('test/fixtures/everything.report.md', 'utf8');

function everythingIn(profile: string): Analysis {
  const { participants } = parseReport(everything).frontMatter.data;
  return analysed(everything.replace('profile: generic', `profile: ${profile}`), stringify(participants));
}

const reports: readonly (readonly [name: string, analyse: () => Analysis | Promise<Analysis>])[] = [
  ...samples.map((path) => [path, () => analysedSample(path)] as const),
  ...profiles.map((profile) => [`everything, ${profile}`, () => everythingIn(profile)] as const),
  ['nothing at all', () => analysed('')],
  [
    'notes in their section',
    () => analysed(report('', 'a[^x] b[^x]\n\n# Notes\n\n# Annex\n\nb\n\n[^x]: X\n\n    - y')),
  ],
];

const docxOf = (analysis: Analysis): Promise<Uint8Array> => renderDocx(publish(analysis), { date });
const docx = (markdown: string, frontMatter = ''): Promise<Uint8Array> =>
  docxOf(analysed(report(frontMatter, markdown)));
const part = async (file: Promise<Uint8Array>, path: string): Promise<string> =>
  partsOfPackage(await file).get(path) ?? '';

describe('Word document', function () {
  this.timeout(60_000);

  describe('keeps the rules of Office Open XML', () => {
    for (const [name, analyse] of reports) {
      it(name, async () => {
        const analysis = await analyse();
        assert.deepEqual(faultsOf(await docxOf(analysis)), []);
      });
    }
    it('with comments', async () => {
      const analysis = everythingIn('un-masthead');
      const findings = [0, 700, 2000, analysis.report.text.length - 2].map(findingAt);
      assert.deepEqual(faultsOf(await renderDocx(publish(analysis), { date, findings })), []);
    });
  });

  describe('is read by another program with every word and note', () => {
    for (const [name, analyse] of reports) {
      it(name, async () => {
        const file = await docxOf(await analyse());
        const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
        assert.deepEqual(
          messages.filter(({ type }) => type === 'error'),
          [],
        );
        const read = new Map<string, number>();
        for (const word of wordsOf(shownBy(value))) read.set(word, (read.get(word) ?? 0) + 1);
        const parts = partsOfPackage(file);
        const written = wordsOf(runsOf(parts.get('word/document.xml') ?? ''));
        const notes = wordsOf(runsOf(parts.get('word/footnotes.xml') ?? ''));
        assert.ok(written.length > 0);
        for (const word of new Set(written)) {
          assert.ok((read.get(word) ?? 0) >= written.filter((other) => other === word).length, word);
        }
        for (const word of notes) assert.ok(read.has(word), word);
      });
    }
  });

  it('has the styles of Word', async () => {
    const styles = readXml(await part(docxOf(everythingIn('un-desa')), 'word/styles.xml'));
    const names = childrenOf(styles, 'w:style').map((style) => find(style, 'w:name')?.attributes['w:val']);
    for (const name of [
      'Title',
      'Subtitle',
      'heading 1',
      'heading 4',
      'Body Text',
      'Quote',
      'List Bullet',
      'List Number',
      'footnote text',
      'footnote reference',
      'toc 1',
      'caption',
      'header',
      'footer',
      'Hyperlink',
    ]) {
      assert.ok(names.includes(name), name);
    }
    const heading = childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Heading1');
    assert.ok(heading && find(heading, 'w:keepNext') && find(heading, 'w:numPr') && find(heading, 'w:outlineLvl'));
  });

  it('numbers headings and paragraphs by itself', async () => {
    const xml = await part(docx('# A\n\nx\n\n## B\n\ny\n\n# Annex: C', 'profile: un-masthead'), 'word/document.xml');
    assert.doesNotMatch(xml, />(?:I|A|1|2)\. ?</);
    const { text } = readDocx(await docx('# A\n\nx\n\n## B\n\ny', 'profile: un-masthead'));
    assert.match(text.replace(/\s+/g, ' '), /I\. A 1\. x A\. B 2\. y/);
  });

  it('writes a number as text where Word would count otherwise', async () => {
    const markdown = Array.from({ length: 29 }, (_, index) => `## Section ${index + 1}`).join('\n\n');
    const { text } = readDocx(await docx(`# A\n\n${markdown}`));
    const shown = text.replace(/\s+/g, ' ');
    for (const expected of ['Z. Section 26', 'AA. Section 27', 'AB. Section 28', 'AC. Section 29'])
      assert.ok(shown.includes(expected), expected);
  });

  it('starts each list anew, from where it starts', async () => {
    const { text } = readDocx(await docx('1. a\n2. b\n\nx\n\n1. c\n\ny\n\n5. d\n6. e\n   1. f\n   2. g\n7. h'));
    assert.match(text.replace(/\s+/g, ' '), /1\. a 2\. b x 1\. c y 5\. d 6\. e 1\. f 2\. g 7\. h/);
  });

  it('leads citations to the works they name', async () => {
    const works = ['Marin, A. (2007). Cities.', 'Reed, B. (2006). Towns.'];
    for (const list of [works.join('\n\n'), works.map((work) => `- ${work}`).join('\n')]) {
      const xml = await part(docx(`# One\n\nIt rained (Reed, 2006).\n\n# References\n\n${list}`), 'word/document.xml');
      const [, anchor = '', words = ''] =
        /<w:hyperlink[^>]* w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/.exec(xml) ?? [];
      assert.equal(words.replace(/<[^>]*>/g, ''), '2006');
      const paragraph = xml.split('<w:p>').find((one) => one.includes(`w:name="${anchor}"`));
      assert.equal(paragraph?.replace(/<[^>]*>/g, ''), 'Reed, B. (2006). Towns.');
    }
  });

  it('refers to a footnote that is called again', async () => {
    const file = docx('a[^x] b[^y] c[^x]\n\n[^x]: X\n\n[^y]: Y\n\n    second');
    const xml = await part(file, 'word/document.xml');
    assert.equal(xml.split('<w:footnoteReference ').length - 1, 2);
    assert.match(xml, /<w:fldSimple w:instr=" NOTEREF note_1 \\f \\h ">/);
    assert.deepEqual(
      readDocx(await file).notes.map((note) => note.trim().replace(/\s+/g, ' ')),
      ['X', 'Y second'],
    );
  });

  it('has contents with every heading, and a field that Word fills', async () => {
    const xml = await part(docx('::contents\n\n# A\n\n## B\n\n# Annex: C'), 'word/document.xml');
    assert.match(xml, /<w:instrText[^>]*>TOC \\h \\o &quot;1-4&quot;</);
    assert.equal(xml.split('PAGEREF').length - 1, 3);
    for (const entry of ['I. A', 'A. B', 'Annex: C']) assert.ok(xml.includes(`>${entry}<`), entry);
  });

  it('repeats the head of a table and keeps rows whole', async () => {
    const xml = await part(docx('| a | b |\n| --- | --- |\n| c | d |'), 'word/document.xml');
    assert.equal(xml.split('<w:tblHeader/>').length - 1, 1);
    assert.equal(xml.split('<w:cantSplit/>').length - 1, 2);
  });

  it('has other heads on even pages and none on the first, for a document of an organ', async () => {
    const parts = partsOfPackage(await docx('# A', 'profile: un-masthead\nsymbol: A/1/2\njobNumber: GE.1'));
    const section = parts.get('word/document.xml') ?? '';
    assert.match(section, /<w:titlePg\/>/);
    const heads = [...parts].filter(([path]) => /^word\/header\d/.test(path)).map(([, xml]) => xml);
    assert.equal(heads.filter((xml) => xml.includes('A/1/2')).length, 2);
    assert.equal([...parts].filter(([path, xml]) => /^word\/footer\d/.test(path) && xml.includes('GE.1')).length, 1);
    assert.match(parts.get('word/settings.xml') ?? '', /<w:evenAndOddHeaders\/>/);
  });

  it('says its language, its title and its day, and nothing by chance', async () => {
    const parts = partsOfPackage(await docx('[a](https://example.org)', 'language: es'));
    assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="es-ES"\/>/);
    const core = parts.get('docProps/core.xml') ?? '';
    assert.match(core, /<dc:title>A report<\/dc:title>/);
    assert.match(core, /<dcterms:created [^>]*>2010-01-31T00:00:00Z</);
    assert.match(parts.get('word/_rels/document.xml.rels') ?? '', /Id="rIdLink1"/);
    const undated = partsOfPackage(await renderDocx(publish(analysed('a')), {})).get('docProps/core.xml') ?? '';
    assert.doesNotMatch(undated, /dcterms:created/);
  });

  it('gives the same bytes in every time zone', async () => {
    const zone = process.env['TZ'];
    try {
      const files = [];
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = other;
        files.push(await docx('a'));
      }
      assert.deepEqual(files[0], files[1]);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('shows findings as comments at their paragraphs, those in notes at the call', async () => {
    const text = report('', 'First.\n\nSecond.[^x]\n\n| a |\n| --- |\n| b |\n\n[^x]: Note.');
    const findings = ['title', 'First', 'b |\n', 'Note'].map((word) => findingAt(text.indexOf(word)));
    const file = await renderDocx(publish(analysed(text)), { date, findings });
    const parts = partsOfPackage(file);
    const comments = readXml(parts.get('word/comments.xml') ?? '');
    assert.equal(childrenOf(comments, 'w:comment').length, 4);
    const paragraphs = allOf(readXml(parts.get('word/document.xml') ?? '')).filter(({ name }) => name === 'w:p');
    const commented = paragraphs
      .filter((paragraph) => find(paragraph, 'w:commentRangeStart'))
      .map((paragraph) => runsIn(paragraph));
    assert.deepEqual(commented, ['A report', 'First.', 'Second.', 'b']);
  });

  it('holds what XML cannot as a sign for the unknown, and all else as it is', async () => {
    const { text } = readDocx(await docx('a\u0001b `<w:t>` & ]]> \u{1F600} שלום 中文 #read("x") \\{'));
    assert.match(text, /a\uFFFDb <w:t> & \]\]> \u{1F600} שלום 中文 #read\("x"\) \{/u);
  });
});

function findingAt(start: number): Finding {
  return { rule: 'a-rule', severity: 'warning', span: { start, end: start + 1 }, what: 'What', why: 'Why', todo: 'Do' };
}

/** The text of HTML: a space between blocks, and none within words. */
function shownBy(html: string): string {
  const text = html.replace(/<\/?(?:em|strong|a|sup)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The text of runs, with a space between paragraphs. */
function runsOf(xml: string): string {
  return allOf(readXml(xml))
    .filter(({ name }) => name === 'w:p')
    .map(runsIn)
    .join(' ');
}

function runsIn(paragraph: ReturnType<typeof readXml>): string {
  return allOf(paragraph)
    .flatMap(({ name, children }) =>
      name === 'w:t'
        ? children.filter((child) => typeof child === 'string')
        : name === 'w:br' || name === 'w:tab'
          ? [' ']
          : [],
    )
    .join('');
}

import assert from 'node:assert/strict';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Math as Equation,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  type ISectionOptions,
  MathRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { UnreadableFile } from '../../../server/src/import/unreadable';
import { importWordDraft, type WordDraft } from '../../../server/src/import/word-draft';
import { parseReport } from '../../../server/src/report/parse';
import { speak } from '../../../server/src/source/texts';
import { bracketed, outsideBrackets } from '../../support/bracketed';

interface Draft {
  readonly children: readonly FileChild[];
  readonly footnotes?: Readonly<Record<string, readonly string[]>>;
  readonly comment?: string;
  readonly header?: string;
}

async function docx({ children, footnotes = {}, comment, header }: Draft): Promise<Uint8Array> {
  const section: ISectionOptions = {
    children: [...children],
    ...(header !== undefined && { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
  };
  const document = new Document({
    footnotes: Object.fromEntries(
      Object.entries(footnotes).map(([id, texts]) => [id, { children: texts.map((text) => new Paragraph(text)) }]),
    ),
    ...(comment !== undefined && {
      comments: {
        children: [
          { id: 0, author: 'A. Reader', initials: 'AR', date: new Date(0), children: [new Paragraph(comment)] },
        ],
      },
    }),
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            { level: 0, format: 'decimal', text: '%1.' },
            { level: 1, format: 'lowerLetter', text: '(%2)' },
          ],
        },
      ],
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function imported(draft: Draft): Promise<WordDraft & { readonly body: string }> {
  const { text, notes } = await importWordDraft('Draft report.docx', await docx(draft));
  return { text, notes, body: text.slice(text.indexOf('\n---\n') + 6) };
}

const heading = (text: string, level: 1 | 2 | 5 = 1) =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
const revision = { id: 1, author: 'A. Reader', date: '2020-01-01T00:00:00Z' };

/** A draft with something of everything that is not carried over as it is. */
const full = (): Draft => ({
  header: 'Unedited draft',
  comment: 'Is this -- right?',
  children: [
    new Paragraph({
      children: [
        new TextRun('Before'),
        new CommentRangeStart(0),
        new TextRun(' commented'),
        new CommentRangeEnd(0),
        new CommentReference(0),
        new InsertedTextRun({ text: ' inserted', ...revision }),
        new DeletedTextRun({ text: ' deleted words', ...revision }),
        new TextRun(' where '),
        new Equation({ children: [new MathRun('a=b')] }),
        new TextRun(' and H'),
        new TextRun({ text: '2', subScript: true }),
        new TextRun({ text: 'O struck', strike: true }),
        new TextRun('.'),
      ],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: Uint8Array.from([137, 80, 78, 71]),
          transformation: { width: 9, height: 9 },
          altText: { name: 'map', description: 'A map', title: 'A map' },
        }),
      ],
    }),
    heading('Too deep', 5),
  ],
});

describe('importing a draft in Word', () => {
  afterEach(() => speak('en', {}));

  it('makes front matter of the title, and says what is to be filled in', async () => {
    const { text, notes } = await imported({
      children: [
        new Paragraph({ text: 'Rapport de la Réunion d’experts', heading: HeadingLevel.TITLE }),
        heading('Ouverture'),
        new Paragraph('La réunion a été ouverte par les membres du bureau.'),
      ],
    });
    const { data, errors } = parseReport(text).frontMatter;
    assert.equal(data.title, 'Rapport de la Réunion d’experts');
    assert.equal(data.meeting?.name, 'Réunion d’experts');
    assert.equal(data.language, 'fr');
    assert.equal(errors.length, 1, 'The first day of the meeting is asked for, and nothing else.');
    assert.deepEqual(notes, []);
  });

  it('takes the name of the file for the title of a draft without', async () => {
    assert.equal(parseReport((await imported({ children: [] })).text).frontMatter.data.title, 'Draft report');
  });

  it('carries over headings, emphasis, links, lists, notes and tables', async () => {
    const { body, notes } = await imported({
      footnotes: { 1: ['See A/RES/61/208.'], 2: ['First.', 'Second.'] },
      children: [
        heading('Opening'),
        heading('Preparations', 2),
        new Paragraph({
          children: [
            new TextRun('Words, '),
            new TextRun({ text: 'bold', bold: true }),
            new TextRun({ text: ' and italic ', italics: true }),
            new TextRun('stand'),
            new FootnoteReferenceRun(1),
            new TextRun(' here. '),
            new ExternalHyperlink({ link: 'https://example.org/a_b', children: [new TextRun('A link')] }),
            new FootnoteReferenceRun(2),
          ],
        }),
        new Paragraph({ text: 'one', numbering: { reference: 'numbers', level: 0 } }),
        new Paragraph({ text: 'inner', numbering: { reference: 'numbers', level: 1 } }),
        new Paragraph({ text: 'two', numbering: { reference: 'numbers', level: 0 } }),
        new Paragraph('Between.'),
        new Paragraph({ text: 'point', bullet: { level: 0 } }),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell('Year'), cell('A | B')] }),
            new TableRow({ children: [cell('2007'), cell('one', 'two')] }),
          ],
        }),
      ],
    });
    assert.equal(
      body,
      `# Opening

## Preparations

Words, **bold** *and italic* stand[^1] here. [A link](https://example.org/a_b)[^2]

1. one
   1. inner
2. two

Between.

- point

| Year | A \\| B |
| - | - |
| 2007 | one two |

[^1]: See A/RES/61/208.

[^2]: First.

    Second.
`,
    );
    assert.deepEqual(notes, []);
  });

  it('leaves out the enumerators of headings where they count, and keeps what may be none', async () => {
    const { body, notes } = await imported({
      children: [
        heading('I. Opening'),
        heading('A. First', 2),
        heading('B. Second', 2),
        heading('II. Closing'),
        heading('C. Elegans', 2),
      ],
    });
    assert.equal(body, '# Opening\n\n## First\n\n## Second\n\n# Closing\n\n## C. Elegans\n');
    assert.deepEqual(notes, [
      'The enumerators of 4 headings (I. II. A. …) left out: the report produces them.',
      'One heading begins like an enumerator that is in no sequence: it is left as it is.',
    ]);
  });

  it('says everything that is not carried over as it is, and keeps its place', async () => {
    const { body, notes } = await imported(full());
    assert.match(
      body,
      /^Before commented<!-- Comment \[AR1\]: Is this ‐- right\? --> inserted where a=b and H2O struck\.\n/,
    );
    assert.match(body, /<!-- An image stood here: A map -->/);
    assert.match(body, /\n#### Too deep\n/);
    for (const said of [
      /header of the pages.*“Unedited draft”/,
      /tracked deletion.*“deleted words”/,
      /1 tracked insertion is/,
      /equation.*“a=b”/,
      /One image is not carried over/,
      /One comment is carried over/,
      /One passage struck out/,
      /raised or lowered/,
      /One heading below the fourth level/,
    ]) {
      assert.equal(notes.filter((note) => said.test(note)).length, 1, `${said} in ${notes.join('\n')}`);
    }
    assert.equal(notes.length, 9, notes.join('\n'));
  });

  it('says it in sentences that can be translated', async () => {
    speak('fr', bracketed);
    const { notes } = await imported(full());
    assert.equal(notes.length, 9);
    for (const note of notes) assert.equal(outsideBrackets(note), '', note);
  });

  it('takes long numbered items for the numbered paragraphs of a report', async () => {
    const text =
      'The representative of the Secretariat recalled the mandate of the meeting and thanked all of those present. '
        .repeat(2)
        .trim();
    const { body, notes } = await imported({
      children: [1, 2].map(() => new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } })),
    });
    assert.equal(body, `${text}\n\n${text}\n`);
    assert.deepEqual(notes, ['2 numbered paragraphs are plain paragraphs now; the profile un-masthead numbers them.']);
  });

  it('writes what looks like mark-up so that it is read as words', async () => {
    const lines = [
      '::participants',
      '# No heading',
      '1. No item',
      '[^1] no note',
      '<!-- no comment -->',
      '*a* _b_ `c`',
      '| a | b |',
      '10:30',
      '---',
      'a_b_c & &amp; <x>',
    ];
    const { text, notes } = await imported({ children: lines.map((line) => new Paragraph(line)) });
    const { blocks, suppressions } = { suppressions: [], ...parseReport(text) };
    assert.deepEqual(suppressions, []);
    assert.deepEqual(
      blocks.map(({ kind, prose }) => [kind, prose.map((run) => run.text).join('')]),
      lines.map((line) => ['paragraph', line]),
    );
    assert.deepEqual(notes, []);
  });

  it('loses no word, whatever the words and runs', async () => {
    const text = fc
      .array(
        fc.constantFrom(
          'word',
          'a*b',
          '_c',
          '[d]',
          ' ',
          '  ',
          '#',
          '1.',
          '-',
          '+',
          '>',
          '|',
          '~~',
          '`',
          '::x',
          'é',
          '“q”',
          '&',
          '<b>',
          '\\',
          '!',
          '[^1]',
          '$',
          ':',
          '=',
          '---',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    const run = fc.record({ text, bold: fc.boolean(), italics: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(run, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (paragraphs) => {
          const children = paragraphs.map((runs) => new Paragraph({ children: runs.map((each) => new TextRun(each)) }));
          const { text: report, notes } = await imported({ children });
          assert.deepEqual(notes, []);
          const squeeze = (each: string) => each.replace(/\s+/g, '');
          const read = parseReport(report).blocks.flatMap(({ prose }) => prose.map((each) => each.text));
          const wanted = paragraphs.map((runs) => runs.map((each) => each.text).join(''));
          assert.equal(squeeze(read.join('')), squeeze(wanted.join('')));
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  for (const [title, name, bytes, reason] of [
    ['no archive', 'a.docx', new TextEncoder().encode('words'), /no DOCX file/],
    ['an old document', 'a.doc', new Uint8Array(), /save it as a Word document/],
    ['a protected document', 'a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /password/],
  ] as const) {
    it(`refuses ${title} in words`, async () => {
      await assert.rejects(
        importWordDraft(name, bytes),
        (error: unknown) => error instanceof UnreadableFile && reason.test(error.message),
      );
    });
  }
});

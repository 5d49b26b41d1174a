import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../server/src/publish/markdown';
import { renderText, textWidth } from '../../../server/src/publish/text';
import { drawTable } from '../../../server/src/publish/text-table';
import { displayWidth } from '../../../server/src/source/display-width';
import { analysed, analysedSample, report, samples } from './analysed';
import { parseMarkdown } from './readings';

/** Output without what stands before the body: a title and the lines of the meeting, in the order of the profile. */
const withoutFront = (output: string) =>
  output.replace(/^[\s\S]*?26 November 2007\n+/, '').replace(/^(?:# A report|A report\n=+)\n+/, '');

/** The plain text of a body. */
const text = (body: string, frontMatter = '') => withoutFront(renderText(analysed(report(frontMatter, body))));

describe('Plain text', () => {
  const cases: readonly (readonly [what: string, body: string, expected: string, frontMatter?: string])[] = [
    ['underlines chapters and sections', '# One\n\n## Two', 'I.  One\n=======\n\nA.  Two\n-------\n'],
    ['writes the numbers of paragraphs', 'Hello.', '1.   Hello.\n', 'profile: un-masthead'],
    ['joins lines that were broken in the source', 'a\nb\n  c', 'a b c\n'],
    ['breaks a line where the writer wants it', 'a\\\nb', 'a\nb\n'],
    ['shows where a link leads, once', '[a](https://b.org) <https://c.org>', 'a <https://b.org> https://c.org\n'],
    ['sets subparagraphs and quotations in', '(a) One;\n\n> two', '     (a) One;\n\n    two\n'],
    ['keeps preformatted text as it is', '```\na  b\n   c\n```', '    a  b\n       c\n'],
    ['numbers lists', '9. a\n10. b\n    - c', '9.  a\n10. b\n    - c\n'],
    ['sets loose lists apart', '- a\n\n- b', '- a\n\n- b\n'],
    [
      'gathers notes at the end, with their numbers',
      'a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n\n    Z',
      'a[1] b[2] c[1]\n\n____________________\n\n[1] X\n\n    Z\n\n[2] Y\n',
    ],
    ['draws tables', '| A | B |\n| - | -: |\n| c | 1 |', '+---+---+\n| A | B |\n+===+===+\n| c | 1 |\n+---+---+\n'],
    [
      'counts columns as they are shown',
      '| 中文 | B |\n| - | - |\n| a | b |',
      '+------+---+\n| 中文 | B |\n+======+===+\n| a    | b |\n+------+---+\n',
    ],
    ['says what an image shows', '![A map](x.png)', '[A map]\n'],
  ];
  for (const [what, body, expected, frontMatter = ''] of cases) {
    it(what, () => assert.equal(text(body, frontMatter), expected));
  }

  for (const path of samples) {
    it(`has no line wider than ${textWidth} columns, and no space at the end of one: ${path}`, async () => {
      for (const line of renderText(await analysedSample(path)).split('\n')) {
        assert.ok(displayWidth(line) <= textWidth, line);
        assert.equal(line, line.trimEnd());
      }
    });
  }

  it('keeps a word that is wider than a line whole', () => {
    const word = 'x'.repeat(100);
    assert.equal(text(`a ${word} b`), `a\n${word}\nb\n`);
  });

  it('does not break a line at a no-break space', () => {
    const lines = text(`${'x'.repeat(68)} 12\u00A0% ;\u202Fbien`).split('\n');
    assert.deepEqual(lines, ['x'.repeat(68), '12\u00A0% ;\u202Fbien', '']);
  });

  it('writes a table that is too wide row by row', () => {
    const rows = [
      ['Name', 'Value'],
      ['a'.repeat(20), 'b'.repeat(20)],
      ['c', ''],
    ];
    assert.deepEqual(drawTable(rows, [], 30), [
      `Name: ${'a'.repeat(20)}`,
      `Value: ${'b'.repeat(20)}`,
      '',
      'Name: c',
      'Value:',
    ]);
    assert.deepEqual(drawTable([['x'.repeat(40)]], [], 30), ['x'.repeat(40)]);
    assert.deepEqual(drawTable([], [], 30), []);
  });

  it('has no character that acts on a terminal', () => {
    const hostile = 'a\u001b[31m\u009bb\u0000\u007fc\u2028d';
    const quoted = JSON.stringify(hostile);
    const shown = renderText(
      analysed(
        `---\ntitle: ${quoted}\nsubtitle: ${quoted}\nmeeting: { name: ${quoted}, start: 2007-11-26 }\n---\n\n# ${hostile}\n\n${hostile} \`${hostile}\` ![${hostile}](x)\n\n    ${hostile}\n`,
      ),
    );
    assert.doesNotMatch(shown, /(?!\n)[\p{Cc}\u2028]/u);
  });
});

describe('Markdown', () => {
  const markdown = (body: string, frontMatter = '') =>
    withoutFront(renderMarkdown(analysed(report(frontMatter, body))));

  const cases: readonly (readonly [what: string, body: string, expected: string, frontMatter?: string])[] = [
    ['writes enumerators', '# One\n\n## Two\n\n# Annex: List', '## I. One\n\n### A. Two\n\n## Annex: List\n'],
    ['writes numbers that are no list', 'Hello.', '1\\. Hello.\n', 'profile: un-masthead'],
    ['numbers notes by their calls', 'a[^x]\n\n[^x]: X', 'a[^1]\n\n[^1]: X\n'],
    ['keeps notes that nothing calls', 'a\n\n[^x]: X', 'a\n\n- X\n'],
    ['keeps what looks like mark-up text', 'a \\*b\\* <i>c</i> \\# d', 'a \\*b\\* \\<i>c\\</i> # d\n'],
    ['keeps links', '[a](https://b.org)', '[a](https://b.org)\n'],
    ['lists the contents', '::contents\n\n# A\n\n## B', '- I. A\n  - A. B\n\n## I. A\n\n### A. B\n'],
    [
      'needs no chapter above a section',
      '::contents\n\n# A\n\n### B\n\n# C',
      '- I. A\n  - A. B\n- II. C\n\n## I. A\n\n### A. B\n\n## II. C\n',
    ],
  ];
  for (const [what, body, expected, frontMatter = ''] of cases) {
    it(what, () => assert.equal(markdown(body, frontMatter), expected));
  }

  for (const attack of [
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1)>',
    '<!--><script>alert(1)</script>-->',
    '[x](javascript:alert(1))',
    '[x][y]\n\n[y]: data:text/html,x',
    '![x](https://evil.example/pixel.png)',
    '| <script>alert(1)</script> |\n| --- |\n| <b>x</b> |',
    '# <img src=x onerror=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'a[^x]\n\n[^x]: <script>alert(1)</script>',
  ]) {
    it(`hands no mark-up on: ${JSON.stringify(attack)}`, () => {
      const tree = JSON.stringify(parseMarkdown(renderMarkdown(analysed(report('', attack)))));
      assert.doesNotMatch(tree, /"type":"(?:html|image|definition|imageReference)"/);
      assert.doesNotMatch(tree, /"url":"(?!https?:|mailto:)/);
    });
  }
});

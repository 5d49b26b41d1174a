import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Report } from '../../../server/src/report/model';
import { applyEdits, parseReport, reparse } from '../../../server/src/report/parse';

/** Kind, place and source of each block. */
function blocksOf({ blocks, starts, text }: Report): readonly unknown[] {
  return blocks.map(({ kind, source }, index) => {
    const start = starts[index] ?? -1;
    equal(text.slice(start, start + source.length), source);
    return [kind, start, source];
  });
}

/** The report after `from`, which must stand in it once, is replaced by `to`; it must be as if read anew. */
function change(report: Report, from: string, to: string): Report {
  const start = report.text.indexOf(from);
  equal(report.text.indexOf(from, start + 1), -1);
  const edits = [{ span: { start, end: start + from.length }, text: to }];
  const next = reparse(report, edits);
  equal(next.text, applyEdits(report.text, edits));
  deepEqual(blocksOf(next), blocksOf(parseReport(next.text)));
  return next;
}

describe('reading a report', () => {
  it('of nothing gives nothing', () => {
    for (const text of ['', '\n', ' \t\r\n', '\uFEFF', '\uFEFF\n']) {
      const { blocks, errors, sections, frontMatter } = parseReport(text);
      deepEqual([blocks, errors, sections, frontMatter.data], [[], [], [], {}]);
    }
  });

  it('of front matter only gives no blocks', () => {
    const { blocks, frontMatter } = parseReport('---\ntitle: A title\n---');
    deepEqual([blocks, frontMatter.data], [[], { title: 'A title' }]);
  });

  it('gives blocks of every kind', () => {
    const text =
      '# A\n\nB\n\n- C\n\n| D |\n|---|\n\n> E\n\n[^1]: F\n\n::participants\n\n[g]: h\n\n```\ni\n```\n\n<!-- j -->\n\n***\n';
    deepEqual(
      parseReport(text).blocks.map(({ kind }) => kind),
      [
        'heading',
        'paragraph',
        'list',
        'table',
        'blockquote',
        'footnoteDefinition',
        'directive',
        'definition',
        'code',
        'html',
        'thematicBreak',
      ],
    );
  });

  it('knows all line endings, tabs, and a byte order mark', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      deepEqual(
        parseReport(`\uFEFFOne\ntwo\n\n\tcode\n\n-\titem\n`.replaceAll('\n', ending)).blocks.map(({ kind, source }) => [
          kind,
          source.replaceAll(ending, '\n'),
        ]),
        [
          ['paragraph', 'One\ntwo'],
          ['code', '\tcode'],
          ['list', '-\titem'],
        ],
      );
    }
  });

  it('counts offsets in UTF-16 units, with astral and combining characters', () => {
    deepEqual(blocksOf(parseReport('😀 é *x*\n\ne\u0301\n')), [
      ['paragraph', 0, '😀 é *x*'],
      ['paragraph', 10, 'e\u0301'],
    ]);
  });

  it('reads only leaf directives', () => {
    deepEqual(
      parseReport('At 10:30, Note:text.\n\n:::note\nText\n:::\n\n::contents[A]{b=c}\n').blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph', 'directive'],
    );
  });

  it('reads footnotes in footnotes', () => {
    const { blocks } = parseReport('A.[^1]\n\n[^1]: B.[^2]\n\n    [^2]: C.\n\n    - D.[^1]\n');
    deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'footnoteDefinition'],
    );
    deepEqual(
      blocks.flatMap(({ footnoteCalls }) => footnoteCalls.map(({ label }) => label)),
      ['1', '2', '1'],
    );
    deepEqual(
      blocks[1]?.prose.map(({ role }) => role),
      ['footnote', 'footnote', 'footnote'],
    );
    deepEqual(blocks[0]?.footnoteCalls[0]?.span, { start: 2, end: 6 });
  });

  it('takes a setext heading after a definition for what it is', () => {
    deepEqual(blocksOf(parseReport('[a]: b\nTitle\n===\n')), [
      ['definition', 0, '[a]: b'],
      ['heading', 7, 'Title\n==='],
    ]);
  });

  it('takes a marker after indented code for what the parser takes it for', () => {
    deepEqual(
      parseReport('\tcode\n\n-\n\n  text\n').blocks.map(({ kind }) => kind),
      ['code', 'paragraph', 'paragraph'],
    );
  });

  it('keeps what stands after the language of a fence', () => {
    const [block] = parseReport('~~~ text and  more \ncode\n~~~\n').blocks;
    deepEqual(block?.node.type === 'code' && [block.node.lang, block.node.meta, block.node.value], [
      'text',
      'and  more ',
      'code',
    ]);
  });

  it('finds a fence that only looks as if it were in a list', () => {
    deepEqual(
      parseReport('- a\n\n  ```\n  b\n  ```\n\nc\n\n- ```\nd\n  ```\ne\n\n  f\n').blocks.map(({ kind, source }) => [
        kind,
        source,
      ]),
      [
        ['list', '- a\n\n  ```\n  b\n  ```'],
        ['paragraph', 'c'],
        ['list', '- ```'],
        ['paragraph', 'd'],
        ['code', '```\ne\n\n  f'],
      ],
    );
  });

  it('places HTML right after a list as in the middle of a report', () => {
    deepEqual(
      parseReport('- a\n<del>').blocks.map(({ kind }) => kind),
      parseReport('- a\n<del>\n\n').blocks.map(({ kind }) => kind),
    );
  });

  for (const [name, unit] of [
    ['words', 'word '],
    ['asterisks', '*'],
    ['brackets', '['],
    ['emphasis', '*a_ '],
    ['references', '&amp;'],
    ['tabs', '\ta'],
  ] as const) {
    it(`reads 10 MB of ${name} in one line and keeps every character`, () => {
      const text = unit.repeat(10_000_000 / unit.length).trim();
      const report = parseReport(text);
      equal(report.blocks.map(({ source }) => source).join(''), text);
      deepEqual(
        report.errors.map(({ code }) => code),
        name === 'words' ? [] : ['block-too-long'],
      );
    }).timeout(10_000);
  }

  it('says what it did not read as mark-up', () => {
    const dense = '*a _b [c '.repeat(400);
    const deep = `${'>'.repeat(101)} text`;
    const list = Array.from({ length: 101 }, (_, depth) => `${' '.repeat(2 * depth)}- item`).join('\n');
    const report = parseReport(`One\n\n${dense}\n\n${deep}\n\n${'> '.repeat(99)}fine\n\n# Two\n\n${list}\n`);
    deepEqual(
      report.errors.map(({ code, span }) => [code, report.text.slice(span.start, span.end)]),
      [
        ['block-too-long', dense.trim()],
        ['nesting-too-deep', deep],
        ['nesting-too-deep', list],
      ],
    );
    deepEqual(
      report.blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph', 'paragraph', 'blockquote', 'heading', 'paragraph'],
    );
  });

  it('reads long lists and tables with much mark-up', () => {
    const list = Array.from(
      { length: 250 },
      (_, index) => `- **Name ${index}** of [one](x), *two* and \`three\`\n`,
    ).join('');
    const numbered = Array.from(
      { length: 250 },
      (_, index) => `${index + 1}. **Name** of [one](x), *two* and \`three\`\n`,
    ).join('');
    const table = `| a | b |\n|---|---|\n${'| **Name** | [one](x), *two* and `three` |\n'.repeat(250)}`;
    const { errors, blocks } = parseReport(`${list}\ntext\n\n${numbered}\ntext\n\n${table}`);
    deepEqual(errors, []);
    deepEqual(
      blocks.map(({ kind }) => kind),
      ['list', 'paragraph', 'list', 'paragraph', 'table'],
    );
  }).timeout(10_000);
});

describe('reading a report again', () => {
  const text =
    '---\ntitle: A title\n---\n\n# One\n\nFirst [label] paragraph.\n\nSecond paragraph.\n\n- item\n\nThird paragraph.[^1]\n\n[label]: target\n\n[^1]: Note.\n';

  it('shares the blocks that an edit did not change', () => {
    const before = parseReport(text);
    const after = change(before, 'Second', 'Another');
    deepEqual(
      after.blocks.map((block, index) => block === before.blocks[index]),
      [true, true, false, true, true, true, true],
    );
    equal(after.frontMatter, before.frontMatter);
  });

  it('shares all blocks when the front matter changes', () => {
    const before = parseReport(text);
    const after = change(before, 'A title', 'Another title');
    deepEqual(after.frontMatter.data, { title: 'Another title' });
    ok(after.blocks.every((block, index) => block === before.blocks[index]));
  });

  it('reads again what refers to a label that comes or goes, and nothing else', () => {
    const before = parseReport(text);
    const without = change(before, '[label]: target', 'label: target');
    deepEqual(
      without.blocks.map((block, index) => block === before.blocks[index]),
      [true, false, true, true, true, false, true],
    );
    const again = change(without, 'label: target', '[label]: elsewhere');
    equal(again.blocks[1]?.node.type === 'paragraph' && again.blocks[1].node.children[1]?.type, 'linkReference');
    const noteGone = change(before, '[^1]: Note.', 'Note.');
    deepEqual(noteGone.blocks[4]?.footnoteCalls, []);
    ok(noteGone.blocks[1] === before.blocks[1]);
  });

  it('follows a fence that opens and closes', () => {
    const open = change(parseReport(text), 'Second', '```\nSecond');
    equal(open.blocks.at(-1)?.kind, 'code');
    const closed = change(open, 'Second paragraph.', 'Second paragraph.\n```');
    deepEqual(
      closed.blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'code', 'list', 'paragraph', 'definition', 'footnoteDefinition'],
    );
    equal(parseReport('~~~~ a b\nc\n\n~~~\n\nd').blocks.length, 1);
  });

  it('follows front matter that comes, goes, and is closed late', () => {
    const body = 'Text.\n\n---\n\nMore.\n';
    const with1 = change(parseReport(body), 'Text.', '---\ntitle: A title\nText.');
    equal(with1.frontMatter.span?.start, 0);
    const unclosed = change(parseReport('title: A title\n\nText.\n'), 'title:', '---\ntitle:');
    equal(unclosed.errors[0]?.code, 'front-matter-unclosed');
    const closed = change(unclosed, 'A title\n', 'A title\n---\n');
    deepEqual(closed.frontMatter.data, { title: 'A title' });
    const gone = change(closed, '---\ntitle: A title\n---', 'No front matter.');
    equal(gone.frontMatter.span, undefined);
  });

  it('takes several edits at once, and none', () => {
    const before = parseReport(text);
    const edits = [
      { span: { start: text.indexOf('First'), end: text.indexOf('First') + 5 }, text: 'The first' },
      { span: { start: text.indexOf('Third'), end: text.indexOf('Third') }, text: 'The\n\n' },
    ];
    const after = reparse(before, edits);
    deepEqual(blocksOf(after), blocksOf(parseReport(applyEdits(text, edits))));
    equal(reparse(before, []), before);
  });

  it('reads a report anew when it did not come from here', () => {
    const copy = { ...parseReport(text) };
    deepEqual(blocksOf(reparse(copy, [{ span: { start: 30, end: 31 }, text: 'x' }])).length, 7);
  });
});

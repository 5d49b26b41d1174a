import assert from 'node:assert/strict';
import { type Preview, renderPreview } from '../../../server/src/publish/preview';
import type { Finding } from '../../../server/src/rules/finding';
import { analysed, analysedSample, report, samples } from './analysed';
import { textOf } from './readable';

/** Each block as `first line+number of lines: text`; what stands for nothing in the source is `–`. */
function layout({ blocks }: Preview): readonly string[] {
  return blocks.map(({ html, line, lines, isAside }) => {
    const place = line === undefined ? '–' : `${line}+${lines}${isAside ? ' aside' : ''}`;
    return `${place}: ${textOf(html)}`;
  });
}

describe('Preview: blocks', () => {
  it('stand for lines of the source, wherever these are', () => {
    const text = '---\ntitle: T\n---\n\n# A\n\nOne\ntwo.\n\n- x\n- y\n\n::contents\n\nEnd.\n';
    assert.deepEqual(layout(renderPreview(analysed(text))), [
      '0+3: T',
      '4+1: I. A',
      '6+2: One two.',
      '9+2: x y',
      '12+1: I. A',
      '14+1: End.',
    ]);
  });

  it('are the same when they move', () => {
    const text = '# A\n\nOne.\n\n- x\n- y\n\n| a |\n| - |\n| b |\n\n> q\n';
    const blocks = (source: string) => renderPreview(analysed(source)).blocks.slice(1);
    assert.deepEqual(
      blocks(`\n\n${text}`).map(({ html }) => html),
      blocks(text).map(({ html }) => html),
    );
    assert.deepEqual(
      blocks(`\n\n${text}`).map(({ line = 0 }) => line - 2),
      blocks(text).map(({ line }) => line),
    );
  });

  it('count the lines of what is in them from their own first one', () => {
    const [, list] = renderPreview(analysed('\n\n- x\n- y\n  z\n- w\n')).blocks;
    assert.deepEqual(
      [...(list?.html ?? '').matchAll(/data-line="(\d+)"/g)].map(([, line]) => line),
      ['0', '0', '1', '3'],
    );
    assert.doesNotMatch(list?.html ?? '', /data-start/);
  });

  it('take no attribute from the text for one of their own', () => {
    const [, paragraph] = renderPreview(analysed('\n\nHe typed data-start="1" data-line="7" there.\n')).blocks;
    assert.match(textOf(paragraph?.html ?? ''), /He typed data-start="1" data-line="7" there\./);
  });

  it('have notes in their place when they are defined there', () => {
    const inOrder = '# A\n\na[^x] b[^y]\n\n[^x]: One\n\n[^y]: Two\n';
    assert.match(layout(renderPreview(analysed(inOrder))).join('\n'), /\n4\+3: One ↩ Two ↩$/);
    const section = '# A\n\na[^x]\n\n# Notes\n\n[^x]: One\n\n# References\n\nR\n';
    assert.match(layout(renderPreview(analysed(section))).join('\n'), /\n6\+1: One ↩\n8\+1: References\n10\+1: R$/);
  });

  it('have notes aside that are defined among the text', () => {
    const early = '# A\n\na[^x]\n\n[^x]: One\n\nb\n';
    assert.match(layout(renderPreview(analysed(early))).join('\n'), /\n6\+1: b\n4\+1 aside: One ↩$/);
    const late = '# A\n\na[^x]\n\n# Notes\n\n# References\n\nR\n\n[^x]: One\n';
    assert.match(layout(renderPreview(analysed(late))).join('\n'), /\n10\+1 aside: One ↩\n6\+1: References\n8\+1: R$/);
  });

  it('rise with the source in every sample', async () => {
    for (const path of samples) {
      const { blocks } = renderPreview(await analysedSample(path));
      let last = -1;
      for (const { line, lines, isAside } of blocks) {
        if (line === undefined || isAside) continue;
        assert.ok(line >= last, `${path}: line ${line} after ${last}`);
        assert.ok(lines >= 1);
        last = line;
      }
      assert.ok(last > 50, path);
    }
  });
});

describe('Preview: sheets', () => {
  const breaks = (frontMatter: string, body: string) =>
    renderPreview(analysed(report(frontMatter, body))).blocks.flatMap(({ html, line }, index, all) =>
      html.startsWith('<div class="sheet-') ? [{ html, line, before: textOf(all[index + 1]?.html ?? '') }] : [],
    );

  it('begin after a cover and with each annex, with the head and foot of the profile', () => {
    const body = '# A\n\nText.\n\n# Annex: X\n\n## Part\n\n# Annex: Y';
    const first = (words: string): string => /^(?:Explanatory notes|Contents)/.exec(words)?.[0] ?? words;
    assert.deepEqual(
      breaks('profile: un-desa\nsymbol: ST/ESA/SER.R/1', body).map(({ html, before }) => [first(before), html]),
      [
        ['Explanatory notes', '<div class="sheet-break" data-head="A report"></div>'],
        ['Contents', '<div class="sheet-break" data-head="A report" data-foot="ST/ESA/SER.R/1"></div>'],
        ['I. A', '<div class="sheet-break" data-head="A report" data-foot="ST/ESA/SER.R/1"></div>'],
        ['Annex I X', '<div class="sheet-break" data-head="A report" data-foot="ST/ESA/SER.R/1"></div>'],
        ['Annex II Y', '<div class="sheet-break" data-head="A report" data-foot="ST/ESA/SER.R/1"></div>'],
        ['', '<div class="sheet-end" data-foot="ST/ESA/SER.R/1"></div>'],
      ],
    );
    assert.deepEqual(
      breaks('profile: un-masthead\nsymbol: A/1', body).map(({ html }) => html),
      Array.from({ length: 2 }, () => '<div class="sheet-break" data-head="A/1"></div>'),
    );
  });

  it('are one for a report without cover and annexes', () => {
    assert.deepEqual(breaks('', '# A\n\nText.\n\n# Notes\n\n# References'), []);
  });
});

describe('Preview: marks', () => {
  /** A finding at the `nth` occurrence of some words. */
  const at = (text: string, words: string, nth = 0): Finding => {
    let start = text.indexOf(words);
    for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
    assert.ok(start >= 0, words);
    const fixes = [{ title: 'Do it', edits: [] }];
    const span = { start, end: start + words.length };
    return { rule: 'a-rule', severity: 'warning', what: 'What', why: 'Why', todo: 'Todo', span, fixes };
  };
  /** The marks of a report with a finding, each with the element and the line of its block. */
  const marks = (text: string, ...findings: readonly Finding[]) =>
    renderPreview(analysed(text), findings).blocks.flatMap(({ marks: own, line = -1, html }) =>
      own.map((mark) => ({ ...mark, line, block: /^<(\w+)/.exec(html)?.[1] })),
    );

  it('say all of a finding', () => {
    const text = '# A\n\nGood.\n\nThe the end.\n';
    assert.deepEqual(marks(text, at(text, 'The the')), [
      {
        block: 'p',
        line: 4,
        rule: 'a-rule',
        severity: 'warning',
        what: 'What',
        why: 'Why',
        todo: 'Todo',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
        element: 0,
        words: { text: 'The the', occurrence: 0, of: 1 },
        fixes: ['Do it'],
      },
    ]);
  });

  it('know which occurrence of the words in a block it is', () => {
    const text = 'one\n\n- one\n- one and one\n\none\n';
    const [mark] = marks(text, at(text, 'one', 2));
    assert.deepEqual(mark?.words, { text: 'one', occurrence: 1, of: 3 });
    assert.equal(mark?.block, 'ul');
    assert.deepEqual(mark?.range.start, { line: 1, character: 2 });
  });

  it('are at the front page for the front matter, without words that a reader sees', () => {
    const text = '---\ntitle: T\nlanguage: xx\n---\n\nText.\n';
    const [mark] = marks(text, at(text, 'xx'));
    assert.equal(mark?.block, 'header');
    assert.equal(mark?.range.start.line, 2);
    assert.equal(mark?.words, undefined);
  });

  it('are at the note for a note, wherever it is defined', () => {
    for (const rest of ['\n\nb\n', '\n']) {
      const text = `# A\n\na[^x] c[^y]\n\n[^y]: First.\n\n[^x]: See it.${rest}`;
      const [mark] = marks(text, at(text, 'See'));
      assert.equal(mark?.block, 'section');
      assert.equal(mark.line + mark.range.start.line, 6);
      assert.equal(mark.line + mark.element, 6);
      assert.deepEqual(mark.words, { text: 'See', occurrence: 0, of: 1 });
    }
  });

  it('are at the block before for what a reader does not see', () => {
    const text = '# A\n\nText.\n\n<!-- rapporteur-disable x -->\n\nMore.\n';
    const [mark] = marks(text, at(text, 'rapporteur-disable'));
    assert.deepEqual([mark?.block, mark?.line], ['p', 2]);
  });

  it('have no words where these are too many, or none', () => {
    const text = `${'Long. '.repeat(100)}\n`;
    assert.equal(marks(text, at(text, text.trim()))[0]?.words, undefined);
    assert.equal(marks(text, { ...at(text, 'Long'), span: { start: 5, end: 5 } })[0]?.words, undefined);
  });

  it('do not change when the block moves', () => {
    const own = (text: string) => marks(text, at(text, 'wrong')).map(({ line, ...mark }) => mark);
    assert.deepEqual(own('# A\n\nIt is wrong.\n'), own('# A\n\nMore.\n\nAnd more.\n\nIt is wrong.\n'));
  });
});

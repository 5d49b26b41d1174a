import assert from 'node:assert/strict';
import { excerpt } from '../../../server/src/cli/terminal/excerpt';
import { displayWidth } from '../../../server/src/source/display-width';

/** The excerpt of a line in which « and » enclose the place. */
function of(marked: string, width = 40): { line: string; underline: string } {
  const start = marked.indexOf('«');
  // A place without an end goes on beyond the line.
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : Number.POSITIVE_INFINITY;
  return excerpt(marked.replace(/[«»]/g, ''), { start, end }, width);
}

describe('The excerpt of a line', () => {
  const cases: [name: string, marked: string, line: string, underline: string][] = [
    ['shows a short line as it is', 'The «Ivory Coast» spoke.', 'The Ivory Coast spoke.', '    ^^^^^^^^^^^'],
    ['gives an empty place one mark', 'The «»Ivory', 'The Ivory', '    ^'],
    ['marks the end of a line', 'The end«»', 'The end', '       ^'],
    ['stops at the end of the line', 'The «end and more', 'The end and more', '    ^^^^^^^^^^^^'],
    ['shows a tab as a space', '\tThe «x»', ' The x', '     ^'],
    ['counts accents that combine as nothing', 'Re\u0301gine «x»', 'Re\u0301gine x', '       ^'],
    ['counts wide characters as two', '代表 «中国» x', '代表 中国 x', '     ^^^^'],
    ['counts an emoji as two, joined or not', '👩‍👩‍👧 «x»', '👩‍👩‍👧 x', '   ^'],
  ];
  for (const [name, marked, line, underline] of cases) {
    it(name, () => assert.deepEqual(of(marked), { line, underline }));
  }

  it('cuts a long line on both sides, around the place', () => {
    const { line, underline } = of(`${'before '.repeat(20)}«PLACE»${' after'.repeat(20)}`);
    assert.ok(displayWidth(line) <= 40);
    assert.match(line, /^….*before PLACE after.*…$/);
    assert.equal(line.slice(underline.indexOf('^'), underline.length), 'PLACE');
  });

  it('uses the room of the other side at the beginning and at the end', () => {
    const atStart = of(`«PLACE»${' after'.repeat(20)}`);
    assert.match(atStart.line, /^PLACE after.*[^…]…$/);
    assert.ok(displayWidth(atStart.line) >= 38);
    const atEnd = of(`${'before '.repeat(20)}«PLACE»`);
    assert.match(atEnd.line, /^….*before PLACE$/);
    assert.ok(displayWidth(atEnd.line) >= 38);
  });

  it('shows the beginning of a place that is wider than the terminal', () => {
    const { line, underline } = of(`${'x'.repeat(100)}«${'P'.repeat(100)}»`);
    assert.ok(displayWidth(line) <= 40);
    assert.match(line, /^…P+…$/);
    assert.equal(underline, ` ${'^'.repeat(38)}`);
  });

  it('takes no time over a line of megabytes', () => {
    const line = 'é'.repeat(5_000_000);
    const shown = excerpt(line, { start: 2_500_000, end: 2_500_003 }, 40);
    assert.ok(displayWidth(shown.line) <= 40);
    assert.match(shown.underline, /\^{3}$/);
  });

  it('never cuts a character in two', () => {
    for (let width = 5; width < 30; width++) {
      const { line } = of(`${'𝒳代'.repeat(20)}«中»${'𝒳代'.repeat(20)}`, width);
      assert.doesNotMatch(line, /[\ud800-\udbff](?![\udc00-\udfff])/);
      assert.ok(displayWidth(line) <= width);
    }
  });
});

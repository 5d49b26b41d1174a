import assert from 'node:assert/strict';
import { formattingEdits } from '../../../server/src/features/formatting';
import { applyEdits, parseReport } from '../../../server/src/report/parse';

function formatted(text: string): string {
  const report = parseReport(text);
  return applyEdits(text, formattingEdits(report));
}

describe('formatting', () => {
  for (const [title, text, expected] of [
    [
      'leaves one blank line between blocks',
      'One.\n\n\n\nTwo.\n\n- a\n- b\n\n\nThree.\n',
      'One.\n\nTwo.\n\n- a\n- b\n\nThree.\n',
    ],
    ['sets headings apart', '# One\nText.\n## Two\nText.\n', '# One\n\nText.\n\n## Two\n\nText.\n'],
    ['writes headings alike', '#   One   ##\n\nText.\n', '# One\n\nText.\n'],
    ['ends with one line ending', 'Text.\n\n\n', 'Text.\n'],
    ['ends a last line', 'Text.', 'Text.\n'],
    ['removes blanks at the ends of lines', 'One \ntwo.\t\n\n- a \n- b\n', 'One\ntwo.\n\n- a\n- b\n'],
    ['keeps a break of a line', 'One   \ntwo.\n', 'One  \ntwo.\n'],
    [
      'brings columns in line',
      '|City|Number|\n|:--|--:|\n|Viet Nam|4|\n|東京|12|\n',
      '| City     | Number |\n| :------- | -----: |\n| Viet Nam |      4 |\n| 東京     |     12 |\n',
    ],
    [
      'keeps mark-up and escaped bars in cells',
      '|*a*|b \\| c|\n|-|-|\n|[d](e)|`f`|\n',
      '| *a*    | b \\| c |\n| ------ | ------ |\n| [d](e) | `f`    |\n',
    ],
    ['keeps the line endings', 'One.\r\n\r\n\r\nTwo.\r\n', 'One.\r\n\r\nTwo.\r\n'],
    ['keeps code as it is', '```\na  \n\n\n b\n```\n', '```\na  \n\n\n b\n```\n'],
    ['keeps front matter as it is', '---\ntitle:   A  \n---\n\n\n\nText.\n', '---\ntitle:   A  \n---\n\nText.\n'],
    [
      'keeps a comment with the line it is about',
      '<!-- rapporteur-disable-next-line x -->\nText.\n',
      '<!-- rapporteur-disable-next-line x -->\nText.\n',
    ],
    ['keeps the blank lines in a list', '- a\n\n\n  b\n- c\n', '- a\n\n\n  b\n- c\n'],
  ] as const) {
    it(title, () => {
      assert.equal(formatted(text), expected);
      assert.equal(formatted(expected), expected);
    });
  }

  it('is only for what is selected', () => {
    const text = 'One.\n\n\n\nTwo.\n\n\n\nThree.\n';
    const edits = formattingEdits(parseReport(text), { start: 0, end: text.indexOf('Two') });
    assert.equal(applyEdits(text, edits), 'One.\n\nTwo.\n\n\n\nThree.\n');
  });
});

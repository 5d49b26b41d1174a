import assert from 'node:assert/strict';
import type { BaselineEntry } from '../../../server/src/rules/baseline';
import { formatBaseline, readBaseline } from '../../../server/src/workspace/baseline-file';

const entry = (text: string, count = 1): BaselineEntry => ({
  rule: 'country-name',
  before: 'of “',
  text,
  after: 'spoke.',
  what: 'Wrong',
  count,
});

describe('The baseline file', () => {
  it('has a line for each finding, and is sorted by report', () => {
    const text = formatBaseline(
      new Map([
        ['b.report.md', [entry('Vietnam', 2)]],
        ['a/é.report.md', [entry('Ivory Coast'), entry('Vietnam')]],
        ['none.report.md', []],
      ]),
    );
    assert.equal(
      text,
      `{
  "version": 1,
  "reports": {
    "a/é.report.md": [
      { "rule": "country-name", "before": "of “", "text": "Ivory Coast", "after": "spoke.", "what": "Wrong" },
      { "rule": "country-name", "before": "of “", "text": "Vietnam", "after": "spoke.", "what": "Wrong" }
    ],
    "b.report.md": [
      { "rule": "country-name", "before": "of “", "text": "Vietnam", "after": "spoke.", "what": "Wrong", "count": 2 }
    ]
  }
}
`,
    );
    assert.equal(formatBaseline(readBaseline(text)), text);
    assert.equal(formatBaseline(readBaseline(`\ufeff${text.replaceAll('\n', '\r\n')}`)), text);
  });

  it('can be empty', () => {
    const text = formatBaseline(new Map());
    assert.equal(text, '{\n  "version": 1,\n  "reports": {}\n}\n');
    assert.equal(readBaseline(text).size, 0);
  });

  const faults: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
    ['nothing', '', /not valid JSON$/],
    ['a conflict', '{\n<<<<<<< HEAD\n}', /not valid JSON; two versions/],
    ['a list', '[]', /the whole is not an object/],
    ['another version', '{"version":2,"reports":{}}', /version is not 1/],
    ['no reports', '{"version":1}', /“reports” is not an object/],
    ['a report that is no list', '{"version":1,"reports":{"a.md":{}}}', /for a\.md is not a list/],
    ['an entry that is none', '{"version":1,"reports":{"a.md":[7]}}', /entry 1 of a\.md is not an object/],
    ['an entry without text', '{"version":1,"reports":{"a.md":[{"rule":"x"}]}}', /entry 1 of a\.md has no text/],
    [
      'a count that is none',
      '{"version":1,"reports":{"a.md":[{"rule":"x","before":"","text":"","after":"","what":"w","count":0}]}}',
      /count of entry 1/,
    ],
    ['great depth', '['.repeat(200_000), /./],
  ];
  for (const [name, text, reason] of faults) {
    it(`is refused with a reason: ${name}`, () => assert.throws(() => readBaseline(text), { message: reason }));
  }
});

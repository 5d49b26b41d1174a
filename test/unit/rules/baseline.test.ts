import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../../server/src/report/parse';
import { applyBaseline, type Baselined, baselineOf } from '../../../server/src/rules/baseline';
import type { Finding } from '../../../server/src/rules/finding';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample, sourceOf } from '../../support/example';

/** A finding for each occurrence of a word. */
function findingsIn(text: string, word: string): readonly Finding[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    rule: 'country-name',
    severity: 'error',
    span: { start: index, end: index + word.length },
    what: `“${word}” is not the name`,
    why: 'w',
    todo: 't',
  }));
}

const baseline = (text: string, word = 'Vietnam') => baselineOf(parseReport(text), findingsIn(text, word));

/** What is left of the findings in a text by the baseline of another. */
function compare(before: string, after: string, word = 'Vietnam'): Baselined {
  return applyBaseline(parseReport(after), findingsIn(after, word), baseline(before, word));
}

const counts = ({ kept, hidden, stale }: Baselined) => ({ kept: kept.length, hidden, stale });

const paragraph = 'The delegation of Vietnam thanked the secretariat for the report on urban mobility.';
const other = 'Ms. Quintero opened the meeting.';
const frontMatter = '---\ntitle: Report on Vietnam\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n---\n\n';

describe('a baseline', () => {
  it('keeps the words that a finding marks and those it stands among', () => {
    assert.deepEqual(baseline(`# Opening\n\n${other}\n\n${paragraph}\n`), [
      {
        rule: 'country-name',
        before: 'The delegation of',
        text: 'Vietnam',
        after: 'thanked the secretariat for the report on urban',
        what: '“Vietnam” is not the name',
        count: 1,
      },
    ]);
  });

  const known: readonly (readonly [what: string, before: string, after: string])[] = [
    ['nothing changed', paragraph, paragraph],
    ['lines were added above', paragraph, `${other}\n\n${other}\n\n${paragraph}`],
    ['the paragraph was moved', `${paragraph}\n\n${other}`, `${other}\n\n${paragraph}`],
    ['the lines were broken elsewhere', paragraph, paragraph.replaceAll(' ', '\n')],
    ['line endings changed', `${other}\n${paragraph}`, `${other}\r\n${paragraph}`],
    ['accents are composed otherwise', `Hélène, ${paragraph}`, `Hélène, ${paragraph}`.normalize('NFD')],
    ['the sentence was edited on one side', paragraph, paragraph.replace('The delegation of', 'Delegates from')],
    ['the sentence was edited far away', paragraph, paragraph.replace('mobility', 'transport')],
    ['the item before it was edited', `- ${other}\n- ${paragraph}`, `- Nobody spoke.\n- ${paragraph}`],
    ['the items were given another order', `1. ${other}\n2. ${paragraph}`, `1. ${paragraph}\n2. ${other}`],
    [
      'the rows were given another order',
      '| a | b |\n| - | - |\n| Vietnam | one |\n| Chile | two |\n',
      '| a | b |\n| - | - |\n| Chile | two |\n| Vietnam | one |\n',
    ],
    ['it stands in front matter', frontMatter, frontMatter.replace('Meeting\n', 'Big Meeting\n')],
    ['a note was added', paragraph, `${other}\n\n${paragraph}\n\n[^1]: A note.`],
  ];
  for (const [what, before, after] of known) {
    it(`knows a finding when ${what}`, () => {
      assert.deepEqual(counts(compare(before, after)), { kept: 0, hidden: 1, stale: 0 });
    });
  }

  const changed: readonly (readonly [what: string, after: string, kept: number, hidden: number, stale: number])[] = [
    ['the same mistake elsewhere is new', `${paragraph}\n\nThe offices in Vietnam were closed.`, 1, 1, 0],
    ['a paragraph that is there twice is new once', `${paragraph}\n\n${paragraph}`, 1, 1, 0],
    ['another sentence instead is new', 'The offices in Vietnam were closed.', 1, 0, 1],
    ['a finding that was mended leaves its entry stale', paragraph.replace('Vietnam', 'Viet Nam'), 0, 0, 1],
    ['few words in common tell nothing', 'The delegation of Vietnam left.', 1, 0, 1],
  ];
  for (const [what, after, kept, hidden, stale] of changed) {
    it(`is exact: ${what}`, () => assert.deepEqual(counts(compare(paragraph, after)), { kept, hidden, stale }));
  }

  it('counts what is there several times', () => {
    const three = `${paragraph}\n\n${paragraph}\n\n${paragraph}`;
    assert.deepEqual(
      baseline(three).map(({ count }) => count),
      [3],
    );
    assert.deepEqual(counts(compare(three, `${paragraph}\n\n${paragraph}`)), { kept: 0, hidden: 2, stale: 1 });
  });

  it('gives an entry to the finding among the very same words before an edited one', () => {
    const edited = paragraph.replace('The delegation of', 'Delegates from');
    const { kept } = compare(paragraph, `${edited}\n\n${paragraph}`);
    assert.deepEqual(
      kept.map(({ span }) => span.start),
      [edited.indexOf('Vietnam')],
    );
  });

  it('tells findings of another rule apart, and knows one in other words', () => {
    const report = parseReport(paragraph);
    const [finding] = findingsIn(paragraph, 'Vietnam');
    assert.ok(finding);
    const kept = (change: Partial<Finding>) =>
      applyBaseline(report, [{ ...finding, ...change }], baseline(paragraph)).kept.length;
    assert.equal(kept({ rule: 'country-article' }), 1);
    assert.equal(kept({ what: '« Vietnam » n’est pas le nom', why: 'p', todo: 'f' }), 0);
  });

  it('knows an edited one in other words, too', () => {
    const after = paragraph.replace('The delegation of', 'Delegates from');
    const findings = findingsIn(after, 'Vietnam').map((finding) => ({ ...finding, what: 'Autrement dit' }));
    assert.equal(applyBaseline(parseReport(after), findings, baseline(paragraph)).kept.length, 0);
  });

  it('counts what one rule says several times of the same words, and keeps one saying of it', () => {
    const [finding] = findingsIn(paragraph, 'Vietnam');
    assert.ok(finding);
    const both = [
      { ...finding, what: 'Z' },
      { ...finding, what: 'A' },
    ];
    const report = parseReport(paragraph);
    for (const findings of [both, [...both].reverse()]) {
      const entries = baselineOf(report, findings);
      assert.deepEqual(
        entries.map(({ what, count }) => [what, count]),
        [['A', 2]],
      );
      assert.deepEqual(counts(applyBaseline(report, findings, entries)), { kept: 0, hidden: 2, stale: 0 });
    }
    // As files of earlier versions have it: an entry for each saying.
    const [entry] = baselineOf(report, [finding]);
    assert.ok(entry);
    const old = both.map(({ what }) => ({ ...entry, what }));
    assert.deepEqual(counts(applyBaseline(report, both, old)), { kept: 0, hidden: 2, stale: 0 });
    assert.deepEqual(counts(applyBaseline(report, both.slice(1), old)), { kept: 0, hidden: 1, stale: 1 });
  });

  describe('of what is reported at its first use', () => {
    const found = (text: string) =>
      runRules(analyseExample({ text })).filter(({ rule }) => rule === 'unknown-acronym' || rule === 'double-space');
    const reportOf = (text: string) => parseReport(sourceOf({ text }));
    const judge = (before: string, after: string) =>
      counts(applyBaseline(reportOf(after), found(after), baselineOf(reportOf(before), found(before))));
    const first = 'The experts of QXFR had come a long way to speak about their survey of roads.';

    it('knows it when another use comes before', () => {
      assert.deepEqual(judge(first, `Nobody had heard of QXFR before.\n\n${first}`), { kept: 0, hidden: 1, stale: 0 });
    });

    it('knows it when the first use is gone', () => {
      const second = 'Later on, QXFR left.';
      assert.deepEqual(judge(`${first}\n\n${second}`, second), { kept: 0, hidden: 1, stale: 0 });
    });

    it('takes another acronym there for a new one', () => {
      assert.deepEqual(judge(first, first.replace('QXFR', 'ZQXW')), { kept: 1, hidden: 0, stale: 1 });
    });

    it('does not know one of a rule that reports each place', () => {
      const [a, b] = ['The experts  spoke.', 'Nobody else  came to the meeting in the end.'];
      assert.deepEqual(judge(a, b), { kept: 1, hidden: 0, stale: 1 });
    });
  });

  it('knows a long sentence that was edited in its middle', () => {
    const long = `${'one two three four five '.repeat(4)}Vietnam${' six seven eight nine ten'.repeat(4)}`;
    const finding = (text: string): Finding => ({
      rule: 'sentence-length',
      severity: 'information',
      span: { start: 0, end: text.length },
      what: 'A long sentence',
      why: 'w',
      todo: 't',
    });
    const after = long.replace('Vietnam', 'Viet Nam');
    const entries = baselineOf(parseReport(long), [finding(long)]);
    assert.equal(applyBaseline(parseReport(after), [finding(after)], entries).kept.length, 0);
  });

  it('hides everything it was made of, in any order of the paragraphs', () => {
    const sentences = fc.array(
      fc.constantFrom('Vietnam', 'The delegation of Vietnam spoke.', paragraph, other, '- Vietnam\n- Chile'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sentences, fc.infiniteStream(fc.nat()), (paragraphs, order) => {
        const shuffled = paragraphs
          .map((text) => ({ text, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ text }) => text);
        const joined = (list: readonly string[]) => list.join('\n\n***\n\n');
        const { kept, stale } = compare(joined(paragraphs), joined(shuffled));
        assert.deepEqual([kept.length, stale], [0, 0]);
        assert.deepEqual(baseline(joined(paragraphs)), baseline(joined(shuffled)));
      }),
    );
  });
});

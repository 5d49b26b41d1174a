import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../server/src/analysis';
import { applyEdits } from '../../../server/src/report/parse';
import { type Finding, message } from '../../../server/src/rules/finding';
import { automaticFix, chooseFixes, type FixOptions, fixAll } from '../../../server/src/rules/fix';
import { rules } from '../../../server/src/rules/index.generated';
import type { Example } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample, frontMatterOf } from '../../support/example';
import { readSample } from '../../support/sample';

const ordinary = rules.flatMap((rule) =>
  rule.examples.bad.filter(({ frontMatter, language }) => frontMatter === undefined && language === undefined),
);

/** Examples one after the other, as one report with all their participants and registry entries. */
function joined(examples: readonly Example[]): Example {
  const participants = examples.flatMap((example) => example.participants ?? []);
  const people = examples.flatMap((example) => example.registry?.people ?? []);
  const organizations = examples.flatMap((example) => example.registry?.organizations ?? []);
  const unique = <T>(items: readonly T[]) => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return {
    text: examples.map(({ text }) => text).join('\n\n'),
    ...(participants.length > 0 && { participants: unique(participants) }),
    registry: { people: unique(people), organizations: unique(organizations) },
  };
}

async function prove(source: string, analyse: (source: string) => Analysis, options: FixOptions = {}): Promise<void> {
  const check = (text: string): readonly Finding[] => runRules(analyse(text));
  const before = check(source);
  const { text: fixed, edits, left, isEndless } = await fixAll(source, check, options);
  const after = check(fixed);
  assert.equal(isEndless, false, 'fixing does not come to an end');
  assert.deepEqual(left, after);
  assert.equal(applyEdits(source, edits), fixed, 'the edits do not make the text');
  const show = (findings: readonly Finding[]) => findings.map((finding) => `${finding.rule}: ${message(finding)}`);
  assert.deepEqual(show(after.filter((finding) => automaticFix(finding, options))), [], 'something fixable is left');
  assert.equal((await fixAll(fixed, check, options)).text, fixed, 'fixing twice is not fixing once');
  const had = new Set(show(before));
  const errors = after.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    show(errors).filter((finding) => !had.has(finding)),
    [],
    'a fix makes a new error',
  );
}

describe('fixing', () => {
  for (const unsafe of [false, true]) {
    const what = unsafe ? 'unsafe fixes too' : 'safe fixes';
    it(`leaves nothing fixable in the draft with errors, and makes no error: ${what}`, async () => {
      const { source, analyse } = readSample('samples/draft-with-errors/draft-with-errors.report.md');
      await prove(source, analyse, { unsafe });
    });

    it(`leaves nothing fixable in any reports made of bad examples, and makes no error: ${what}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 6 }),
          async (examples) => {
            const example = joined(examples);
            const source = frontMatterOf(example) + example.text;
            await prove(source, (text) => analyseExample(example, text), { unsafe });
          },
        ),
        { numRuns: 60 },
      );
    }).timeout(60_000);
  }

  it('makes a fix that is not safe only when it is asked for, and never the second instead', async () => {
    const check = (text: string): readonly Finding[] =>
      text.includes('bad')
        ? [
            {
              rule: 'bad',
              severity: 'error',
              span: { start: 0, end: 3 },
              what: 'w',
              why: 'w',
              todo: 't',
              fixes: [
                { title: 'guess', isUnsafe: true, edits: [{ span: { start: 0, end: 3 }, text: 'good' }] },
                { title: 'delete', edits: [{ span: { start: 0, end: 3 }, text: '' }] },
              ],
            },
          ]
        : [];
    assert.deepEqual(await fixAll('bad', check), {
      text: 'bad',
      edits: [],
      count: 0,
      left: check('bad'),
      isEndless: false,
    });
    const { text, count } = await fixAll('bad', check, { unsafe: true });
    assert.deepEqual([text, count], ['good', 1]);
  });

  it('changes nothing outside its edits', () => {
    const { source, analyse } = readSample('samples/draft-with-errors/draft-with-errors.report.md');
    const { edits, fixed } = chooseFixes(runRules(analyse()));
    assert.ok(fixed.length > 10, `${fixed.length} findings are fixed`);
    const result = applyEdits(source, edits);
    let at = 0;
    let shift = 0;
    for (const { span, text } of edits) {
      assert.ok(span.start >= at && span.end >= span.start, 'the edits rise and never overlap');
      assert.equal(result.slice(at + shift, span.start + shift), source.slice(at, span.start));
      shift += text.length - (span.end - span.start);
      at = span.end;
    }
    assert.equal(result.slice(at + shift), source.slice(at));
  });

  it('leaves out a fix that touches one chosen before, whole', () => {
    const finding = (rule: string, ...spans: readonly (readonly [number, number])[]): Finding => ({
      rule,
      severity: 'error',
      span: { start: 0, end: 1 },
      what: 'w',
      why: 'w',
      todo: 't',
      fixes: [{ title: rule, edits: spans.map(([start, end]) => ({ span: { start, end }, text: rule })) }],
    });
    const { edits, fixed } = chooseFixes([finding('a', [5, 8]), finding('b', [0, 1], [7, 9]), finding('c', [2, 3])]);
    assert.deepEqual(
      fixed.map(({ rule }) => rule),
      ['a', 'c'],
    );
    assert.deepEqual(
      edits.map(({ span }) => span.start),
      [2, 5],
    );
  });

  it('stops where one fix keeps giving rise to another, and says so', async () => {
    const swap = (text: string): readonly Finding[] => [
      {
        rule: 'swap',
        severity: 'error',
        span: { start: 0, end: 1 },
        what: 'w',
        why: 'w',
        todo: 't',
        fixes: [{ title: 'swap', edits: [{ span: { start: 0, end: 1 }, text: text.startsWith('a') ? 'b' : 'a' }] }],
      },
    ];
    const { text, edits, count, left, isEndless } = await fixAll('a.', swap);
    assert.equal(isEndless, true);
    assert.equal(applyEdits('a.', edits), text);
    assert.deepEqual(left, swap(text));
    assert.ok(count > 1);
  });

  it('fixes only what is wanted', async () => {
    const { source, analyse } = readSample('samples/draft-with-errors/draft-with-errors.report.md');
    const check = (text: string): readonly Finding[] => runRules(analyse(text));
    const isWanted = ({ rule }: Finding): boolean => rule === 'misspelled-speaker';
    const { left, count } = await fixAll(source, check, { wants: isWanted });
    assert.ok(count > 0);
    const fixable = left.filter(({ fixes }) => (fixes?.length ?? 0) > 0);
    assert.ok(fixable.length > 0);
    assert.ok(!fixable.some(isWanted));
  });
});

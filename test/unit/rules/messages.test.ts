import assert from 'node:assert/strict';
import { type Finding, message } from '../../../server/src/rules/finding';
import type { Example } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample } from '../../support/example';

const found = (example: Example, ...rules: readonly string[]): readonly Finding[] =>
  runRules(analyseExample(example)).filter(({ rule }) => rules.includes(rule));

describe('A day that its month does not have', () => {
  const cases: readonly Example[] = [
    { text: 'It met on June 31, 2007.' },
    { text: 'It met on 31st June 2007.' },
    { text: 'It met on the 31st of June.' },
    { text: 'It met from February 28-30, 2007.' },
    { text: 'It met on 29 Feb. 2007.' },
    { text: 'It met on 31/06/2007.' },
    { text: 'It met on 2007-02-29.' },
    { language: 'fr', text: 'Elle s’est réunie le 31\u00A0Avril 2008.' },
    { language: 'fr', text: 'Elle s’est réunie le 31/04/2008.' },
    { language: 'es', text: 'Se reunió el 31 junio 2008.' },
  ];
  for (const { text, language = 'en' } of cases) {
    it(`is found once and not made to look right: ${text}`, () => {
      const findings = found({ text, language, profile: 'un-desa' }, 'date-form', 'date-invalid');
      assert.equal(findings.length, 1, findings.map(message).join('\n'));
      assert.equal(findings[0]?.fixes, undefined);
    });
  }

  it('is not told from one in a leap year by its form', () => {
    const [finding] = found({ text: 'It met on February 29, 2008.', profile: 'un-desa' }, 'date-form', 'date-invalid');
    assert.equal(finding?.fixes?.[0]?.edits[0]?.text, '29 February 2008');
  });
});

describe('A mark without partner', () => {
  for (const [text, said] of [
    ['She called it "brain gain and left.', 'The quotation mark " has no partner. The paragraph has no second one'],
    ['She called it “brain gain and left.', 'The quotation mark “ has no partner. The paragraph has no ” that'],
  ] as const) {
    it(`is not put between others: ${text}`, () => {
      const [finding] = found({ text }, 'unbalanced-quotation');
      assert.ok(finding && message(finding).startsWith(said), finding && message(finding));
    });
  }
});

import assert from 'node:assert/strict';
import { rules as allRules } from '../../../server/src/rules/index.generated';
import { defineRule, type Rule, type RuleDefinition } from '../../../server/src/rules/rule';
import { type RunOptions, runRules } from '../../../server/src/rules/run';
import { analyseExample } from '../../support/example';

const text = '<!-- rapporteur-disable-next-line shouting -->\n\nThe meeting was opened.';

/** A rule that finds nothing in the text, or fails. */
function shouting(changes: Partial<RuleDefinition> = {}): Rule {
  return defineRule({
    id: 'shouting',
    severity: 'warning',
    fixable: false,
    summary: 'A text in capitals',
    rationale: 'It is loud.',
    source: 'None.',
    examples: { bad: [], good: [] },
    check: () => [],
    ...changes,
  });
}

function found(rule: Rule, options: RunOptions = {}): readonly string[] {
  const others = allRules.filter(({ phase }) => phase !== undefined);
  return runRules(analyseExample({ text }), { ...options, rules: [rule, ...others] }).map(({ rule: id }) => id);
}

describe('a suppression comment that silences nothing', () => {
  it('is reported when its rule had its say', () => {
    assert.deepEqual(found(shouting()), ['invalid-suppression']);
    assert.deepEqual(found(shouting({ isOptIn: true }), { settings: { shouting: 'warning' } }), [
      'invalid-suppression',
    ]);
    assert.deepEqual(found(shouting({ profiles: { generic: 'off' } }), { profile: 'un-desa' }), [
      'invalid-suppression',
    ]);
  });

  const silent: readonly (readonly [why: string, rule: Rule, options?: RunOptions])[] = [
    ['is off by configuration', shouting(), { settings: { shouting: 'off' } }],
    ['is off in the profile', shouting({ profiles: { generic: 'off' } })],
    ['is off in the profile that is asked for', shouting({ profiles: { 'un-desa': 'off' } }), { profile: 'un-desa' }],
    ['is off until asked for', shouting({ isOptIn: true })],
    ['is of other languages', shouting({ languages: ['fr'] })],
  ];
  for (const [why, rule, options] of silent) {
    it(`is left alone when its rule ${why}`, () => assert.deepEqual(found(rule, options), []));
  }

  it('is left alone when its rule failed', () => {
    const failing = shouting({
      check: () => {
        throw new Error('It broke.');
      },
    });
    assert.deepEqual(found(failing), ['internal-error']);
  });
});

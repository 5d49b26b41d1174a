import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/report/parse';
import { type Finding, message } from '../../server/src/rules/finding';
import { rules } from '../../server/src/rules/index.generated';
import type { Example, Rule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { analyseExample, frontMatterOf, sourceOf } from '../support/example';

/** What is found in an example of a rule; one that is off until asked for is asked for. */
function findings(rule: Rule, example: Example, source?: string): readonly Finding[] {
  const { id, severity, isOptIn } = rule;
  return runRules(analyseExample(example, source), {
    settings: isOptIn ? { [id]: severity } : {},
    options: { [id]: example.options ?? {} },
  });
}

function own(rule: Rule, found: readonly Finding[]): readonly Finding[] {
  return found.filter((finding) => finding.rule === rule.id);
}

function show(found: readonly Finding[]): string {
  return found.map((finding) => `${finding.rule}: ${message(finding)}`).join('\n') || 'nothing';
}

describe('the examples of each rule', () => {
  it('finds the rules of the foundation', () => {
    assert.ok(rules.length >= 20, `${rules.length} rules`);
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('has as many good examples as bad ones, and both unless only a failure reports it', () => {
        assert.ok(rule.examples.good.length > 0);
        assert.ok(rule.examples.bad.length > 0 || rule.phase === 'failures');
        assert.ok(rule.examples.good.length >= rule.examples.bad.length || rule.examples.good.length >= 2);
      });

      for (const example of rule.examples.bad) {
        it(`reports once: ${excerpt(example)}`, () => {
          const found = own(rule, findings(rule, example));
          assert.equal(found.length, 1, show(findings(rule, example)));
          for (const part of [found[0]?.what, found[0]?.why, found[0]?.todo]) assert.match(part ?? '', /^\S.*\S$/s);
        });

        it(`reports nothing else: ${excerpt(example)}`, () => {
          const others = findings(rule, example).filter(
            (finding) => finding.rule !== rule.id && finding.severity === 'error',
          );
          assert.equal(show(others), 'nothing');
        });
      }

      for (const example of rule.examples.bad.filter(({ fixed }) => fixed !== undefined)) {
        it(`fixes: ${excerpt(example)}`, () => {
          assert.ok(rule.fixable, 'an example of a rule without fix gives its fixed text');
          const source = sourceOf(example);
          const fix = own(rule, findings(rule, example))[0]?.fixes?.[0];
          assert.ok(fix, 'no fix');
          const fixed = applyEdits(source, fix.edits);
          assert.equal(fixed, frontMatterOf(example) + example.fixed);
          assert.equal(own(rule, findings(rule, example, fixed)).length, 0, 'still reported after the fix');
        });
      }

      for (const example of rule.examples.good) {
        it(`stays silent: ${excerpt(example)}`, () => {
          assert.equal(show(own(rule, findings(rule, example))), 'nothing');
        });
      }
    });
  }
});

function excerpt({ text, frontMatter }: Example): string {
  const shown = text.replace(/\s+/g, ' ').slice(0, 70);
  return frontMatter === undefined ? shown : `${frontMatter.replace(/\s+/g, ' ').slice(0, 60)} ${shown}`;
}

import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index.generated';
import { type CleanReport, cleanReports } from '../../accuracy/clean-reports';
import { checkForeign, foreignTexts } from '../../accuracy/foreign-prose';
import { goalsOf, recallAskedOf } from '../../accuracy/goals';
import { measureRule, measuringMutators, type Outcome, type RuleMeasure } from '../../accuracy/measure';
import { isMeasured } from '../../accuracy/mutator';
import { mutators } from '../../accuracy/mutators/index.generated';

/** A small part of what `npm run bench:accuracy` puts in: enough to notice that a rule has gone blind. */
const few = { error: 16, warning: 8, information: 5 };

describe('accuracy', () => {
  let reports: readonly CleanReport[];
  const measures: RuleMeasure[] = [];

  before(async function () {
    this.timeout(60_000);
    reports = await cleanReports();
    for (const mutator of measuringMutators()) {
      measures.push(await measureRule(mutator, reports, { seed: 'test', defects: few }));
    }
  });

  it('has a mutator, or a reason why there is none, for each rule', () => {
    const known = new Set(mutators.map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !known.has(id)),
      [],
      'rules without a file in test/accuracy/mutators',
    );
    assert.equal(known.size, mutators.length, 'a rule has one mutator');
    for (const mutator of mutators) {
      if (!isMeasured(mutator)) assert.match(mutator.unmeasured, /^\p{Lu}.{20,}\.$/u, mutator.rule);
    }
  });

  for (const mutator of measuringMutators()) {
    it(`finds what is put in for ${mutator.rule}`, () => {
      const measure = measures.find((one) => one.mutator === mutator);
      assert.ok(measure && measure.outcomes.length > 0, 'nothing could be put in');
      const missed = measure.outcomes.filter(({ found }) => !found);
      // In so few, one miss more or less is chance.
      const allowed = Math.ceil(measure.outcomes.length * (1 - recallAskedOf(measure)));
      assert.ok(missed.length <= allowed, `${missed.length} of ${measure.outcomes.length} missed:\n${show(missed)}`);
    });
  }

  it('reports one slip once: hardly anything but the defect that was put in', () => {
    const outcomes = measures.flatMap((measure) => measure.outcomes);
    const beside = outcomes.filter(({ others }) => others.length > 0);
    assert.ok(beside.length * 100 <= outcomes.length, `${beside.length} of ${outcomes.length}:\n${show(beside)}`);
  });

  it('reports next to nothing in the clean reports, and no rule fails', () => {
    const goals = goalsOf({ measures: [], reports, foreign: [] });
    assert.deepEqual(
      goals.filter(({ isMet }) => !isMet).flatMap(({ text, details }) => [text, ...details]),
      [],
    );
  });

  it('survives prose that was not written for it', () => {
    const texts = foreignTexts().filter((_, index) => index % 8 === 0);
    assert.ok(texts.length > 20, `${texts.length} texts`);
    const failures = texts
      .flatMap((text) => checkForeign(text).findings)
      .filter(({ rule }) => rule === 'internal-error');
    assert.deepEqual(failures, []);
  });
});

function show(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(({ defect, excerpt, others }) =>
      [defect.kind, excerpt, ...others.map(({ rule, what }) => `${rule}: ${what}`)].join('\n  '),
    )
    .join('\n');
}

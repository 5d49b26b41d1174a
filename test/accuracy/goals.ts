/** What the tool promises, and whether it keeps it. */
import type { Severity } from '../../server/src/rules/finding';
import type { CleanReport } from './clean-reports';
import type { CheckedForeignText } from './foreign-prose';
import type { RuleMeasure } from './measure';

/** The recall asked of a rule, by its severity: what the report contradicts must be found, house style may be overlooked more often. */
export const recallAsked: Readonly<Record<Severity, number>> = { error: 0.98, warning: 0.9, information: 0.9 };

/** False alarms, errors and warnings together, in 10,000 words of clean reports. */
const mostFalseAlarms = 1;

export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
  /** What stands in the way. */
  readonly details: readonly string[];
}

export interface Measured {
  readonly measures: readonly RuleMeasure[];
  readonly reports: readonly CleanReport[];
  readonly foreign: readonly CheckedForeignText[];
}

/** The recall asked of one rule: that of its severity, unless its mutator says why less is accepted. */
export function recallAskedOf({ rule, mutator }: RuleMeasure): number {
  return mutator.accepted?.recall ?? recallAsked[rule.severity];
}

/** The share of the defects that the rule found; 1 when none was put in. */
export function recall({ outcomes }: RuleMeasure): number {
  return outcomes.length === 0 ? 1 : outcomes.filter(({ found }) => found).length / outcomes.length;
}

/** The goals, each with what is against it. */
export function goalsOf({ measures, reports, foreign }: Measured): readonly Goal[] {
  const short = measures.filter((measure) => recall(measure) < recallAskedOf(measure));
  const describe = (list: readonly RuleMeasure[]) =>
    list.map((measure) => `${measure.rule.id} ${recall(measure).toFixed(3)}, asked ${recallAskedOf(measure)}`);
  const errors = short.filter(({ rule }) => rule.severity === 'error');
  const empty = measures.filter(({ outcomes }) => outcomes.length === 0);
  const words = reports.reduce((sum, report) => sum + report.words, 0);
  const alarms = reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'information'));
  const rate = words === 0 ? 0 : (alarms.length * 10_000) / words;
  const crashes = [
    ...reports.flatMap(({ findings }) => findings),
    ...measures.flatMap(({ outcomes }) => outcomes.flatMap(({ others }) => others)),
    ...foreign.flatMap(({ findings }) => findings),
  ].filter(({ rule }) => rule === 'internal-error');
  return [
    {
      text: `Recall of each error-level rule is ${recallAsked.error} or more`,
      isMet: errors.length === 0,
      details: describe(errors),
    },
    {
      text: `Recall of the others is ${recallAsked.warning} or more, or as their mutators accept`,
      isMet: short.length === errors.length,
      details: describe(short.filter((measure) => !errors.includes(measure))),
    },
    {
      text: 'For each rule that has a mutator, defects were put in',
      isMet: empty.length === 0,
      details: empty.map(({ rule }) => rule.id),
    },
    {
      text: `At most ${mostFalseAlarms} error or warning in 10,000 words of clean reports: ${rate.toFixed(2)}`,
      isMet: rate <= mostFalseAlarms,
      details: alarms.map(({ rule, what }) => `${rule}: ${what}`),
    },
    {
      text: `No rule fails: ${crashes.length} internal errors`,
      isMet: crashes.length === 0,
      details: crashes.map(({ what, why }) => `${what}. ${why}`),
    },
  ];
}

export function printGoals(goals: readonly Goal[]): void {
  console.log('\nGoals');
  for (const { text, isMet, details } of goals) {
    console.log(`  ${isMet ? 'met    ' : 'NOT MET'}  ${text}`);
    if (!isMet) for (const detail of details.slice(0, 20)) console.log(`             ${detail}`);
  }
}

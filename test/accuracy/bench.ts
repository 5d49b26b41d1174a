/**
 * `npm run bench:accuracy`: recall, rule by rule, on defects put into clean reports; false alarms on the clean reports; and what
 * the rules say of prose that was not written for the tool. It exits with 1 when a goal is not met.
 */
import { parseArgs } from 'node:util';
import { cleanReports } from './clean-reports';
import { checkForeign, foreignTexts } from './foreign-prose';
import { goalsOf, printGoals } from './goals';
import { measureRule, measuringMutators, mutatorsWithoutRule, type RuleMeasure } from './measure';
import { printClean, printForeign, printMisses, printRecall, printShown } from './print';

const { values } = parseArgs({
  options: {
    rule: { type: 'string', multiple: true },
    show: { type: 'string' },
    seed: { type: 'string', default: 'accuracy' },
    times: { type: 'string', default: '1' },
    'no-foreign': { type: 'boolean', default: false },
  },
});

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});

async function run(): Promise<void> {
  const times = Number(values.times);
  if (!(times > 0)) throw new Error(`--times takes a number above 0, not “${values.times}”.`);
  const { rule: chosen, show, seed } = values;
  const reports = await cleanReports();
  const measures: RuleMeasure[] = [];
  for (const mutator of measuringMutators()) {
    if (chosen && !chosen.includes(mutator.rule)) continue;
    const defects = { error: 200 * times, warning: 80 * times, information: 40 * times };
    measures.push(await measureRule(mutator, reports, { seed, defects }));
  }
  const foreign = values['no-foreign'] || (chosen && show === undefined) ? [] : foreignTexts().map(checkForeign);

  printRecall(measures);
  const idle = mutatorsWithoutRule();
  if (idle.length > 0) console.log(`  No rule has these mutators: ${idle.join(', ')}`);
  printClean(reports);
  if (foreign.length > 0) printForeign(foreign);
  if (chosen) printMisses(measures);
  if (show !== undefined) printShown(show, { measures, reports, foreign });
  const goals = goalsOf({ measures, reports, foreign });
  printGoals(goals);
  process.exitCode = goals.every(({ isMet }) => isMet) ? 0 : 1;
}

/** Runs the rules over an analysis. */
import type { Analysis } from '../analysis';
import type { Finding } from './finding';
import { rules as allRules } from './index.generated';
import { ownSetting, type Rule, type RuleContext, type RuleFailure, type RuleOptions, type RuleSetting } from './rule';
import { applySuppressions } from './suppressions';

/** Settings by rule id; a rule that is not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What is set besides severities, by rule id; an option that is not named keeps its default. */
export type RuleOptionSettings = Readonly<Record<string, RuleOptions>>;

/** What a run of the rules is told. */
export interface RunOptions {
  readonly settings?: RuleSettings;
  readonly options?: RuleOptionSettings;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
}

/**
 * All findings of an analysis, by place and then by rule. A rule that throws is contained: `internal-error` reports it, and
 * all other rules still report.
 */
export function runRules(
  analysis: Analysis,
  { settings = {}, options = {}, rules = allRules }: RunOptions = {},
): readonly Finding[] {
  const failures: RuleFailure[] = [];
  const run = (phase: Rule['phase'], defects: RuleContext['defects'] = []): Finding[] =>
    rules
      .filter((rule) => (rule.phase ?? 'report') === phase)
      .flatMap((rule) => {
        const context = { analysis, failures, defects, options: optionsOf(rule, options) };
        return runRule(rule, context, settings, failures);
      });

  const found = run('report');
  found.push(...run('failures'));
  const { kept, defects } = applySuppressions(analysis.report, found, rules, settings);
  return [...kept, ...run('suppressions', defects)].sort(byPlace);
}

function optionsOf({ id, options = {} }: Rule, configured: RuleOptionSettings): RuleOptions {
  const values = Object.entries(options).map(([name, option]) => [name, configured[id]?.[name] ?? option.default]);
  return Object.fromEntries(values);
}

function runRule(rule: Rule, context: RuleContext, settings: RuleSettings, failures: RuleFailure[]): Finding[] {
  const profile = context.analysis.report.frontMatter.data.profile ?? 'generic';
  const setting = settings[rule.id] ?? ownSetting(rule, profile);
  if (setting === 'off') return [];
  // A problem may be a lesser one than its rule, unless somebody has said how much the rule counts.
  const isGiven = settings[rule.id] !== undefined || rule.profiles?.[profile] !== undefined;
  if (rule.languages && !rule.languages.includes(context.analysis.language)) return [];
  try {
    return Array.from(rule.check(context), (problem) => ({
      ...problem,
      rule: rule.id,
      severity: (isGiven ? undefined : problem.severity) ?? setting,
    }));
  } catch (error) {
    failures.push({ rule: rule.id, reason: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

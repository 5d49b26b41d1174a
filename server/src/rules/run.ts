/** Runs the rules over an analysis. */
import type { Analysis } from '../analysis';
import type { Finding } from './finding';
import { rules as allRules } from './index.generated';
import type { Rule, RuleContext, RuleFailure, RuleSetting } from './rule';
import { applySuppressions } from './suppressions';

/** Settings by rule id; a rule that is not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/**
 * All findings of an analysis, by place and then by rule. A rule that throws is contained: `internal-error` reports it, and
 * all other rules still report.
 */
export function runRules(
  analysis: Analysis,
  settings: RuleSettings = {},
  rules: readonly Rule[] = allRules,
): readonly Finding[] {
  const failures: RuleFailure[] = [];
  const run = (phase: Rule['phase'], defects: RuleContext['defects'] = []): Finding[] =>
    rules
      .filter((rule) => (rule.phase ?? 'report') === phase)
      .flatMap((rule) => runRule(rule, { analysis, failures, defects }, settings, failures));

  const found = run('report');
  found.push(...run('failures'));
  const { kept, defects } = applySuppressions(analysis.report, found, rules, settings);
  return [...kept, ...run('suppressions', defects)].sort(byPlace);
}

function runRule(rule: Rule, context: RuleContext, settings: RuleSettings, failures: RuleFailure[]): Finding[] {
  const profile = context.analysis.report.frontMatter.data.profile ?? 'generic';
  const configured = settings[rule.id] ?? rule.profiles?.[profile];
  if (configured === 'off') return [];
  if (rule.languages && !rule.languages.includes(context.analysis.language)) return [];
  try {
    return Array.from(rule.check(context), (problem) => ({
      ...problem,
      rule: rule.id,
      severity: configured ?? problem.severity ?? rule.severity,
    }));
  } catch (error) {
    failures.push({ rule: rule.id, reason: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

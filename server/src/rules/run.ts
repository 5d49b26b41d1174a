/** Runs the rules over an analysis. */
import type { Analysis } from '../analysis';
import type { Profile } from '../report/front-matter-schema';
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
  /** The profile whose severities hold where `settings` has none; that of the report when absent. */
  readonly profile?: Profile;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
}

/**
 * All findings of an analysis, by place and then by rule. A rule that throws is contained: `internal-error` reports it, and
 * all other rules still report.
 */
export function runRules(
  analysis: Analysis,
  { settings = {}, options = {}, profile, rules = allRules }: RunOptions = {},
): readonly Finding[] {
  const failures: RuleFailure[] = [];
  const severityOf = severities(settings, profileInForce(analysis, profile));
  const silent = new Set<string>();
  const run = (phase: Rule['phase'], defects: RuleContext['defects'] = []): Finding[] =>
    rules
      .filter((rule) => (rule.phase ?? 'report') === phase)
      .flatMap((rule) => {
        const severity = severityOf(rule);
        const context = { analysis, failures, defects, options: optionsOf(rule, options) };
        const found = runRule(rule, context, severity, failures);
        if (!found) silent.add(rule.id);
        return found ?? [];
      });

  const found = run('report');
  found.push(...run('failures'));
  const { kept, defects } = applySuppressions(analysis.report, found, rules, silent);
  return [...kept, ...run('suppressions', defects)].sort(byPlace);
}

/** The profile whose severities hold for a report where nothing else is set. */
export function profileInForce({ report }: Analysis, profile: Profile | undefined): Profile {
  return profile ?? report.frontMatter.data.profile ?? 'generic';
}

/** What a rule is set to for a report; `off` also where it does not hold for the report’s language. */
export function settingInForce(
  rule: Rule,
  analysis: Analysis,
  { settings = {}, profile }: Pick<RunOptions, 'settings' | 'profile'>,
): RuleSetting {
  if (!isForLanguageOf(rule, analysis)) return 'off';
  return settings[rule.id] ?? ownSetting(rule, profileInForce(analysis, profile));
}

function isForLanguageOf({ languages }: Rule, { language }: Analysis): boolean {
  return languages?.includes(language) ?? true;
}

/** The severity that a rule has, and whether somebody has said it: a problem may then not be a lesser one than its rule. */
interface GivenSeverity {
  readonly setting: RuleSetting;
  readonly isGiven: boolean;
}

function severities(settings: RuleSettings, profile: Profile): (rule: Rule) => GivenSeverity {
  return (rule) => {
    const set = settings[rule.id];
    const isGiven = set !== undefined || rule.profiles?.[profile] !== undefined;
    return { setting: set ?? ownSetting(rule, profile), isGiven };
  };
}

/** A value for each option of a rule: the configured one, else its default. */
export function optionsOf({ id, options = {} }: Rule, configured: RuleOptionSettings): RuleOptions {
  const values = Object.entries(options).map(([name, option]) => [name, configured[id]?.[name] ?? option.default]);
  return Object.fromEntries(values);
}

/** What a rule finds; `undefined` when it did not get to say anything: it is off, of other languages, or threw. */
function runRule(
  rule: Rule,
  context: RuleContext,
  { setting, isGiven }: GivenSeverity,
  failures: RuleFailure[],
): Finding[] | undefined {
  if (setting === 'off') return undefined;
  if (!isForLanguageOf(rule, context.analysis)) return undefined;
  try {
    return Array.from(rule.check(context), (problem) => ({
      ...problem,
      rule: rule.id,
      severity: (isGiven ? undefined : problem.severity) ?? setting,
    }));
  } catch (error) {
    failures.push({ rule: rule.id, reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

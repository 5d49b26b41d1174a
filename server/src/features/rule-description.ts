/** What is said of a rule wherever an editor explains it: in reports, in configurations, and beside what completion offers. */
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { rules } from '../rules/index.generated';
import type { Rule, RuleSetting } from '../rules/rule';
import { profileInForce, type RunOptions, settingInForce } from '../rules/run';
import type { PageOf } from './diagnostics';
import { escapeMarkdown as plain } from './markdown-text';

/** What is read of a rule that is explained. The rules of files that are no reports have neither fixes nor sources. */
export type DescribedRule = Pick<Rule, 'id' | 'summary' | 'rationale'> & Partial<Pick<Rule, 'fixable' | 'source'>>;

/** What a report's rules are set to, and where there is more about them. */
export interface RulesInForce extends Pick<RunOptions, 'settings' | 'profile'> {
  readonly pageOf?: PageOf;
}

/**
 * A rule as Markdown: its id, how much it counts, what it finds, why, and on whose authority.
 *
 * @param severity a sentence of Markdown that says how much its findings count
 * @param page the address of the page about it
 */
export function describeRule(
  { id, summary, rationale, fixable, source }: DescribedRule,
  severity: string,
  page: string | undefined,
): string {
  return [
    `**${plain(id)}**`,
    severity,
    `${t(summary)}.`,
    t(rationale),
    ...(fixable ? [t`There are quick fixes for what it finds.`] : []),
    ...(source === undefined ? [] : [t`Source: ${t(source)}`]),
    ...(page === undefined ? [] : [t`[All about it](${page})`]),
  ].join('\n\n');
}

/** The rule of reports with an id as it holds for a report, as Markdown; `undefined` when there is none. */
export function describeRuleInForce(
  id: string,
  analysis: Analysis,
  { pageOf, ...options }: RulesInForce,
): string | undefined {
  const rule = rules.find((each) => each.id === id);
  if (!rule) return undefined;
  const profile = profileInForce(analysis, options.profile);
  return describeRule(rule, severitySentence[settingInForce(rule, analysis, options)](profile), pageOf?.(id));
}

const severitySentence: Readonly<Record<RuleSetting, (profile: string) => string>> = {
  error: (profile) => t`In this report (profile ${profile}), its findings are *errors*.`,
  warning: (profile) => t`In this report (profile ${profile}), its findings are *warnings*.`,
  information: (profile) => t`In this report (profile ${profile}), its findings are *information*.`,
  off: (profile) => t`In this report (profile ${profile}), it is *off*.`,
};

/** Options that name rules. */
import { t } from '@vscode/l10n';
import { rules } from '../rules/index.generated';
import type { RuleSetting } from '../rules/rule';
import type { RuleSettings } from '../rules/run';
import { nearest } from '../source/nearest';
import { ruleIds, ruleSettings } from '../workspace/configuration-schema';
import { UsageError } from './usage-error';

/**
 * The settings of `--rule id=severity`.
 *
 * @throws {UsageError} for a rule or a severity that does not exist
 */
export function ruleOverrides(given: readonly string[]): RuleSettings {
  const settings: Record<string, RuleSetting> = {};
  for (const each of given) {
    const [id = '', value = ''] = each.split('=', 2).map((part) => part.trim());
    const setting = ruleSettings.find((candidate) => candidate === value);
    requireRule(id, `--rule ${each}`);
    if (!setting) {
      const wrong = t`“${value}” is no severity. It is written --rule ${id}=SEVERITY, with ${ruleSettings.join(', ')} as SEVERITY.`;
      throw new UsageError(`--rule ${each}: ${wrong}${didYouMean(value, ruleSettings)}`);
    }
    settings[id] = setting;
  }
  return settings;
}

/**
 * The rules of `--fix-rule id`.
 *
 * @throws {UsageError} for a rule that does not exist or has no fix
 */
export function rulesToFix(given: readonly string[]): ReadonlySet<string> {
  for (const id of given) {
    requireRule(id, `--fix-rule ${id}`);
    if (!rules.some((rule) => rule.id === id && rule.fixable)) {
      throw new UsageError(t`--fix-rule ${id}: the rule has no fix. “rapporteur rules” shows which rules have one.`);
    }
  }
  return new Set(given);
}

/**
 * Makes sure that there is a rule.
 *
 * @param place the option that names it
 * @throws {UsageError} when there is none, with the id that was probably meant
 */
export function requireRule(id: string, place?: string): void {
  if (ruleIds.includes(id)) return;
  const wrong = place === undefined ? t`There is no rule “${id}”.` : t`${place}: there is no rule “${id}”.`;
  throw new UsageError(wrong + (didYouMean(id, ruleIds) || ` ${t`“rapporteur rules” lists all.`}`));
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` ${t`Did you mean “${meant}”?`}`;
}

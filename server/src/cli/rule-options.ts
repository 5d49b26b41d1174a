/** Options that name rules. */
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
    requireRule(id, `--rule ${each}: `);
    if (!setting) {
      const expected = `It is written --rule ${id}=SEVERITY, with ${ruleSettings.join(', ')} as SEVERITY.`;
      throw new UsageError(`--rule ${each}: “${value}” is no severity. ${expected}${didYouMean(value, ruleSettings)}`);
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
    requireRule(id, `--fix-rule ${id}: `);
    if (!rules.some((rule) => rule.id === id && rule.fixable)) {
      throw new UsageError(`--fix-rule ${id}: the rule has no fix. “rapporteur rules” shows which rules have one.`);
    }
  }
  return new Set(given);
}

/**
 * Makes sure that there is a rule.
 *
 * @param place what the message begins with
 * @throws {UsageError} when there is none, with the id that was probably meant
 */
export function requireRule(id: string, place = ''): void {
  if (ruleIds.includes(id)) return;
  throw new UsageError(
    `${place}${place === '' ? 'There' : 'there'} is no rule “${id}”.${didYouMean(id, ruleIds) || ' “rapporteur rules” lists all.'}`,
  );
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

/** Every rule there is, of reports and of other files, as the command line shows them. */
import { type Profile, profiles } from '../report/front-matter-schema';
import { rules } from '../rules/index.generated';
import type { Rule, RuleSetting } from '../rules/rule';
import { fileRules } from '../workspace/file-rules';

/** A rule for files that are no reports has neither a source nor examples. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'fixable' | 'summary' | 'rationale'> &
  Partial<Pick<Rule, 'source' | 'profiles' | 'languages' | 'examples'>>;

/** All rules by id. */
export const knownRules: readonly KnownRule[] = [
  ...rules,
  ...fileRules.map((rule) => ({ ...rule, fixable: false })),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The severity of a rule in a profile, before any configuration; a report that names no profile is `generic`. */
export function settingIn(rule: KnownRule, profile: Profile): RuleSetting {
  return rule.profiles?.[profile] ?? rule.severity;
}

/** The severity of a rule in each profile. */
export function settingsOf(rule: KnownRule): Readonly<Record<Profile, RuleSetting>> {
  const [desa, masthead, generic] = profiles.map((profile) => settingIn(rule, profile));
  return {
    'un-desa': desa ?? rule.severity,
    'un-masthead': masthead ?? rule.severity,
    generic: generic ?? rule.severity,
  };
}

/** Every rule there is, of reports and of other files, as the command line shows them. */
import type { Profile } from '../report/front-matter-schema';
import { rules } from '../rules/index.generated';
import { ownSetting, type Rule, type RuleSetting } from '../rules/rule';
import { fileRules } from '../workspace/file-rules';

/** A rule for files that are no reports has neither a source nor examples. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'fixable' | 'summary' | 'rationale'> &
  Partial<Pick<Rule, 'source' | 'profiles' | 'isOptIn' | 'options' | 'languages' | 'examples'>>;

/** All rules by id. */
export const knownRules: readonly KnownRule[] = [
  ...rules,
  ...fileRules.map((rule) => ({ ...rule, fixable: false })),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The severity of a rule in each profile, before any configuration; a report that names no profile is `generic`. */
export function settingsOf(rule: KnownRule): Readonly<Record<Profile, RuleSetting>> {
  return {
    'un-desa': ownSetting(rule, 'un-desa'),
    'un-masthead': ownSetting(rule, 'un-masthead'),
    generic: ownSetting(rule, 'generic'),
  };
}

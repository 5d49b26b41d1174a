/** What a rule is. One rule, one file; the index is built by `scripts/generate.mjs`. */
import type { Analysis } from '../analysis';
import type { RegistryData } from '../registry/schema';
import type { Language, Profile } from '../report/front-matter-schema';
import type { Span, Suppression } from '../report/model';
import type { ParticipantData } from '../source/participant-schema';
import type { Problem, Severity } from './finding';

/** A rule's severity in a profile or a configuration; `off` leaves it out. */
export type RuleSetting = Severity | 'off';

/** A whole number that a rule can be set to, such as the length from which a sentence is called long. */
export interface RuleOption {
  /** What the number says, as a phrase with its unit. */
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The values of a rule's options, by name. */
export type RuleOptions = Readonly<Record<string, number>>;

/** A small report that shows a rule at work. It is documentation and a test: `bad` reports exactly once, `good` stays silent. */
export interface Example {
  /** The body of the report, without front matter. */
  readonly text: string;
  /** Participants of the meeting; absent means that no list was given. */
  readonly participants?: readonly ParticipantData[];
  /** Registry entries besides the built-in ones. */
  readonly registry?: RegistryData;
  /** First day of the meeting; 2007-11-26 when absent. */
  readonly date?: string;
  /** Language of the report; `en` when absent. */
  readonly language?: Language;
  /** Profile of the report; none is named when absent. */
  readonly profile?: Profile;
  /** The whole front matter, where the rule is about it; an empty string means that there is none. */
  readonly frontMatter?: string;
  /** Values of the rule's options; each is the default when absent. */
  readonly options?: RuleOptions;
  /** For a bad example of a fixable rule: the text after its first fix. */
  readonly fixed?: string;
}

/** A rule that threw. */
export interface RuleFailure {
  readonly rule: string;
  readonly reason: string;
}

/** A suppression comment that is not as it should be. */
export interface SuppressionDefect {
  readonly suppression: Suppression;
  /** Where the comment, or the rule id in it that is at fault, stands in the source. */
  readonly span: Span;
  /** The rule id at fault; absent when the comment as a whole silences nothing. */
  readonly rule?: string;
  readonly defect: 'unknown-rule' | 'unused';
}

export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  readonly analysis: Analysis;
  /** A value for each option that the rule declares: the configured one, else its default. */
  readonly options: Options;
  /** Rules that threw; filled in only for rules of the phase `failures` and later. */
  readonly failures: readonly RuleFailure[];
  /** Suppression comments at fault; filled in only for rules of the phase `suppressions`. */
  readonly defects: readonly SuppressionDefect[];
}

export interface RuleDefinition<OptionName extends string = string> {
  /** The name of the file: lower case with hyphens; it reads well after “allow”. */
  readonly id: string;
  readonly severity: Severity;
  readonly fixable: boolean;
  /** What it finds, as a phrase. */
  readonly summary: string;
  /** Why it matters and where it stays silent, in full sentences. */
  readonly rationale: string;
  /** The source of the convention. */
  readonly source: string;
  /** Severities in profiles where the house style differs; `generic` also holds for reports that name none. */
  readonly profiles?: Readonly<Partial<Record<Profile, RuleSetting>>>;
  /** Whether it is off until a configuration or a profile gives it a severity; `severity` is then the one to give it. */
  readonly isOptIn?: true;
  /**
   * Whether it reports each name or acronym once, where the report first uses it: a baseline then knows it by what it marks alone, for
   * the first use may come to stand anywhere.
   */
  readonly isAtFirstUse?: true;
  /** What can be set besides the severity. */
  readonly options?: Readonly<Record<OptionName, RuleOption>>;
  /** The languages for which the rule holds; all when absent. */
  readonly languages?: readonly Language[];
  /** When it runs: with all others (the default), after them on what failed, or last on the suppression comments. */
  readonly phase?: 'report' | 'failures' | 'suppressions';
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** Gives the problems in source order; it reads its context only, and may throw: the runner contains it. */
  check(context: RuleContext<Readonly<Record<OptionName, number>>>): Iterable<Problem>;
}

export type Rule = Readonly<RuleDefinition>;

/** Makes a rule; the one thing a rule file exports. */
export function defineRule<const OptionName extends string = never>(definition: RuleDefinition<OptionName>): Rule {
  return Object.freeze(definition);
}

/** The severity of a rule in a profile, before any configuration. */
export function ownSetting(
  { severity, profiles, isOptIn }: Pick<Rule, 'severity' | 'profiles' | 'isOptIn'>,
  profile: Profile,
): RuleSetting {
  return profiles?.[profile] ?? (isOptIn ? 'off' : severity);
}

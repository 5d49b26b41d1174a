/** The format of `.rapporteur.yaml`: one source for its JSON Schema, its completion and the settings of editors. */
import { t } from '@vscode/l10n';
import { type TSchema, Type } from 'typebox';
import { describeRule } from '../features/rule-description';
import { languages, profiles } from '../report/front-matter-schema';
import { rules } from '../rules/index.generated';
import type { Rule, RuleOption, RuleSetting } from '../rules/rule';
import { text } from '../source/schema-text';
import { fileRules } from './file-rules';

/** The name of a configuration file. */
export const configurationName = '.rapporteur.yaml';

/** What a rule can be set to. */
export const ruleSettings = ['error', 'warning', 'information', 'off'] as const satisfies readonly RuleSetting[];

/** What is read of a rule that can be set. */
export type SettableRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'rationale'> &
  Partial<Pick<Rule, 'fixable' | 'source' | 'profiles' | 'isOptIn' | 'options'>>;

/** Every rule that can be set, by id: the rules of reports and those of other files. */
export const settableRules: readonly SettableRule[] = [...rules, ...fileRules].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The id of each. */
export const ruleIds: readonly string[] = settableRules.map(({ id }) => id);

const SeveritySchema = (description: string) => Type.Enum(ruleSettings, { description });

/** A number that a rule can be set to. */
export const OptionSchema = ({ description, default: value, minimum, maximum }: RuleOption) =>
  Type.Optional(
    Type.Integer({
      description: t`${t(description)}; ${minimum} to ${maximum}.`,
      default: value,
      minimum,
      maximum,
    }),
  );

/** What a rule is set to as long as nobody sets it, for a person. */
function ownSeverity({ severity, isOptIn }: SettableRule): string {
  return isOptIn ? t`Default: off until it is set; ${severity} is then the one to give it.` : t`Default: ${severity}.`;
}

/** What a rule finds, and how much that counts. */
export function ruleDescription(rule: SettableRule): string {
  return `${t(rule.summary)}. ${ownSeverity(rule)}`;
}

/**
 * A rule that can be set, as Markdown.
 *
 * @param page the address of the page about it
 */
export function describeSetting(rule: SettableRule, page?: string): string {
  const { severity, isOptIn } = rule;
  const own = isOptIn
    ? t`Default: *off until it is set; ${severity} is then the one to give it*. It can be set to ${settingsInWords}.`
    : t`Default: *${severity}*. It can be set to ${settingsInWords}.`;
  return describeRule(rule, own, page);
}

const settingsInWords = ruleSettings.map((setting) => `\`${setting}\``).join(', ');

/** The settings of a rule, described in the language that is spoken. A severity alone is the short form. */
export function ruleSchema(rule: SettableRule) {
  const { options = {} } = rule;
  const severitySchema = SeveritySchema(`${t`How much its findings count.`} ${ownSeverity(rule)}`);
  const optionSchemas = Object.entries(options).map(([name, option]): [string, TSchema] => [
    name,
    OptionSchema(option),
  ]);
  return Type.Union(
    [
      severitySchema,
      Type.Object(
        { severity: Type.Optional(severitySchema), ...Object.fromEntries(optionSchemas) },
        { additionalProperties: false },
      ),
    ],
    {
      description: ruleDescription(rule),
      // What editors show instead of the description, where they know Markdown.
      markdownDescription: describeSetting(rule),
    },
  );
}

const RulesSchema = () =>
  Type.Object(Object.fromEntries(settableRules.map((rule) => [rule.id, Type.Optional(ruleSchema(rule))])), {
    additionalProperties: false,
    description:
      'Rules by id: error, warning, information or off, or a mapping with severity and what else the rule can be set to. A rule that is not named keeps its own severity.',
  });

const list = (item: TSchema, description: string) => Type.Union([item, Type.Array(item)], { description });

/** The format, in which the rules are described in the language that is spoken. */
export const configurationSchema = () =>
  Type.Object(
    {
      extends: Type.Optional(
        list(
          Type.Union([
            Type.Enum(profiles, { description: 'The severities of this profile, whatever the profile of the report.' }),
            text('Path of another configuration, from the folder of this file.'),
          ]),
          'What this configuration starts from: other configurations, and profiles for their severities. Later ones are stronger, and this file is the strongest.',
        ),
      ),
      rules: Type.Optional(RulesSchema()),
      ignore: Type.Optional(
        list(
          text('A pattern such as archive/ or *.draft.report.md, from the folder of this file.'),
          'Reports that are checked only when they are named: paths in which * stands for any characters, ? for one and ** for any folders.',
        ),
      ),
      baseline: Type.Optional(
        text('Path of a baseline (a .json file), from the folder of this file: the findings in it are not shown.'),
      ),
      registry: Type.Optional(
        list(
          text('Path of a file or folder, from the folder of this file.'),
          'Registry files and folders besides those that are found by their name.',
        ),
      ),
      language: Type.Optional(
        Type.Enum(languages, { description: 'The language of reports that do not say it themselves.' }),
      ),
    },
    { additionalProperties: false, title: 'Configuration of Rapporteur' },
  );

/** The format in English, in which it is published. */
export const ConfigurationSchema = configurationSchema();

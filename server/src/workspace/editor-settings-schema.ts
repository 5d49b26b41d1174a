/** The settings of the extension for VS Code that say how reports are checked; they are written into its manifest. */
import { languages } from '../report/front-matter-schema';
import { OptionSchema, ruleDescription, ruleSettings, type SettableRule, settableRules } from './configuration-schema';

/**
 * The settings of editors that stand for keys of a configuration, by their names in the manifest of the extension. They hold for
 * what no configuration file says.
 */
export const editorSettings = {
  'rapporteur.rules': {
    scope: 'resource',
    markdownDescription:
      'How rules count where no `.rapporteur.yaml` says it: `error`, `warning`, `information` or `off` by the id of the rule, or a mapping with `severity` and what else the rule can be set to. The command line does not know these settings; what a team agrees on belongs in `.rapporteur.yaml`.',
    type: 'object',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(settableRules.map((rule) => [rule.id, ruleSetting(rule)])),
  },
  'rapporteur.language': {
    scope: 'resource',
    markdownDescription: 'The language of reports that do not say it themselves, where no `.rapporteur.yaml` says it.',
    type: ['string', 'null'],
    enum: [...languages, null],
    default: null,
  },
  'rapporteur.registry': {
    scope: 'resource',
    markdownDescription:
      'Registry files and folders besides those that are found by their name, from the workspace folder, where no `.rapporteur.yaml` names any.',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
  },
} as const;

/** As `ruleSchema`, but only with what the rule has, to keep the manifest short. */
function ruleSetting(rule: SettableRule) {
  const description = ruleDescription(rule);
  const severity = { type: 'string', enum: ruleSettings } as const;
  const { options } = rule;
  if (!options) return { ...severity, description };
  const properties = Object.entries(options).map(([name, option]) => [name, OptionSchema(option)]);
  return {
    description,
    anyOf: [
      severity,
      { type: 'object', additionalProperties: false, properties: { severity, ...Object.fromEntries(properties) } },
    ],
  };
}

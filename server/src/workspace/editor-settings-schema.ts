/**
 * The settings of the extension for VS Code that say how reports are checked; they are written into its manifest. What they are is said
 * there by key, in the language of the editor: `l10n/manifest.json` has the texts, and those of rules are made of what the rules say.
 */
import { languages } from '../report/front-matter-schema';
import { OptionSchema, ruleSettings, type SettableRule, settableRules } from './configuration-schema';

/**
 * The settings of editors that stand for keys of a configuration, by their names in the manifest of the extension. They hold for
 * what no configuration file says.
 */
export const editorSettings = {
  'rapporteur.rules': {
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    type: 'object',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(settableRules.map((rule) => [rule.id, ruleSetting(rule)])),
  },
  'rapporteur.language': {
    scope: 'resource',
    markdownDescription: '%setting.language%',
    type: ['string', 'null'],
    enum: [...languages, null],
    default: null,
  },
  'rapporteur.registry': {
    scope: 'resource',
    markdownDescription: '%setting.registry%',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
  },
} as const;

/** As `ruleSchema`, but only with what the rule has, to keep the manifest short. */
function ruleSetting(rule: SettableRule) {
  const description = `%rule.${rule.id}%`;
  const severity = { type: 'string', enum: ruleSettings } as const;
  const { options } = rule;
  if (!options) return { ...severity, description };
  const properties = Object.entries(options).map(([name, option]) => [
    name,
    { ...OptionSchema(option), description: `%rule.${rule.id}.${name}%` },
  ]);
  return {
    description,
    anyOf: [
      severity,
      { type: 'object', additionalProperties: false, properties: { severity, ...Object.fromEntries(properties) } },
    ],
  };
}

/** `rapporteur rules`: its options and help. */
import { Command, Option } from 'commander';
import { colorModes } from '../terminal/color';

export interface RulesOptions {
  readonly format: 'human' | 'json';
  readonly color: (typeof colorModes)[number];
}

export function rulesCommand(): Command {
  return new Command('rules')
    .summary('list the rules, or explain one')
    .description('Lists all rules; with an id, explains that rule: what it finds, why, by what source, with examples.')
    .argument('[id]', 'the rule to explain')
    .addOption(new Option('--format <format>', 'how to write them').choices(['human', 'json']).default('human'))
    .addOption(new Option('--color <when>', 'colour the output').choices(colorModes).default('auto'))
    .addHelpText('after', help)
    .action(async (id: string | undefined, options: RulesOptions) => {
      const { showRules } = await import('../show-rules');
      showRules(id, options);
    });
}

const help = `
Examples:
  rapporteur rules                   all rules, with what they find
  rapporteur rules country-name      all about one rule
  rapporteur rules --format json     all rules with their severity in each profile, for a program
`;

/** `rapporteur rules`: its options and help. */
import { t } from '@vscode/l10n';
import { Command, Option } from 'commander';
import { colorModes } from '../terminal/color';
import { helpTable } from './help-text';

export interface RulesOptions {
  readonly format: 'human' | 'json';
  readonly color: (typeof colorModes)[number];
}

export function rulesCommand(): Command {
  return new Command('rules')
    .summary(t`list the rules, or explain one`)
    .description(t`Lists all rules; with an id, explains that rule: what it finds, why, by what source, with examples.`)
    .argument('[id]', t`the rule to explain`)
    .addOption(new Option('--format <format>', t`how to write them`).choices(['human', 'json']).default('human'))
    .addOption(new Option('--color <when>', t`colour the output`).choices(colorModes).default('auto'))
    .addHelpText('after', help())
    .action(async (id: string | undefined, options: RulesOptions) => {
      const { showRules } = await import('../show-rules');
      showRules(id, options);
    });
}

function help(): string {
  return helpTable(t`Examples:`, [
    ['rapporteur rules', t`all rules, with what they find`],
    ['rapporteur rules country-name', t`all about one rule`],
    ['rapporteur rules --format json', t`all rules with their severity in each profile, for a program`],
  ]);
}

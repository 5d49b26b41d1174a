/** `rapporteur check`: its options and help. The work is in `check-reports.ts`, which is loaded only when it is called. */
import { t } from '@vscode/l10n';
import { Command, InvalidArgumentError, Option } from 'commander';
import { severities } from '../severity';
import { colorModes } from '../terminal/color';
import { UsageError } from '../usage-error';
import { helpTable } from './help-text';

/** What the options give. */
export interface CheckOptions {
  readonly format: 'human' | 'json';
  readonly severity: (typeof severities)[number];
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  /** A file; `false` for `--no-config`; `true` when neither was given. */
  readonly config: string | boolean;
  readonly stdinFilename?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly fixRule?: readonly string[];
  readonly unsafeFixes?: boolean;
  /** A file; `false` for `--no-baseline`. */
  readonly baseline?: string | false;
  readonly writeBaseline?: string;
  readonly printConfig?: string;
  readonly quiet?: boolean;
  readonly color: (typeof colorModes)[number];
}

export function checkCommand(): Command {
  return new Command('check')
    .summary(t`check reports and show what is wrong with them`)
    .description(
      t`Checks reports against the registry, the list of participants and themselves, and shows what is wrong.`,
    )
    .argument(
      '[paths...]',
      t`files, folders (every *.report.md below), globs, or - for standard input; the current directory when absent`,
    )
    .addOption(
      new Option('--format <format>', t`how to write the findings`).choices(['human', 'json']).default('human'),
    )
    .addOption(
      new Option('--severity <level>', t`leave out findings below this level`)
        .choices(severities)
        .default('information'),
    )
    .addOption(
      new Option('--max-warnings <number>', t`how many warnings do not yet fail the run (default: 0)`).argParser(
        wholeNumber,
      ),
    )
    .addOption(
      new Option(
        '--rule <id=severity>',
        t`set a rule to error, warning, information or off; may be repeated`,
      ).argParser(repeated),
    )
    .option('--fix', t`correct what can safely be corrected, and show what is left`)
    .option('--fix-dry-run', t`show what --fix would change as a unified diff, and change nothing`)
    .addOption(new Option('--fix-rule <id>', t`fix only what this rule finds; may be repeated`).argParser(repeated))
    .option('--unsafe-fixes', t`with --fix or --fix-dry-run: also fixes that may change what the text says`)
    .option('--baseline <file>', t`do not show the findings that this file has, instead of the configured one`)
    .option('--no-baseline', t`show all findings, whatever baseline is configured`)
    .option('--write-baseline <file>', t`write the findings into a baseline, so that later only new ones are shown`)
    .option('--config <file>', t`use this configuration instead of the nearest .rapporteur.yaml`)
    .option('--no-config', t`use no configuration`)
    .option(
      '--stdin-filename <file>',
      t`where standard input would be saved: names the findings, and finds the registry`,
    )
    .option('--print-config <file>', t`show the settings that hold for a report, and check nothing`)
    .option('--quiet', t`show findings only: no summary, no progress`)
    .addOption(new Option('--color <when>', t`colour the output`).choices(colorModes).default('auto'))
    .addHelpText('after', help())
    .action(async (paths: string[], options: CheckOptions) => {
      if (options.printConfig !== undefined) {
        if (paths.length > 0)
          throw new UsageError(t`--print-config takes one report and checks nothing; name no paths`);
        const { printConfiguration } = await import('../print-configuration');
        await printConfiguration(options.printConfig, options);
        return;
      }
      const { checkReports } = await import('../check-reports');
      await checkReports(paths, options);
    });
}

function help(): string {
  const statuses = helpTable(t`Exit status:`, [
    ['0', t`nothing that counts was found, or it was fixed`],
    ['1', t`an error was found, or more warnings than --max-warnings allows; information never fails`],
    ['2', t`misuse, or an input that could not be read or written (all others are still checked)`],
  ]);
  const examples = helpTable(t`Examples:`, [
    ['rapporteur check', t`every report below the current directory`],
    ['rapporteur check report.report.md', t`one report`],
    ["rapporteur check 'reports/2007/**/*.report.md'", t`a pattern; the quotes keep the shell out`],
    ['rapporteur check --severity error --format json .', t`only errors, for a program`],
    ['rapporteur check --rule acronym-not-defined=off .', t`without one rule`],
    ['rapporteur check --fix report.report.md', t`corrected, as far as that can be done without a person`],
    ['rapporteur check --fix-dry-run . | patch -p0', t`the same in two steps`],
    ['rapporteur check --write-baseline baseline.json .', t`what is found now is known and may stay`],
    ['rapporteur check --baseline baseline.json .', t`only what is new`],
    ['rapporteur check --fix - < draft.md > fixed.md', t`standard input, corrected`],
    ['git show HEAD:a.report.md | rapporteur check - --stdin-filename a.report.md'],
  ]);
  return statuses + examples;
}

function repeated(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(t`It takes a whole number, such as 0 or 10.`);
  return Number(value);
}

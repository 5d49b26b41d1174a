/** `rapporteur check`: its options and help. The work is in `check-reports.ts`, which is loaded only when it is called. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { colorModes } from '../terminal/color';

const severities = ['error', 'warning', 'information'] as const;

/** What the options give. */
export interface CheckOptions {
  readonly format: 'human' | 'json';
  readonly severity: (typeof severities)[number];
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  /** A file; `false` for `--no-config`; `true` when neither was given. */
  readonly config: string | boolean;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly color: (typeof colorModes)[number];
}

export function checkCommand(): Command {
  return new Command('check')
    .summary('check reports and show what is wrong with them')
    .description(
      'Checks reports against the registry, the list of participants and themselves, and shows what is wrong.',
    )
    .argument(
      '[paths...]',
      'files, folders (every *.report.md below), globs, or - for standard input; the current directory when absent',
    )
    .addOption(new Option('--format <format>', 'how to write the findings').choices(['human', 'json']).default('human'))
    .addOption(
      new Option('--severity <level>', 'leave out findings below this level')
        .choices(severities)
        .default('information'),
    )
    .addOption(
      new Option('--max-warnings <number>', 'how many warnings do not yet fail the run (default: 0)').argParser(
        wholeNumber,
      ),
    )
    .addOption(
      new Option('--rule <id=severity>', 'set a rule to error, warning, information or off; may be repeated').argParser(
        (value: string, previous: readonly string[] = []) => [...previous, value],
      ),
    )
    .option('--config <file>', 'use this configuration instead of the nearest .rapporteur.yaml')
    .option('--no-config', 'use no configuration')
    .option(
      '--stdin-filename <file>',
      'where standard input would be saved: names the findings, and finds the registry',
    )
    .option('--quiet', 'show findings only: no summary, no progress')
    .addOption(new Option('--color <when>', 'colour the output').choices(colorModes).default('auto'))
    .addHelpText('after', help)
    .action(async (paths: string[], options: CheckOptions) => {
      const { checkReports } = await import('../check-reports');
      await checkReports(paths, options);
    });
}

const help = `
Exit status:
  0  nothing that counts was found
  1  an error was found, or more warnings than --max-warnings allows; information never fails
  2  misuse, or an input that could not be read (all others are still checked)

Examples:
  rapporteur check                                   every report below the current directory
  rapporteur check report.report.md                  one report
  rapporteur check 'reports/2007/**/*.report.md'     a pattern; the quotes keep the shell out
  rapporteur check --severity error --format json .  only errors, for a program
  rapporteur check --rule acronym-not-defined=off .  without one rule
  git show HEAD:a.report.md | rapporteur check - --stdin-filename a.report.md
`;

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number, such as 0 or 10.');
  return Number(value);
}

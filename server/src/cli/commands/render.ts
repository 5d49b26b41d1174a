/** `rapporteur render`: its options and help. */
import { t } from '@vscode/l10n';
import { Command } from 'commander';
import { helpTable } from './help-text';

export interface RenderOptions {
  /** Formats, separated by commas. */
  readonly to?: string;
  readonly output?: string;
  /** A day as `2008-01-15`. */
  readonly date?: string;
  readonly comments?: boolean;
  readonly watch?: boolean;
}

export function renderCommand(): Command {
  return new Command('render')
    .summary(t`write reports as formatted documents`)
    .description(t`Writes reports, formatted as their profile has it, as documents that need nothing else.`)
    .argument('<paths...>', t`the reports: files, folders (every *.report.md below), or globs`)
    .option(
      '--to <formats>',
      t`html, docx, pdf, md, txt …; several with commas (default: what the name of the output says, else html)`,
    )
    .option(
      '-o, --output <path>',
      t`the file to write, a folder to write into, or - for standard output (default: beside the report)`,
    )
    .option('--date <date>', t`the day that the files say they were made, as 2008-01-15 (default: that of the report)`)
    .option('--comments', t`show open findings as comments, in formats that have comments`)
    .option('--watch', t`write again whenever a report, or a file that it depends on, changes; Ctrl+C ends it`)
    .addHelpText('after', help())
    .action(async (paths: string[], options: RenderOptions) => {
      const { renderReports } = await import('../render-reports');
      await renderReports(paths, options);
    });
}

function help(): string {
  const remarks = [
    t`An existing file is replaced at once when the new one is complete. The same report and date give the same bytes.`,
    t`Rendering does not check: see “rapporteur check”; but what cannot be read of the front matter, and would be missing, is said.`,
  ];
  const statuses = helpTable(t`Exit status:`, [
    ['0', t`everything was written`],
    [
      '2',
      t`misuse, or a report that could not be read or a file that could not be written (all others are still written)`,
    ],
  ]);
  const examples = helpTable(t`Examples:`, [
    ['rapporteur render a.report.md', t`writes a.html beside it`],
    ['rapporteur render a.report.md -o report.txt', t`plain text`],
    ['rapporteur render a.report.md --to md -o - | less', t`on standard output`],
    ['rapporteur render reports/ --to html,txt -o out/', t`every report, in two formats`],
    ['rapporteur render a.report.md --watch', t`again after every change`],
  ]);
  return `\n${remarks.join('\n')}\n${statuses}${examples}`;
}

/** `rapporteur import`: its options and help. */
import { t } from '@vscode/l10n';
import { Command } from 'commander';
import { helpTable } from './help-text';

export interface ImportOptions {
  readonly output: string;
}

export function importCommand(): Command {
  return new Command('import')
    .summary(t`make a report of a draft in Word`)
    .description(t`Makes a report of a Word document, and says on standard error what is not in it as it was.`)
    .argument('<file>', t`the draft (.docx)`)
    .requiredOption('-o, --output <file>', t`the report to write, which must not exist; - for standard output`)
    .addHelpText('after', help())
    .action(async (file: string, { output }: ImportOptions) => {
      const { importDraft } = await import('../import-draft');
      await importDraft(file, output);
    });
}

function help(): string {
  return `\n${t`Headings, lists, footnotes, tables, emphasis and links are carried over; front matter is begun, and you fill in the rest.`}\n${helpTable(
    t`Example:`,
    [['rapporteur import draft.docx -o meeting.report.md']],
  )}`;
}

/** `rapporteur import`: its options and help. */
import { Command } from 'commander';

export interface ImportOptions {
  readonly output: string;
}

export function importCommand(): Command {
  return new Command('import')
    .summary('make a report of a draft in Word')
    .description('Makes a report of a Word document, and says on standard error what is not in it as it was.')
    .argument('<file>', 'the draft (.docx)')
    .requiredOption('-o, --output <file>', 'the report to write, which must not exist; - for standard output')
    .addHelpText('after', help)
    .action(async (file: string, { output }: ImportOptions) => {
      const { importDraft } = await import('../import-draft');
      await importDraft(file, output);
    });
}

const help = `
Headings, lists, footnotes, tables, emphasis and links are carried over; front matter is begun, and you fill in the rest.

Example:
  rapporteur import draft.docx -o meeting.report.md
`;

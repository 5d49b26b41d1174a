/** `rapporteur render`: its options and help. */
import { Command } from 'commander';

export interface RenderOptions {
  readonly output: string;
}

export function renderCommand(): Command {
  return new Command('render')
    .summary('write a report as one HTML file')
    .description('Writes a report, formatted as its profile has it, as one HTML file that needs nothing else.')
    .argument('<file>', 'the report')
    .requiredOption('-o, --output <file>', 'the HTML file to write; - for standard output')
    .addHelpText('after', help)
    .action(async (file: string, { output }: RenderOptions) => {
      const { renderReport } = await import('../render-report');
      await renderReport(file, output);
    });
}

const help = `
An existing file is replaced at once when the new one is complete. Rendering does not check: see “rapporteur check”.

Examples:
  rapporteur render report.report.md -o report.html
  rapporteur render report.report.md -o - | less
`;

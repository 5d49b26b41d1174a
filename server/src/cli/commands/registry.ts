/** `rapporteur registry`: its subcommands and help. The work is in `registry-queries.ts`. */
import { t } from '@vscode/l10n';
import { Command } from 'commander';
import { helpTable } from './help-text';

export function registryCommand(): Command {
  const registry = new Command('registry')
    .summary(t`look into the registry of names`)
    .description(t`Looks into the registry of people, organizations, acronyms and countries that holds in a folder.`)
    .addHelpText('after', help());

  registry
    .command('list')
    .description(t`Lists the entries of your own registry files; with --all, the built-in ones too.`)
    .option('--all', t`with the built-in entries`)
    .action(async ({ all = false }: { all?: boolean }) => {
      const { listEntries } = await import('../registry-queries');
      await listEntries(all);
    });

  registry
    .command('check')
    .description(t`Checks your own registry files. Ends with 1 when something is wrong with them.`)
    .argument('[files...]', t`registry files; those that hold in the current directory when absent`)
    .action(async (files: string[]) => {
      const { checkRegistry } = await import('../registry-queries');
      await checkRegistry(files);
    });

  registry
    .command('find')
    .description(
      t`Shows what the registry knows about a name: exact matches, else near ones, else names that contain it. Ends with 1 when there is none.`,
    )
    .argument('<name...>', t`a name or acronym`)
    .action(async (name: string[]) => {
      const { findName } = await import('../registry-queries');
      await findName(name.join(' '));
    });

  return registry;
}

function help(): string {
  return helpTable(t`Examples:`, [
    ['rapporteur registry find IOM'],
    ['rapporteur registry find General Accounting Office'],
    ['rapporteur registry list'],
    ['rapporteur registry check registry/people.yaml'],
  ]);
}

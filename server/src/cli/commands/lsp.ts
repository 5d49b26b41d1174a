/** `rapporteur lsp`: the language server, for editors other than VS Code. */
import { t } from '@vscode/l10n';
import { Command, Option } from 'commander';
import { UsageError } from '../usage-error';
import { helpTable } from './help-text';

export function lspCommand(): Command {
  return (
    new Command('lsp')
      .summary(t`start the language server`)
      .description(
        t`Starts the language server. An editor starts it, not a person: it speaks the Language Server Protocol.`,
      )
      .option('--stdio', t`speak over standard input and output`)
      .addOption(new Option('--node-ipc').hideHelp())
      // VS Code says which process to end with; the connection reads it itself.
      .addOption(new Option('--clientProcessId <id>').hideHelp())
      .addHelpText('after', help())
      .action(async ({ stdio, nodeIpc }: { stdio?: boolean; nodeIpc?: boolean }) => {
        if (!stdio && !nodeIpc)
          throw new UsageError(t`The server speaks over standard input and output only: rapporteur lsp --stdio`);
        const { startServer } = await import('../../lsp/node');
        startServer();
      })
  );
}

function help(): string {
  return helpTable(t`Example (Neovim):`, [
    ["vim.lsp.config('rapporteur', {"],
    ["  cmd = { 'rapporteur', 'lsp', '--stdio' },"],
    ["  filetypes = { 'meeting-report' },"],
    ["  root_markers = { '.rapporteur.yaml', '.git' },"],
    ['})'],
    ["vim.filetype.add({ pattern = { ['.*%.report%.md'] = 'meeting-report' } })"],
    ["vim.lsp.enable('rapporteur')"],
  ]);
}

/** The VS Code extension where there is a Node: the language server is a process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type RapporteurApi } from './activate';
import { registerTasks } from './tasks';

export type { RapporteurApi } from './activate';

let api: RapporteurApi | undefined;

/** Called by VS Code when the first meeting report is opened. */
export async function activate(context: ExtensionContext): Promise<RapporteurApi> {
  const module = context.asAbsolutePath('dist/rapporteur.cjs');
  const run = { module, args: ['lsp'], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  context.subscriptions.push(registerTasks(module));
  api = await activateWith(
    context,
    (options) => new LanguageClient('rapporteur', 'Rapporteur', { run, debug }, options),
  );
  return api;
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await api?.server.stop();
}

/** The VS Code extension: starts the language server and offers the preview. */
import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { registerCommands } from './commands';
import { Previews } from './previews';
import { Server } from './server';

/** What the extension gives to others, its tests among them. */
export interface RapporteurApi {
  readonly server: Server;
  readonly previews: Previews;
}

let server: Server | undefined;

/** Called by VS Code when the first meeting report is opened. A server that does not start is reported, and can be restarted. */
export async function activate(context: ExtensionContext): Promise<RapporteurApi> {
  const output: LogOutputChannel = window.createOutputChannel('Rapporteur', { log: true });
  const started = new Server(context.asAbsolutePath('dist/rapporteur.cjs'), output);
  server = started;
  const previews = new Previews(context.extensionUri, started, context.globalState, output);
  context.subscriptions.push(output, previews, ...registerCommands(started, previews, output));
  await started.start();
  return { server: started, previews };
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** What the extension does wherever it runs: it starts the language server and offers preview and views. */
import { type ExtensionContext, env, type LogOutputChannel, l10n, window } from 'vscode';
import { languageFor, speak } from '../../server/src/source/texts';
import { registerCommands } from './commands/register';
import { Previews } from './previews';
import { type CreateClient, Server } from './server';
import { registerViews } from './views/register';

/** What the extension gives to others, its tests among them. */
export interface RapporteurApi {
  readonly server: Server;
  readonly previews: Previews;
}

/** Starts the extension. A server that does not start is reported, and can be restarted. */
export async function activateWith(context: ExtensionContext, createClient: CreateClient): Promise<RapporteurApi> {
  // In English there is no bundle, because the texts in the code are English.
  speak(languageFor(env.language), l10n.bundle ?? {});
  const output: LogOutputChannel = window.createOutputChannel('Rapporteur', { log: true });
  const server = new Server(createClient, output);
  const previews = new Previews(context.extensionUri, server, context.globalState, output);
  context.subscriptions.push(output, previews, ...registerCommands(server, previews, output));
  await server.start();
  context.subscriptions.push(registerViews(server));
  return { server, previews };
}

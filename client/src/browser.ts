/** The VS Code extension in a browser: the language server is a worker, which has no disk and no Node. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type RapporteurApi } from './activate';

let api: RapporteurApi | undefined;

/** Called by VS Code when the first meeting report is opened. */
export async function activate(context: ExtensionContext): Promise<RapporteurApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  api = await activateWith(
    context,
    (options) => new LanguageClient('rapporteur', 'Rapporteur', () => Promise.resolve(new Worker(script)), options),
  );
  return api;
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await api?.server.stop();
}

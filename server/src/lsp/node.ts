/** The language server as a process of Node. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createServer } from './server';

/** Given by the build, from package.json. */
declare const RAPPORTEUR_VERSION: string;

/**
 * Speaks the Language Server Protocol over what the process was started with, `--stdio` or `--node-ipc`; the process ends when
 * the client says `exit` or is gone.
 */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  createServer(connection, nodeFileSystem, RAPPORTEUR_VERSION);
  connection.listen();
}

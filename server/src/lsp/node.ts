/** The language server as a process of Node. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { clientFileSystem } from './client-file-system';
import { createServer } from './server';

/** Given by the build, from package.json. */
declare const RAPPORTEUR_VERSION: string;

/**
 * Speaks the Language Server Protocol over what the process was started with, `--stdio` or `--node-ipc`; the process ends when
 * the client says `exit` or is gone.
 */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  createServer(connection, diskOr(clientFileSystem(connection)), RAPPORTEUR_VERSION);
  connection.listen();
}

/** Files on disk are read here; those of virtual workspaces only the client can read. */
function diskOr(others: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (uri.startsWith('file:') ? nodeFileSystem : others);
  return {
    readText: (uri) => of(uri).readText(uri),
    readFolder: (uri) => of(uri).readFolder(uri),
    realUri: async (uri) => (uri.startsWith('file:') ? await nodeFileSystem.realUri?.(uri) : uri),
  };
}

/** The language server as a process of Node. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { readTexts } from '../workspace/node-texts';
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
  const files = diskOr(clientFileSystem(connection));
  createServer(connection, files, {
    version: RAPPORTEUR_VERSION,
    documentation: documentation(),
    textsIn: readTexts,
  });
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

/** Where the pages about the rules are: beside the bundle, which is packed together with them. */
function documentation(): string | undefined {
  const pages = new URL('../docs/rules', import.meta.url);
  return existsSync(fileURLToPath(pages)) ? pages.href : undefined;
}

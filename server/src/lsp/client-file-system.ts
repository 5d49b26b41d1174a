/** Files that the client reads for the server: those of virtual workspaces, and all files where the server has no disk. */
import { type Connection, ResponseError } from 'vscode-languageserver';
import { decodeUtf8 } from '../workspace/decode';
import type { FileSystem } from '../workspace/model';
import { type FolderEntry, fromBase64, type ReadFileResult, readFileRequest, readFolderRequest } from './protocol';

/** The files of a client that has the two requests; to one that has not, there are none. */
export function clientFileSystem(connection: Connection): FileSystem {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> => {
    try {
      return (await connection.sendRequest<Answer | null>(method, { uri })) ?? undefined;
    } catch (error) {
      if (error instanceof ResponseError && error.code === methodNotFound) return undefined;
      throw error;
    }
  };
  return {
    async readText(uri) {
      const result = await ask<ReadFileResult>(readFileRequest, uri);
      return result && decodeUtf8(fromBase64(result.base64));
    },
    readFolder: (uri) => ask<FolderEntry[]>(readFolderRequest, uri),
  };
}

/** JSON-RPC 2.0. */
const methodNotFound = -32601;

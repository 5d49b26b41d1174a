/** Reads files for a server that cannot: in virtual workspaces, and in a browser. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { type FolderEntry, type ReadFileResult, toBase64 } from '../../server/src/lsp/protocol';

/** The bytes of a file; `null` when there is none. */
export async function readFile(uri: string): Promise<ReadFileResult | null> {
  const bytes = await orNull(workspace.fs.readFile(Uri.parse(uri)));
  return bytes && { base64: toBase64(bytes) };
}

/** What is in a folder; `null` when there is none. */
export async function readFolder(uri: string): Promise<FolderEntry[] | null> {
  const entries = await orNull(workspace.fs.readDirectory(Uri.parse(uri)));
  return entries?.map(([name, type]) => ({ name, kind: type & FileType.Directory ? 'folder' : 'file' })) ?? null;
}

async function orNull<Content>(reading: Thenable<Content>): Promise<Content | null> {
  try {
    return await reading;
  } catch (error) {
    const missing = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];
    if (error instanceof FileSystemError && missing.includes(error.code)) return null;
    throw error;
  }
}

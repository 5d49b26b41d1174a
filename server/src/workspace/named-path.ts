/** Paths that a report or a configuration names: data from strangers, so they may not lead out of the workspace. */
import { t } from '@vscode/l10n';
import { isInside, joinUri } from './uri';

/** Where a path leads, or why it is refused. */
export type ResolvedPath = { readonly uri: string } | { readonly refused: string };

/**
 * The URI of a path that is written relative to a folder. Links are not followed here: `FileCache.isReallyInside` does that.
 *
 * @param folder of the file that names it; absent when that file has no place yet
 * @param root the folder it must stay in; absent when it may lead anywhere, because the user named the file that holds it
 */
export function resolvePath(path: string, folder: string | undefined, root: string | undefined): ResolvedPath {
  if (folder === undefined) {
    return { refused: t`it starts at the folder of the file that names it, and that file was never saved` };
  }
  if (path.includes('\\'))
    return { refused: t`a path is written with “/” between folders, so that it is right on every machine` };
  if (path.includes('\0')) return { refused: t`it holds a character that no file name has` };
  if (root !== undefined && (path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path))) {
    return {
      refused: t`a path starts at the folder of the file that names it; absolute paths and addresses are refused`,
    };
  }
  if (path.startsWith('/')) return { uri: joinUri('file://', path) };
  const uri = joinUri(folder, path);
  if (root !== undefined && !isInside(uri, root)) {
    return { refused: t`it leads out of the workspace, and a report may only use files inside it` };
  }
  return { uri };
}

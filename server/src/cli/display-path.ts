/** Paths as they are shown. */
import { isAbsolute, relative, sep } from 'node:path';

/** A path from the current directory where it is below it, else the absolute one; with `/` on every machine. */
export function displayPath(path: string, directory: string): string {
  const near = relative(directory, path);
  const shown = near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

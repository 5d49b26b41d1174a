/** The folder that stands for the workspace folder of an editor. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configurationName } from '../workspace/configuration-schema';

/**
 * The root of the project a report belongs to: the nearest folder from the report's upwards that holds `.git`; without one, the
 * nearest that holds `.rapporteur.yaml`; without one, the current directory when the report is below it, and else the
 * report's own folder. Nothing above it is ever looked at.
 *
 * @param folder absolute path of the report's folder
 * @param directory the current directory
 */
export function projectRoot(folder: string, directory: string): string {
  const ancestors = ancestorsOf(folder);
  const holding = (name: string) => ancestors.find((ancestor) => existsSync(join(ancestor, name)));
  return holding('.git') ?? holding(configurationName) ?? (isBelow(folder, directory) ? directory : folder);
}

function ancestorsOf(folder: string): string[] {
  const ancestors = [resolve(folder)];
  for (;;) {
    const last = ancestors.at(-1) ?? '';
    const parent = dirname(last);
    if (parent === last) return ancestors;
    ancestors.push(parent);
  }
}

function isBelow(folder: string, directory: string): boolean {
  const path = relative(directory, folder);
  return path === '' || (!path.startsWith('..') && resolve(directory, path) === resolve(folder));
}

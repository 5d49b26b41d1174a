/** Keeps what a program leaves on the disk in a folder that is removed after it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The environment of this process, with the places of temporary, cache, configuration and runtime files in a folder.
 * @param {string} folder an existing folder.
 * @returns {NodeJS.ProcessEnv}
 */
export function temporaryEnvironment(folder) {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const places = ['TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];
  return { ...process.env, ...Object.fromEntries(places.map((name) => [name, temporary])) };
}

/** Programs that the suites need and npm cannot give: finds them, and installs them where that can be done without asking. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runLogged } from './vscode-host/run-logged.mjs';

/**
 * @typedef {object} Program
 * @property {string} title what a person calls it.
 * @property {string} variable the environment variable that may name another one.
 * @property {string[]} names what its executable may be called, the first that is found counts.
 * @property {string[]} packages what Debian calls it, and what else it needs there.
 */

/**
 * The path of a program: the one that the environment variable names, else the first on the path.
 * @param {Program} program
 * @returns {string | undefined}
 * @throws {Error} when the variable names a file that cannot be run.
 */
export function findProgram({ variable, names }) {
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which is not a program that can be run. Correct or unset it.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * As `findProgram`, but installs it with `apt-get` where it is missing, the system is Debian and the user root.
 * @param {Program} program
 * @param {(line: string) => void} say receives each step in a person's words.
 * @returns {Promise<string>}
 * @throws {Error} that says what was tried and what to do, when there is none and none could be installed.
 */
export async function ensureProgram(program, say) {
  const { title, variable, names, packages } = program;
  const found = findProgram(program);
  if (found) return found;
  if (!isDebian() || process.getuid?.() !== 0) {
    const missing = names.length === 1 ? `${names[0]} is not` : `none of ${names.join(', ')} is`;
    throw new Error(
      `No ${title}: ${missing} on the path, and it is installed for you only on Debian as root. ` +
        `Install ${title}, or name one in the environment variable ${variable}.`,
    );
  }
  say(`Installing ${title} with apt-get (${packages.join(', ')}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLogged('apt-get', ['update'], { env });
  await runLogged('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  const installed = findProgram(program);
  if (!installed) throw new Error(`apt-get installed ${title}, but it is not on the path. Name it in ${variable}.`);
  return installed;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian itself and not a derivative, because some of Ubuntu's packages are stubs that need snap. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

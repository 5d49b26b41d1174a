/** Finds the Chromium that shows the workbench, and installs it where that can be done without asking. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runLogged } from './run-logged.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/**
 * The path of an installed Chromium or Chrome: the one that `RAPPORTEUR_CHROMIUM` names, else the first on the path.
 * @returns {string | undefined}
 * @throws {Error} when the variable names a file that cannot be run.
 */
export function findChromium() {
  const named = process.env['RAPPORTEUR_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`RAPPORTEUR_CHROMIUM names ${named}, which is not a program that can be run. Correct or unset it.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * As `findChromium`, but installs Chromium with `apt-get` where it is missing, the system is Debian and the user root.
 * @param {(line: string) => void} say receives each step in a person's words.
 * @returns {Promise<string>}
 * @throws {Error} that says what was tried and what to do, when there is none and none could be installed.
 */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      `No Chromium: none of ${names.join(', ')} is on the path, and it is installed for you only on Debian as root. ` +
        'Install Chromium or Chrome, or name one in the environment variable RAPPORTEUR_CHROMIUM.',
    );
  }
  say(`Installing Chromium with apt-get (${packages.join(', ')}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLogged('apt-get', ['update'], { env });
  await runLogged('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  const installed = findChromium();
  if (!installed)
    throw new Error('apt-get installed Chromium, but none is on the path. Name it in RAPPORTEUR_CHROMIUM.');
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

/** Debian itself and not a derivative, because Ubuntu's `chromium` package is a stub that needs snap. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

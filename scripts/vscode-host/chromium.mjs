/** The Chromium that shows the workbench. */
import { ensureProgram, findProgram } from '../installed-program.mjs';

const chromium = {
  title: 'Chromium',
  variable: 'RAPPORTEUR_CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  packages: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
};

/** The path of an installed Chromium or Chrome, as `findProgram` finds it. */
export const findChromium = () => findProgram(chromium);

/** The same, newly installed where that can be done, as by `ensureProgram`. */
export const ensureChromium = (say) => ensureProgram(chromium, say);

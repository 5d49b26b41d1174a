/** How well things are told from what is behind them, as the Web Content Accessibility Guidelines 2.2 measure it (1.4.3 and 1.4.11). */

/** The ratios that the guidelines ask for: of text, of signs, and of text where contrast is what a theme is for (1.4.6). */
export const enough = { text: 4.5, sign: 3, textForContrast: 7 };

/** How long colours may take to be those of a theme that was put on, in milliseconds. */
const patience = 10_000;

/**
 * What among the elements has too little contrast, and keeps it: each colour once, with words that have it.
 * @param {object} locator of elements whose colour is that of their text or sign.
 * @param {object} ground a locator of the one element whose background is behind all of them.
 * @param {number} least the ratio that is enough.
 * @returns {Promise<string[]>}
 * @throws {Error} when there is nothing to look at.
 */
export async function tooFaint(locator, ground, least) {
  for (const deadline = Date.now() + patience; ; ) {
    const behind = await ground.evaluate((element) => getComputedStyle(element).backgroundColor);
    const found = await locator.evaluateAll(measure, behind);
    if (found.length === 0) throw new Error(`There is nothing to look at: ${locator}`);
    const faint = found.filter(({ ratio }) => ratio < least);
    if (faint.length === 0 || Date.now() > deadline)
      return faint.map(({ words, colour, ratio }) => `${words}: ${colour} on ${behind}, ${ratio.toFixed(2)}`);
    await ground.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  }
}

/** Runs in the page: the ratio of each colour to the one behind. */
function measure(elements, behind) {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  const luminance = (...colours) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(behind);
  const seen = new Map();
  for (const element of elements) {
    const { color: colour } = getComputedStyle(element);
    const words = element.textContent.trim() || element.className;
    if (seen.has(colour)) continue;
    const [light, dark] = [luminance(behind, colour), ground].sort((a, b) => b - a);
    seen.set(colour, { words, colour, ratio: (light + 0.05) / (dark + 0.05) });
  }
  return [...seen.values()];
}

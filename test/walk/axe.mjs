/** What axe finds in a page: barriers for those who use a screen reader, a keyboard, or see weakly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {object} page a Playwright page; its policy may forbid scripts, because axe comes through the debugger.
 * @returns {Promise<string[]>} each rule that is broken, with the elements that break it.
 */
export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

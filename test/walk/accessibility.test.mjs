/** The HTML document in a real browser: nothing that keeps a reader with a screen reader, a keyboard or weak sight from reading it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureHost } from '../../scripts/install-host.mjs';
import { openBrowser } from '../../scripts/vscode-host/browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('HTML documents', () => {
  let folder;
  let browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-html-'));
    const clean = ['coordination-meeting', 'session-report', 'rapport-en-francais', 'informe-en-espanol'];
    const inputs = [...clean.map((name) => join('samples', name)), 'test/fixtures/everything.report.md'];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['dist/rapporteur.cjs', 'render', ...inputs, '-o', join(folder, 'out/')],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    const { chromium } = await ensureHost();
    browser = await openBrowser(chromium, folder);
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @returns {string[]} what axe finds, shortly. */
  async function findings() {
    // Evaluated through the debugger: the document’s own policy lets no script in.
    await browser.page.evaluate(axe);
    const { violations } = await browser.page.evaluate(() => globalThis.axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  it('have nothing that axe finds, on a wide screen and on a narrow one', async () => {
    const files = readdirSync(join(folder, 'out'));
    assert.equal(files.length, 5);
    for (const file of files) {
      for (const width of [1200, 360]) {
        await browser.page.setViewportSize({ width, height: 900 });
        await browser.page.goto(pathToFileURL(join(folder, 'out', file)).href);
        assert.deepEqual(await findings(), [], `${file} at ${width} pixels`);
      }
    }
  });

  it('are looked at in earnest: a heading without text is found', async () => {
    await browser.page.evaluate(() => document.querySelector('main').append(document.createElement('h2')));
    assert.match((await findings()).join('\n'), /empty-heading/);
  });

  it('never need to be scrolled sideways', async () => {
    for (const file of readdirSync(join(folder, 'out'))) {
      await browser.page.setViewportSize({ width: 360, height: 900 });
      await browser.page.goto(pathToFileURL(join(folder, 'out', file)).href);
      const [width, shown] = await browser.page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(width <= shown, `${file}: ${width} of ${shown} pixels`);
    }
  });
});

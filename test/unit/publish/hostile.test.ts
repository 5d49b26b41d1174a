import assert from 'node:assert/strict';
import { isHref } from '../../../server/src/publish/href';
import { renderHtmlDocument } from '../../../server/src/publish/html';
import { analysed, previewHtml, report } from './analysed';
import { assertHarmless } from './harmless';
import { tagsOf } from './readable';

describe('Hostile reports', () => {
  const attacks: readonly string[] = [
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src=x onerror=alert(1)>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="https://evil.example"><input name=getElementById><button>go</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel=stylesheet href=https://evil.example/x.css>',
    '<style>body{background:url(https://evil.example)}</style>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<math><mtext></p><style><!--</style><img src onerror=alert(1)>',
    '<div onmouseover="alert(1)" id="document" name="body">x</div>',
    '<!--><script>alert(1)</script>-->',
    '<!-- --!><script>alert(1)</script>',
    '<!--[if IE]><script>alert(1)</script><![endif]-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml-stylesheet href="javascript:alert(1)"?>',
    '</article></main><script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](javascript&#58;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\\script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](<\u0001javascript:alert(1)>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](command:workbench.action.terminal.new)',
    '[x](vscode://file/etc/passwd)',
    '[x](https://example.org/"onmouseover="alert(1))',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](https://evil.example/pixel.png)',
    '![x"onerror="alert(1)](y)',
    '`<script>alert(1)</script>`',
    '```html\n</code></pre><script>alert(1)</script>\n```',
    '# <img src=x onerror=alert(1)>',
    '# __proto__',
    '# "><script>alert(1)</script>',
    '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
    'a[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>',
    '::contents[<script>alert(1)</script>]',
    '::participants{onclick="alert(1)" class="x"}',
    '&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;',
    'a ("><script>alert(1)</script>, 2007)\n\n# References\n\n"><script>alert(1)</script> (2007). Words.',
    'a\u0000b \u2028 \u202e',
  ];
  for (const attack of attacks) {
    it(`shows ${JSON.stringify(attack)} as text at most`, () => {
      const analysis = analysed(report('', attack));
      assertHarmless(previewHtml(analysis));
      assertHarmless(renderHtmlDocument(analysis).replace(/<style>[\s\S]*?<\/style>/, ''));
    });
  }

  it('escapes the front matter and the participants', () => {
    const attack = `"'><script>alert(1)</script>`;
    const quoted = JSON.stringify(attack);
    for (const profile of ['un-desa', 'un-masthead', 'generic']) {
      const matter = `profile: ${profile}\ntitle: ${quoted}\nsymbol: ${quoted}\norgan: ${quoted}\norganizer: ${quoted}\nsubtitle: ${quoted}`;
      const meeting = `meeting: { name: ${quoted}, start: 2007-11-26, city: ${quoted}, country: ${quoted}, session: ${quoted}, agendaItem: ${quoted} }`;
      const documents = `documents: [{ symbol: ${quoted}, title: ${quoted} }]`;
      const people = `- { name: ${quoted}, honorific: ${quoted}, role: ${quoted}, organization: ${quoted}, category: ${quoted} }`;
      const text = `---\n${matter}\n${meeting}\n${documents}\n---\n\n::participants\n\n::documents\n`;
      assertHarmless(renderHtmlDocument(analysed(text, people)).replace(/<style>[\s\S]*?<\/style>/, ''));
      assertHarmless(previewHtml(analysed(text, people)));
    }
  });

  it('keeps what is safe to follow', () => {
    const html = previewHtml(
      analysed(
        report(
          '',
          '# Data gaps\n\n[a](https://un.org/x?y=1&z=2) [b](mailto:a@example.org) [c](#data-gaps) [d](#nowhere)',
        ),
      ),
    );
    const targets = tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    assert.deepEqual(targets, ['https://un.org/x?y=1&z=2', 'mailto:a@example.org', '#section-data-gaps']);
  });

  it('refuses targets in which a scheme can hide', () => {
    for (const target of [
      'java\nscript:x',
      ' https://a.b',
      'https:',
      'https://',
      'http:x',
      'https:/\\evil',
      'mailto:',
      '',
      'x',
      '/x',
      '../x',
    ]) {
      assert.equal(isHref(target), false, target);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../server/src/import/clean-text';
import { footnoteLabels, pastedText } from '../../../server/src/import/pasted-text';
import { parseReport } from '../../../server/src/report/parse';

const none: ReadonlySet<string> = new Set();

describe('cleaning pasted words', () => {
  for (const [language, before, after] of [
    ['en', 'He said "yes" (and "no").', 'He said “yes” (and “no”).'],
    ['en', "The Chair's and the nurses' union", 'The Chair’s and the nurses’ union'],
    ['en', 'A screen of 15" and a "word', 'A screen of 15" and a "word'],
    ['en', 'of\ufb01ce e\ufb03cient co\u00ADoperation', 'office efficient cooperation'],
    ['en', 'a\u00A0b\u202Fc  d', 'a b c d'],
    ['en', 'Al\u2011Tarabishi, 2006\u20132007', 'Al-Tarabishi, 2006–2007'],
    ['en', 'one -- two', 'one—two'],
    ['en', 'Tema: «sí» ; no', 'Tema: «sí» ; no'],
    ['fr', 'Il a dit "oui" ; et "non" !', 'Il a dit «\u00A0oui\u00A0»\u00A0; et «\u00A0non\u00A0»\u00A0!'],
    ['fr', '« mot »', '«\u00A0mot\u00A0»'],
    ['fr', "l'ordre du jour à 10:30", 'l’ordre du jour à 10:30'],
    ['es', 'dijo "sí"', 'dijo “sí”'],
  ] as const) {
    it(`${language}: ${before}`, () => {
      assert.equal(cleanText(before, language), after);
      assert.equal(cleanText(after, language), after);
    });
  }

  it('changes no letter and no number', () => {
    const parts = ['word', "l'", '"', ' ', '\u00A0', '--', '-', '«', '»', ';', '12', 's', "'"];
    const words = fc.array(fc.constantFrom(...parts), { maxLength: 12 });
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(words, fc.constantFrom('en', 'fr', 'es'), (chosen, language) => {
        const text = chosen.join('');
        assert.equal(letters(cleanText(text, language)), letters(text));
      }),
    );
  });
});

describe('pasting as report text', () => {
  it('makes Markdown of what Word copies: emphasis, lists, tables, and notes with fresh labels', async () => {
    const html = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
<p class=MsoNormal>The "Chair" <b>noted</b><i> that </i>all<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>
agreed.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span>&nbsp;</span></span>Inner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Second</p>
<table><tr><td><p>Year</p></td><td><p>Sum</p></td></tr><tr><td><p>2007</p></td><td><p>1</p><p>2</p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> See A/RES/61/208.</p></div></div>
</body></html>`;
    const report = parseReport('---\ntitle: A\n---\n\nWords[^1] and[^2].\n\n[^1]: Old.\n');
    assert.deepEqual(await pastedText(html, '', 'en', footnoteLabels(report)), {
      text: `The “Chair” **noted** *that* all[^3] agreed.

1. First
   1. Inner
2. Second

| Year | Sum |
| - | - |
| 2007 | 1 2 |`,
      footnotes: '[^3]: See A/RES/61/208.',
    });
  });

  it('takes what other writers copy, too', async () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal;"><p dir="ltr"><span>Plain </span><a href="https://example.org/">link</a></p></b>';
    assert.equal((await pastedText(docs, '', 'en', none)).text, 'Plain [link](https://example.org/)');
    const office =
      '<p>Word<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> Note</p></div>';
    assert.deepEqual(await pastedText(office, '', 'en', none), { text: 'Word[^1]', footnotes: '[^1]: Note' });
  });

  it('knows a note by an address that the clipboard has written in full, and a link by that of another page', async () => {
    const page = 'https://example.org/a';
    const html = `<p>Word<a href="${page}#_ftn1">[1]</a> <a href="${page}#_ftn2">two</a></p><div id="ftn1"><p><a href="${page}#_ftnref1">[1]</a> Note</p></div>`;
    assert.deepEqual(await pastedText(html, '', 'en', none), {
      text: `Word[^1] [two](${page}#_ftn2)`,
      footnotes: '[^1]: Note',
    });
  });

  it('joins the lines that a PDF has broken, and no others', async () => {
    const text = `The representative of the Secretariat recalled the mandate of the
meeting, its follow-
up and the programme of work that had been adopted at the last
session.
Short line
II. Second chapter of a report that is as long as a line can be

- an item that is long enough to be taken for a broken line, too
- another item
`;
    assert.equal(
      (await pastedText(undefined, text, 'en', none)).text,
      `The representative of the Secretariat recalled the mandate of the meeting, its follow-
up and the programme of work that had been adopted at the last session.
Short line
II. Second chapter of a report that is as long as a line can be

- an item that is long enough to be taken for a broken line, too
- another item
`,
    );
    const hyphen = 'The representative of the Secretariat has recalled the long-\nterm programme.';
    assert.match((await pastedText(undefined, hyphen, 'en', none)).text, /the long-term programme/);
  });

  it('leaves what was copied from a report as it is', async () => {
    const text = '# Opening\n\nMs. Quintero noted “this”.[^1]\n\n| a | b |\n| - | - |\n\n::contents';
    assert.equal((await pastedText(undefined, text, 'en', none)).text, text);
  });
});

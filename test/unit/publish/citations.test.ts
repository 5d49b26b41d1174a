import assert from 'node:assert/strict';
import { renderHtmlDocument } from '../../../server/src/publish/html';
import { analysed, previewHtml, report } from './analysed';

const list = [
  'Marin, A. (2007a). *Roads of Utopia*. Utopia Press.',
  'Marin, A. (2007b). *Bridges of Utopia*. Utopia Press.',
  '*Quillfeather, A. and B. Reed* (2006). Towns. Utopia Press.',
  'International Organization for Migration (2005). *World Migration 2005*.',
  'Lopez-Marin, C. (2004). Ports. Utopia Press.',
  'Reed, B. (2003). Rails. Utopia Press.',
  'Reed, B. (2003). Trams. Utopia Press.',
];

const cite = (sentence: string, works = list.join('\n\n')): string =>
  report('', `# Opening\n\n${sentence}\n\n# References\n\n${works}`);

/** What the links to works say, with the beginning of the work that each leads to. */
function linksIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/<a href="#(reference-\d+)">(.*?)<\/a>/g), ([, id = '', words = '']) => {
    const targets = [...html.matchAll(new RegExp(`<(?:p|li)[^>]* id="${id}"[^>]*>(.{8})`, 'g'))];
    assert.equal(targets.length, 1, `${id} stands ${targets.length} times`);
    return `${words} → ${targets[0]?.[1]?.replace(/<[^>]*>?/g, '')}`;
  });
}

describe('Citations that lead to the list of references', () => {
  const cases: readonly (readonly [sentence: string, links: readonly string[]])[] = [
    ['It rained (Marin, 2007a).', ['2007a → Marin, A']],
    ['It rained (see Marin, 2007a, 2007b).', ['2007a → Marin, A', '2007b → Marin, A']],
    ['It rained (IOM, 2005; Marin, 2007b).', ['2005 → Internat', '2007b → Marin, A']],
    ['It rained (Quillfeather and Reed, 2006).', ['2006 → Quil']],
    ['It rained (*Marin*, 2007a).', ['2007a → Marin, A']],
    ['It rained.[^1]\n\n[^1]: As before (Marin, 2007a).', ['2007a → Marin, A']],
    // Of two works, none, and one of somebody of nearly that name, none is surely meant.
    ['It rained (Marin, 2007).', []],
    ['It rained (Reed, 2003).', []],
    ['It rained (Marin, 2004).', []],
    ['It rained (Quillfeather, 2006).', []],
    ['It rained (Nobody, 2007).', []],
    ['It rained in May (2007), and `(Marin, 2007a)` is code.', []],
  ];
  for (const [sentence, links] of cases) {
    it(JSON.stringify(sentence), () => {
      const analysis = analysed(cite(sentence));
      assert.deepEqual(linksIn(renderHtmlDocument(analysis)), links);
      assert.deepEqual(linksIn(previewHtml(analysis)), links);
    });
  }

  it('of works in a list', () => {
    for (const bullet of ['- ', '1. ']) {
      for (const between of ['\n', '\n\n']) {
        const works = list.map((work) => bullet + work).join(between);
        assert.deepEqual(linksIn(renderHtmlDocument(analysed(cite('It rained (Marin, 2007b).', works)))), [
          '2007b → Marin, A',
        ]);
      }
    }
  });

  it('and nothing else has an id of a work', () => {
    const html = renderHtmlDocument(analysed(cite('# reference-1\n\nIt rained (Marin, 2007a). [x](#reference-1)')));
    assert.equal(html.match(/ id="reference-1"/g)?.length, 1);
    assert.doesNotMatch(html, /id="reference-[2-9]/);
  });

  it('are not made in a report without a list', () => {
    const html = renderHtmlDocument(analysed(report('', '# Opening\n\nIt rained (Marin, 2007a).')));
    assert.doesNotMatch(html, /reference-/);
  });
});

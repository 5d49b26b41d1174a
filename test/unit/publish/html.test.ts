import assert from 'node:assert/strict';
import { renderHtmlDocument } from '../../../server/src/publish/html';
import { renderPreview } from '../../../server/src/publish/preview';
import { analysed, analysedSample, previewHtml, report, samples } from './analysed';
import { tagsOf, textOf } from './readable';

/** The rendered body without its front page and what follows that. */
function body(markdown: string, frontMatter = '', participants?: string): string {
  const html = previewHtml(analysed(report(frontMatter, markdown), participants));
  return html
    .slice(html.indexOf('</header>') + '</header>'.length)
    .replace(/<section [^>]*class="preliminary.*?<\/section>/gs, '');
}

const text = (markdown: string, frontMatter = '', participants?: string) =>
  textOf(body(markdown, frontMatter, participants));

describe('Publication: text', () => {
  const cases: readonly (readonly [what: string, markdown: string, expected: string])[] = [
    [
      'numbers chapters and sections',
      '# A\n\n## B\n\n## C\n\n### D\n\n#### E\n\n# F',
      'I. A A. B B. C 1. D (a) E II. F',
    ],
    ['does not double typed enumerators', '# I. A\n\n## A. B\n\n# III. C', 'I. A A. B II. C'],
    ['keeps emphasis in a heading whose enumerator was typed', '# II. *Word* x', 'I. Word x'],
    ['does not number special sections', '# A\n\n# Notes\n\n# References\n\n## Books', 'I. A Notes References Books'],
    ['goes by the tree where a level is skipped', '# A\n\n### B\n\n### C', 'I. A A. B B. C'],
    ['names a single annex', '# A\n\n# Annex: List', 'I. A Annex List'],
    ['numbers several annexes', '# Annex: X\n\n# Annex: Y', 'Annex I X Annex II Y'],
    ['keeps numbers typed at annexes', '# Annex I: X\n\n# Annex IV. Y', 'Annex I X Annex IV Y'],
    ['keeps the headings inside annexes', '# Annex\n\n## 1. One', 'Annex 1. One'],
    [
      'numbers notes by first call',
      'a[^b] b[^a] c[^b]\n\n[^a]: Note A\n\n[^b]: Note B',
      'a1 b2 c1 Note B ↩ ↩ Note A ↩',
    ],
    ['keeps notes that nothing calls', 'a\n\n[^x]: Lost', 'a Lost'],
    ['keeps notes with a label used twice', 'a[^x]\n\n[^x]: One\n\n[^x]: Two', 'a1 One ↩ Two'],
    ['numbers notes called in notes', 'a[^x]\n\n[^x]: One[^y]\n\n[^y]: Two', 'a1 One2 ↩ Two ↩'],
    ['leaves calls of unknown notes as typed', 'a[^x]', 'a[^x]'],
    ['drops comments', 'a <!-- b --> c\n\n<!-- rapporteur-disable -->\n\nd', 'a c d'],
    ['keeps a comment that is not closed', 'a\n\n<!-- b\n\nc', 'a <!-- b c'],
    ['shows raw HTML as text', 'a <b>c</b>\n\n<div>d</div>', 'a <b>c</b> <div>d</div>'],
    ['shows the alternative of an image', '![A map](http://example.org/a.png)', 'A map'],
    ['shows an unknown directive as typed', '::agenda{x=y}', '::agenda{x=y}'],
    ['keeps the label of a directive', '::documents[List]', 'List There are no documents to list.'],
    ['keeps the start of a numbered list', '3. a\n4. b', 'a b'],
    ['reads tables', '| A | B |\n| --- | ---: |\n| 1 | 2<br>3 |', 'A B 1 2 3'],
  ];
  for (const [what, markdown, expected] of cases) {
    it(what, () => assert.equal(text(markdown), expected));
  }

  it('numbers paragraphs of the body in the masthead profile, subparagraphs and annexes apart', () => {
    const markdown = '# A\n\nOne:\n\n(a) x\n\n# B\n\nTwo\n\n- item\n\n# Annex\n\nThree';
    assert.equal(text(markdown, 'profile: un-masthead'), 'I. A 1. One: (a) x II. B 2. Two item Annex Three');
    assert.equal(text(markdown, 'profile: un-desa'), 'I. A One: (a) x II. B Two item Annex Three');
  });

  it('knows subparagraphs as French and Spanish write them', () => {
    const markdown = '# A\n\nUn :\n\na) x\n\nb) y\n\niv) z\n\nDeux';
    assert.equal(text(markdown, 'profile: un-masthead\nlanguage: fr'), 'I. A 1. Un : a) x b) y iv) z 2. Deux');
  });

  it('puts the notes into the section that the report has for them', () => {
    assert.equal(text('# A\n\na[^x]\n\n# Notes\n\n# References\n\nR\n\n[^x]: N'), 'I. A a1 Notes N ↩ References R');
  });

  it('uses the language of the report for generated words', () => {
    assert.equal(text('# Annexe : Liste\n\n# Annexe : X', 'language: fr'), 'Annexe I Liste Annexe II X');
    assert.equal(text('# Anexo: Lista\n\n# Notas\n\na', 'language: es'), 'Anexo Lista Notas a');
  });
});

describe('Publication: generated parts', () => {
  const participants = [
    '- { name: Ada Quill, honorific: Ms., role: Director, organization: IOM, category: Agencies }',
    '- { name: Bo Reed, honorific: Mr., organization: Government of Finland, country: Finland, category: States }',
    '- { name: Cy Stone }',
    '- { name: Di Torres, honorific: Ms., category: Agencies, country: Ghana }',
  ].join('\n');

  it('lists participants by category, those without one last', () => {
    assert.equal(
      text('::participants', '', participants),
      'Agencies Ms. Ada Quill, Director, International Organization for Migration Ms. Di Torres, Ghana ' +
        'States Mr. Bo Reed, Government of Finland Cy Stone',
    );
  });

  it('lists the headings, with links to them', () => {
    const html = body('::contents\n\n# Data gaps\n\n## More\n\n# Annex: List');
    assert.equal(textOf(html), 'I. Data gaps A. More Annex: List I. Data gaps A. More Annex List');
    const ids = new Set(tagsOf(html).map(({ attributes }) => attributes.get('id')));
    const targets = tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    assert.deepEqual(
      targets.map((target) => ids.has(target.slice(1))),
      [true, true, true],
    );
  });

  it('gives every heading an id of its own', () => {
    const html = body('# Data 2\n\n# Data\n\n# Data\n\n# Data\n\n# !\n\n# ?');
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    assert.equal(ids.length, 6);
    assert.equal(new Set(ids).size, 6);
  });

  it('lists the acronyms that are defined or used', () => {
    const markdown = 'The Zeta Working Circle (ZWC) met UNESCO.\n\n::abbreviations';
    assert.match(
      text(markdown),
      / UNESCO United Nations Educational, Scientific and Cultural Organization ZWC Zeta Working Circle$/,
    );
  });

  it('lists the documents', () => {
    const documents = 'documents:\n  - { symbol: A/61/187, title: Note }\n  - { title: Agenda }';
    assert.equal(text('::documents', documents), 'A/61/187 Note Agenda');
  });

  it('counts interventions by chapter', () => {
    const markdown =
      '# A\n\nMs. Ada Quill said that it rained. Mr. Bo Reed noted that it snowed.\n\n# B\n\nMs. Quill said that it thawed.\n\n::interventions';
    assert.match(text(markdown, '', participants), /Speaker I\. II\. Total Ms\. Ada Quill 1 1 2 Mr\. Bo Reed 1 – 1$/);
  });
});

describe('Publication: front page', () => {
  const front = (frontMatter: string) => {
    const html = previewHtml(analysed(`---\n${frontMatter}\n---\n`));
    return textOf(html.slice(0, html.indexOf('</header>')));
  };

  it('is a cover for un-desa', () => {
    assert.equal(
      front(
        'title: Report of the Meeting\nsymbol: ST/ESA/SER.R/000\nprofile: un-desa\norganizer: DESA\ndate: 2008-01-15\n' +
          'meeting: { name: Meeting, start: 2007-11-26, end: 2007-11-27, venue: Headquarters, city: New York, country: United States of America }',
      ),
      'ST/ESA/SER.R/000 Department of Economic and Social Affairs Report of the Meeting Headquarters ' +
        'New York, 26 and 27 November 2007 United Nations 15 January 2008',
    );
  });

  it('is a masthead for un-masthead', () => {
    assert.equal(
      front(
        'title: Report of the Group\nsymbol: ECE/CES/GE.99/2009/8\nprofile: un-masthead\norgan: Economic Commission for Europe\n' +
          'distribution: general\ndate: 2009-11-20\n' +
          'meeting: { name: The Group, session: Third session, start: 2009-10-06, end: 2009-10-08, city: Geneva, country: Switzerland, agendaItem: 10 }',
      ),
      'United Nations ECE/CES/GE.99/2009/8 Economic Commission for Europe Distr.: General 20 November 2009 Original: English ' +
        'The Group Third session Geneva, 6–8 October 2009 Agenda item 10 Report of the Group',
    );
  });

  it('names the country of a city that is neither a capital nor a seat', () => {
    const meeting = (city: string, country: string) =>
      front(`title: T\nmeeting: { name: M, start: 2007-11-26, city: ${city}, country: ${country} }`);
    assert.equal(meeting('Athens', 'Greece'), 'T M Athens, 26 November 2007');
    assert.equal(meeting('Salzburg', 'Austria'), 'T M Salzburg, Austria, 26 November 2007');
  });

  it('gives the name that an organizer had at the date', () => {
    const organizer = (date: string) =>
      front(`title: T\nprofile: un-desa\norganizer: GAO\nmeeting: { name: M, start: ${date} }`);
    assert.match(organizer('2003-01-01'), /General Accounting Office/);
    assert.match(organizer('2007-01-01'), /Government Accountability Office/);
  });

  it('says that a report has no title', () => {
    assert.equal(renderPreview(analysed('Text')).title, 'Untitled report');
    assert.equal(textOf(previewHtml(analysed(''))), 'Untitled report');
  });
});

describe('Publication: places in the source', () => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    it(`gives every block its offset and line, with lines ending in ${JSON.stringify(lineEnd)}`, () => {
      const source = ['---', 'title: T', '---', '', '# 𝒜 B', '', 'Text', '', '- x', '- y', ''].join(lineEnd);
      const tags = tagsOf(renderHtmlDocument(analysed(source)).replace(/<style>[\s\S]*?<\/style>/, ''));
      const places = tags.flatMap(({ name, attributes }) =>
        attributes.has('data-start')
          ? [[name, Number(attributes.get('data-start')), Number(attributes.get('data-line'))]]
          : [],
      );
      const place = (name: string, part: string, line: number) => [name, source.indexOf(part), line];
      assert.deepEqual(places, [
        ['header', 0, 0],
        place('h2', '# 𝒜', 4),
        place('p', 'Text', 6),
        place('ul', '- x', 8),
        place('li', '- x', 8),
        place('li', '- y', 9),
      ]);
    });
  }
});

describe('HTML document', () => {
  const html = () =>
    renderHtmlDocument(analysed(report('language: fr', '# A\n\na[^x]\n\n### B\n\n##### C\n\n[^x]: N')));

  it('says its language and its title, and runs and fetches nothing', () => {
    const tags = tagsOf(html().replace(/<style>[\s\S]*?<\/style>/, ''));
    assert.equal(tags[0]?.attributes.get('lang'), 'fr');
    assert.match(html(), /<title>A report<\/title>/);
    assert.equal(
      tags.some(({ name }) => ['script', 'link', 'img', 'iframe'].includes(name)),
      false,
    );
    assert.doesNotMatch(html(), /url\(|@import/);
  });

  it('has one main landmark and a way to skip to it, before all else', () => {
    const tags = tagsOf(html().replace(/<style>[\s\S]*?<\/style>/, ''));
    const link = tags.find(({ name }) => name === 'a');
    const mains = tags.filter(({ name }) => name === 'main');
    assert.equal(mains.length, 1);
    assert.equal(link?.attributes.get('href'), `#${mains[0]?.attributes.get('id')}`);
  });

  it('has headings without a gap, notes and ways back', () => {
    const tags = tagsOf(html().replace(/<style>[\s\S]*?<\/style>/, ''));
    assert.deepEqual(
      tags.map(({ name }) => name).filter((name) => /^h\d$/.test(name)),
      ['h1', 'h2', 'h3', 'h4'],
    );
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const { attributes } of tags) {
      const href = attributes.get('href');
      if (href?.startsWith('#')) assert.ok(ids.includes(href.slice(1)), href);
    }
  });
});

describe('Samples', () => {
  for (const path of samples) {
    it(`${path} keeps every word, in order`, async () => {
      const analysis = await analysedSample(path);
      const html = previewHtml(analysis).replace(/<sup>.*?<\/sup>/g, '');
      const words = (source: string): readonly string[] => source.match(/[\p{L}\p{N}]+/gu) ?? [];
      const rendered = words(textOf(html.slice(html.indexOf('</header>'), html.indexOf('class="note-list"'))));
      let at = 0;
      for (const { prose, block } of analysis.places) {
        const { kind } = analysis.report.blocks[block] ?? {};
        if (kind === 'footnoteDefinition') continue;
        for (const word of words(prose.role === 'heading' ? prose.text.replace(/^Anne?xe? [IVX]+/, '') : prose.text)) {
          const found = rendered.indexOf(word, at);
          assert.ok(
            found >= 0 && found < at + 2000,
            `“${word}” of “${prose.text.slice(0, 60)}” is missing or out of order`,
          );
          at = found + 1;
        }
      }
      const notes = words(textOf(html.slice(html.indexOf('class="note-list"'))));
      for (const { prose } of analysis.places) {
        if (prose.role === 'footnote') for (const word of words(prose.text)) assert.ok(notes.includes(word), word);
      }
    });
  }
});

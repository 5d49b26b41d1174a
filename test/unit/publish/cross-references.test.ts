import assert from 'node:assert/strict';
import { plainText } from '../../../server/src/publish/inline';
import type { Inline, PublishedBlock } from '../../../server/src/publish/model';
import { publish } from '../../../server/src/publish/publication';
import { analysed, report } from './analysed';

/** Parts to which a reference can lead: two chapters, two sections, two tables, two annexes; paragraphs in a masthead document. */
const parts = [
  '# Opening',
  '## First',
  'One.',
  '## Second',
  'Two.',
  '# Results',
  'Table 1. Cities\n\n| City |\n| --- |\n| Lima |',
  'Table 2: Towns\n\n| Town |\n| --- |\n| Ica |',
  '# Annex I: People',
  'Nobody.',
  '# Annex II: Agenda',
  'Nothing.',
].join('\n\n');

/** The references in the first paragraph, as `words → id`. */
function references(sentence: string, frontMatter = '', rest = parts): readonly string[] {
  const { blocks } = publish(analysed(report(frontMatter, `${sentence}\n\n${rest}`)));
  return blocks.slice(0, 1).flatMap(inBlock);
}

function inBlock(block: PublishedBlock): readonly string[] {
  return block.kind === 'paragraph' ? inLine(block.content) : [];
}

function inLine(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => {
    if (part.kind === 'reference') return [`${plainText(part.content)} → ${part.to}`];
    return 'content' in part ? inLine(part.content) : [];
  });
}

const annex1 = 'section-annex-i-people';
const annex2 = 'section-annex-ii-agenda';

describe('References that lead somewhere', () => {
  const cases: readonly (readonly [sentence: string, expected: readonly string[], frontMatter?: string])[] = [
    ['It was agreed (see annex II).', [`annex II → ${annex2}`]],
    ['It was agreed (annex II).', [`annex II → ${annex2}`]],
    ['See annexes I and II.', [`annexes I → ${annex1}`, `II → ${annex2}`]],
    ['See annexes I, II and III.', [`annexes I → ${annex1}`, `II → ${annex2}`]],
    ['The list is contained in annex I and the agenda in annex II.', [`annex I → ${annex1}`, `annex II → ${annex2}`]],
    ['The agenda is in annex II to the present report.', [`annex II → ${annex2}`]],
    ['Chapter II below has more; see also chap. I.', ['Chapter II → section-results', 'chap. I → section-opening']],
    ['See section I.B and chapter II.', ['section I.B → section-second', 'chapter II → section-results']],
    ['Table 2 shows towns; the cities are in table 1.', ['Table 2 → table-2', 'table 1 → table-1']],
    ['The towns are in tables 1 and 2.', ['tables 1 → table-1', '2 → table-2']],
    ['As *paragraph 2 above* says.', ['paragraph 2 → paragraph-2'], 'profile: un-masthead'],
    ['See paras. 2–3.', ['paras. 2 → paragraph-2', '3 → paragraph-3'], 'profile: un-masthead'],
    ['See\nannex\nII.', [`annex\nII → ${annex2}`]],
    [
      'Voir annexe II et chapitre I ci-dessus.',
      ['annexe II → section-annexe-ii-agenda', 'chapitre I → section-opening'],
      'language: fr',
    ],
    ['Véase el anexo II y el cuadro 1.', ['anexo II → section-anexo-ii-agenda', 'cuadro 1 → table-1'], 'language: es'],
    ['El capítulo II supra.', ['capítulo II → section-results'], 'language: es'],
    ['As chapter II above says, the Convention is old.', ['chapter II → section-results']],
    ['The Convention is old. See annex I.', [`annex I → ${annex1}`]],
  ];
  const words: Readonly<Record<string, readonly [string, string]>> = {
    'language: fr': ['Annexe', 'Tableau'],
    'language: es': ['Anexo', 'Cuadro'],
  };
  for (const [sentence, expected, frontMatter = ''] of cases) {
    it(JSON.stringify(sentence), () => {
      const [annex, table] = words[frontMatter] ?? ['Annex', 'Table'];
      const rest = parts.replaceAll('Annex ', `${annex} `).replaceAll('Table ', `${table} `);
      assert.deepEqual(references(sentence, frontMatter, rest), expected);
    });
  }
});

describe('References that are left alone', () => {
  const cases: readonly (readonly [sentence: string, frontMatter?: string])[] = [
    ['See annex III.'],
    ['See chapter IX.'],
    ['See paragraph 2 above.'],
    ['See paragraph 99 above.', 'profile: un-masthead'],
    ['Parties included in annex I agreed.'],
    ['See annex I to the Convention.'],
    ['He cited chapter II of the Charter (see chapter II).'],
    ['See A/61/187, annex I.'],
    ['He proposed that annex I be deleted.'],
    ['He proposed that chapter II be shortened.'],
    ['Under paragraph 2 of the terms of reference, a State took part.', 'profile: un-masthead'],
    ['He wished to delete paragraph 2.', 'profile: un-masthead'],
    ['See paragraph 2 of resolution 61/208.', 'profile: un-masthead'],
    ['The resolution was read out (see para. 2).', 'profile: un-masthead'],
    ['Table 2 of the study shows this.'],
    ['See annex IX and table 22.'],
    ['See `annex I`.'],
    ['See [annex I](https://example.org).'],
    ['Round table 1 was held.'],
    ['A round-table 2 was held.'],
    ['See annexe I.'],
    ['Voir annexe I de la Convention.', 'language: fr'],
    ['Le chapitre II du manuel.', 'language: fr'],
    ['Véase el anexo I del Convenio.', 'language: es'],
  ];
  for (const [sentence, frontMatter = ''] of cases) {
    it(JSON.stringify(sentence), () => {
      const found = references(sentence, frontMatter).filter((one) => !one.includes('example.org'));
      assert.deepEqual(found, []);
    });
  }

  it('a link stays a link', () => {
    const { blocks } = publish(analysed(report('', `See [annex I](https://example.org).\n\n${parts}`)));
    assert.match(JSON.stringify(blocks[0]), /"kind":"link"/);
  });

  it('in headings, quotations and the list of references', () => {
    const markdown = `# See annex I\n\n> See annex I.\n\n# References\n\nA work. See annex I.\n\n${parts}`;
    const { blocks } = publish(analysed(report('', markdown)));
    assert.doesNotMatch(JSON.stringify(blocks), /"kind":"reference"/);
  });
});

describe('Captions of tables', () => {
  const table = '| A |\n| --- |\n| 1 |';
  const kinds = (markdown: string, frontMatter = 'profile: un-masthead') =>
    publish(analysed(report(frontMatter, markdown))).blocks.map((block) =>
      block.kind === 'table'
        ? `table ${block.id ?? '-'} ${block.caption ? plainText(block.caption.content) : '-'}`
        : block.kind,
    );

  for (const [markdown, expected] of [
    [`Table 1. Results\n\n${table}`, ['table table-1 Table 1. Results']],
    [`**Table 1**\n\n${table}`, ['table table-1 Table 1']],
    [`Table 1\nResults\n\n${table}`, ['table table-1 Table 1\nResults']],
    [`Table 1 shows the results.\n\n${table}`, ['paragraph', 'table - -']],
    [`The results:\n\n${table}`, ['paragraph', 'table - -']],
    [`Table 1. Results\n\nText\n\n${table}`, ['paragraph', 'paragraph', 'table - -']],
    [`Table 1. A\n\n${table}\n\nTable 1. B\n\n${table}`, ['table table-1 Table 1. A', 'table - Table 1. B']],
  ] as const) {
    it(JSON.stringify(markdown.slice(0, 30)), () => assert.deepEqual(kinds(markdown), expected));
  }

  it('have no number of a paragraph', () => {
    const { blocks } = publish(analysed(report('profile: un-masthead', `One.\n\nTable 1. R\n\n${table}\n\nTwo.`)));
    assert.deepEqual(
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
      [1, 2],
    );
  });
});

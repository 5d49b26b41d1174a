import { deepEqual, equal } from 'node:assert/strict';
import type { Section } from '../../../server/src/report/model';
import { parseReport } from '../../../server/src/report/parse';
import { sectionKind } from '../../../server/src/report/sections';

function outline(sections: readonly Section[]): readonly unknown[] {
  return sections.map(({ title, depth, heading, end, children }) => [title, depth, heading, end, ...outline(children)]);
}

describe('sections', () => {
  it('are the tree that headings make', () => {
    const { sections } = parseReport('Before\n\n# One\n\nText\n\n## Inner\n\nText\n\n### Deep\n\n## Second\n\n# Two\n');
    deepEqual(outline(sections), [
      ['One', 1, 1, 7, ['Inner', 2, 3, 6, ['Deep', 3, 5, 6]], ['Second', 2, 6, 7]],
      ['Two', 1, 7, 8],
    ]);
  });

  it('may skip a level and begin deep', () => {
    deepEqual(outline(parseReport('### Deep\n\n# One\n\n#### Deeper\n').sections), [
      ['Deep', 3, 0, 1],
      ['One', 1, 1, 3, ['Deeper', 4, 2, 3]],
    ]);
  });

  it('do not come from headings in quotations or lists', () => {
    deepEqual(parseReport('> # Quoted\n\n- # Listed\n').sections, []);
  });

  for (const [title, kind] of [
    ['Notes', 'notes'],
    ['NOTES', 'notes'],
    ['Endnotes', 'notes'],
    ['Notas', 'notes'],
    ['References', 'references'],
    ['Références', 'references'],
    ['Bibliography', 'references'],
    ['Bibliographie', 'references'],
    ['Referencias', 'references'],
    ['BIBLIOGRAFÍA', 'references'],
    ['Annex', 'annex'],
    ['Annexes', 'annex'],
    ['Annex II', 'annex'],
    ['Annex: List of participants', 'annex'],
    ['Annex I. List of participants', 'annex'],
    ['Annexe', 'annex'],
    ['Annexes', 'annex'],
    ['Annexe 2 – Liste des participants', 'annex'],
    ['Anexo', 'annex'],
    ['Anexos', 'annex'],
    ['Anexo A: Lista', 'annex'],
    ['Annexation of territories', 'section'],
    ['Notes on migration', 'section'],
    ['Frames of references', 'section'],
    ['Opening', 'section'],
  ] as const) {
    it(`“${title}” is ${kind}`, () => equal(sectionKind(title), kind));
  }
});

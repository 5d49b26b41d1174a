import type { Analysis } from '../analysis';
import { foldedWords } from '../registry/fold';
import { defineRule } from './rule';
import { bodiesNamed, type ReferenceEntry, referenceList } from './shared/reference-list';

export default defineRule({
  id: 'reference-uncited',
  severity: 'warning',
  fixable: false,
  summary: 'A work in the list of references that is cited nowhere',
  rationale:
    'A list of references holds the works that are cited, each of them; one that nobody cites is left over, or its citation was lost. A bibliography may hold more and is left alone, and so is a list of which less than half is cited by author and year. A work whose author or title stands with the year anywhere in the text counts as cited.',
  source: 'DGACM, Editorial Manual, footnotes and references.',
  examples: {
    bad: [
      {
        text: 'Fees had fallen (World Bank, 2009).\n\n# References\n\nVoronets, L. A. (2008). Measuring who meets whom.\n\nWorld Bank (2009). *Trends*.',
      },
    ],
    good: [
      {
        text: 'Fees had fallen (World Bank, 2009). Voronets (2008) had measured it.\n\n# References\n\nVoronets, L. A. (2008). Measuring who meets whom.\n\nWorld Bank (2009). *Trends*.',
      },
      {
        text: 'Fees had fallen (World Bank, 2009).\n\n# Bibliography\n\nVoronets, L. A. (2008). Measuring who meets whom.\n\nWorld Bank (2009). *Trends*.',
      },
      {
        text: 'Fees had fallen.[^1]\n\n[^1]: World Bank, *Trends* (2009), p. 3.\n\n# References\n\nVoronets, L. A. (2008). Measuring who meets whom.\n\nWorld Bank (2009). *Trends*.',
      },
      {
        text: 'The study *Who Meets Whom* was new; fees had fallen (World Bank, 2009).\n\n# References\n\nVoronets, L. A. (2008). *Who Meets Whom*.\n\nWorld Bank (2009). *Trends*.',
      },
    ],
  },
  *check({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    if (cited.length === 0) return;
    const known = new Set<ReferenceEntry>();
    for (const { year, suffix, byAuthor } of cited) {
      for (const entry of byAuthor) {
        if (entry.year === year && (entry.suffix === suffix || suffix === '')) known.add(entry);
      }
    }
    const left = entries.filter((entry) => !known.has(entry));
    if (left.length === 0 || left.length > known.size) return;
    const texts = analysis.places
      .filter(({ zone }) => zone !== 'references')
      .map(({ prose }) => prose.text.toLowerCase());
    for (const entry of left) {
      if (isBibliography(analysis, entry) || isNamed(analysis, entry, texts)) continue;
      yield {
        span: entry.span,
        what: `“${entry.author} (${entry.year}${entry.suffix})” is cited nowhere`,
        why: 'A list of references holds the works that the text cites',
        todo: 'Cite the work, or take it out of the list',
      };
    }
  },
});

function isBibliography({ report }: Analysis, { place }: ReferenceEntry): boolean {
  const section = report.sections.find(({ heading, end }) => heading < place.block && place.block < end);
  return section?.kind === 'references' && /^bibliogra/i.test(section.title);
}

/** Whether the text names a work in another way: an author or acronym with the year, or the title. */
function isNamed(
  analysis: Analysis,
  { author, year, suffix, place }: ReferenceEntry,
  texts: readonly string[],
): boolean {
  const names = [author, ...foldedWords(author).filter((word) => word.length > 3)].map((name) => name.toLowerCase());
  for (const body of bodiesNamed(analysis, author)) {
    if (body.kind === 'organization' && body.acronym) names.push(body.acronym.toLowerCase());
  }
  const titles = place.prose.emphasis.map(({ start, end }) => place.prose.text.slice(start, end).toLowerCase());
  return texts.some((text) => {
    if (titles.some((title) => title.length > 8 && text.includes(title))) return true;
    return text.includes(year + suffix) && names.some((name) => text.includes(name));
  });
}

import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { bodiesNamed, type ReferenceEntry, referenceList } from '../mentions/reference-list';
import { fold, foldedWords } from '../registry/fold';
import { defineRule } from './rule';
import { quote } from './shared/wording';

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
      {
        text: 'Fees had fallen in 2007 in the whole world (World Bank, 2009).\n\n# References\n\nWorld Bank (2009). *Trends*.\n\nWorld Health Organization (2007). *Life*.',
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
        text: 'Fees had fallen (World Bank, 2009). Núñez-Ångström (2008) had measured it.\n\n# References\n\nNúñez-Ångström, L. A. (2008). Measuring who meets whom.\n\nWorld Bank (2009). *Trends*.',
      },
      {
        text: 'Fees had fallen (World Bank, 2009). The World Health Organization, in its survey of 2007, said so.\n\n# References\n\nWorld Bank (2009). *Trends*.\n\nWorld Health Organization (2007). *Life*.',
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
    const texts = searchedTexts(analysis);
    for (const entry of left) {
      if (isBibliography(analysis, entry) || isNamed(analysis, entry, texts)) continue;
      yield {
        span: entry.span,
        what: t`${quote(`${entry.author} (${entry.year}${entry.suffix})`)} is cited nowhere`,
        why: t`A list of references holds the works that the text cites`,
        todo: t`Cite the work, or take it out of the list`,
      };
    }
  },
});

function isBibliography({ report }: Analysis, { place }: ReferenceEntry): boolean {
  const section = report.sections.find(({ heading, end }) => heading < place.block && place.block < end);
  return section?.kind === 'references' && /^bibliogra/i.test(section.title);
}

/** A run of prose outside the list, in the forms in which names are looked for in it. */
interface SearchedText {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
}

/** All texts outside the list of references; made once, and only where a work is cited nowhere. */
function searchedTexts({ places }: Analysis): readonly SearchedText[] {
  return places.flatMap(({ zone, prose: { text } }) =>
    zone === 'references' ? [] : [{ text, lower: text.toLowerCase(), folded: fold(text) }],
  );
}

/** Whether the text names a work in another way: an author or acronym with the year, or the title. */
function isNamed(
  analysis: Analysis,
  { author, year, suffix, place }: ReferenceEntry,
  texts: readonly SearchedText[],
): boolean {
  // A person is named by the family name, a body by its name and acronym: “United” and “world” name nothing.
  const isPerson = author.includes(',');
  const names = [fold(author), ...(isPerson ? foldedWords(author).filter((word) => word.length > 3) : [])];
  const acronyms = bodiesNamed(analysis, author).flatMap((body) =>
    body.kind === 'organization' && body.acronym ? [body.acronym] : [],
  );
  const titles = place.prose.emphasis.map(({ start, end }) => place.prose.text.slice(start, end).toLowerCase());
  return texts.some(({ text, lower, folded }) => {
    if (titles.some((title) => title.length > 8 && lower.includes(title))) return true;
    if (!text.includes(year + suffix)) return false;
    return (
      names.some((name) => standsNear(folded, name, year + suffix)) ||
      acronyms.some((acronym) => standsNear(text, acronym, year + suffix))
    );
  });
}

/** How far a year may stand from the name of its author, as in “the 2009 report of the World Bank”. */
const farthest = 60;
const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/** Whether a name, as a word of its own, and a year stand near one another somewhere in a text. */
function standsNear(text: string, name: string, year: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (partOfWord.test(text.charAt(at - 1)) || partOfWord.test(text.charAt(end))) continue;
    if (text.slice(Math.max(0, at - farthest), end + farthest).includes(year)) return true;
  }
  return false;
}

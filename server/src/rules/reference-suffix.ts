import { t } from '@vscode/l10n';
import { type ReferenceEntry, referenceList, workKey } from '../mentions/reference-list';
import { fold } from '../registry/fold';
import { written } from '../source/texts';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'reference-suffix',
  severity: 'warning',
  fixable: false,
  summary: 'Works of one author and year that their letters do not tell apart',
  rationale:
    'Works of one author and year are 2009a, 2009b and so on, in the list and wherever they are cited. The rule reports two entries with the same year or letter, a letter that is left out, a letter on a work that is the only one, and a citation without the letter that its works have. Entries of different authors, and of one author among several, are told apart by their names.',
  source: 'DGACM, Editorial Manual, footnotes and references.',
  examples: {
    bad: [
      { text: 'See (World Bank, 2009).\n\n# References\n\nWorld Bank (2009). *Trends*.\n\n_____ (2009). *Outlook*.' },
      {
        text: 'See (World Bank, 2009a; World Bank, 2009c).\n\n# References\n\nWorld Bank (2009a). *Trends*.\n\n_____ (2009c). *Outlook*.',
      },
      { text: 'See (World Bank, 2009a).\n\n# References\n\nWorld Bank (2009a). *Trends*.' },
      {
        text: 'See (World Bank, 2009; World Bank, 2009a; World Bank, 2009b).\n\n# References\n\nWorld Bank (2009a). *Trends*.\n\n_____ (2009b). *Outlook*.',
      },
    ],
    good: [
      {
        text: 'See (World Bank, 2009a and 2009b).\n\n# References\n\nWorld Bank (2009a). *Trends*.\n\n_____ (2009b). *Outlook*.',
      },
      { text: 'See (World Bank, 2009).\n\n# References\n\nWorld Bank (2008). *Trends*.\n\n_____ (2009). *Outlook*.' },
      {
        text: 'See (Rey, 2009).\n\n# References\n\nRey, A. (2009). *Trends*.\n\nRey, A., and P. Omolo (2009). *Outlook*.\n\nRey, B. (2009). *Life*.',
      },
      {
        text: 'See (Rey, 2009).\n\n# References\n\nRey, A. (2009). *Ferries and Feasts*. Lima.\n\nRey, A. (2009). *Ferries and Feasts*. Lima.',
      },
      {
        text: 'See (United Nations, 2009).\n\n# References\n\nUnited Nations (2009). *Trends*.\n\nUnited Nations Population Fund (2009a). *Life*.\n\n_____ (2009b). *Work*.',
      },
    ],
  },
  *check({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    if (entries.length === 0) return;
    const works = new Map<string, ReferenceEntry[]>();
    for (const entry of entries) {
      const key = `${fold(entry.author)} ${entry.year}`;
      const same = works.get(key);
      if (same) same.push(entry);
      else works.set(key, [entry]);
    }
    for (const same of works.values()) {
      // A work that stands there twice has no letter of its own; that it does is for another rule to say.
      const keys = same.map(workKey).filter((key) => key !== undefined);
      if (new Set(keys).size < keys.length) continue;
      const wrong = firstWrong(same);
      if (!wrong) continue;
      const { entry, why } = wrong;
      yield {
        span: entry.span,
        what: t`${quote(`${entry.author} (${entry.year}${entry.suffix})`)} does not have the letter that is due`,
        why,
        todo:
          same.length > 1
            ? t`Give each work its letter, and cite it with the letter`
            : t`Leave the letter out, or add the other work`,
        related: same
          .filter((other) => other !== entry)
          .map(({ span }) => ({ span, message: t`Of the same author and year` })),
      };
    }
    for (const { author, year, suffix, span, byAuthor } of cited) {
      const ofYear = byAuthor.filter((entry) => entry.year === year);
      const authors = new Set(ofYear.map((entry) => fold(entry.author)));
      if (suffix !== '' || ofYear.length < 2 || authors.size > 1 || ofYear.some((entry) => entry.suffix === ''))
        continue;
      yield {
        span,
        what: t`${quote(`${author}, ${year}`)} can be any of ${written(ofYear.length)} works`,
        why: t`The list has ${ofYear.map((entry) => entry.year + entry.suffix).join(', ')}`,
        todo: t`Add the letter`,
        related: ofYear.map((entry) => ({ span: entry.span, message: t`One of these works` })),
      };
    }
  },
});

function firstWrong(same: readonly ReferenceEntry[]): { entry: ReferenceEntry; why: string } | undefined {
  const [only, second] = same;
  if (!only) return undefined;
  if (!second) {
    return only.suffix === ''
      ? undefined
      : { entry: only, why: t`It is the only work of this author and year in the list` };
  }
  const entry = same.find(({ suffix }, index) => suffix !== String.fromCharCode(97 + index));
  if (!entry) return undefined;
  const plain = same.every(({ suffix }) => suffix === '');
  return {
    entry: plain ? second : entry,
    why: t`The list has ${written(same.length)} works of this author and year: ${same.map(({ year, suffix }) => year + suffix).join(', ')}`,
  };
}

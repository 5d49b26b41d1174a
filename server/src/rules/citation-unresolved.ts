import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { bodiesNamed, type CitedWork, referenceList } from '../mentions/reference-list';
import { fold } from '../registry/fold';
import { listed } from '../source/texts';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'citation-unresolved',
  severity: 'error',
  fixable: false,
  summary: 'A work that is cited and not in the list of references',
  rationale:
    'Each author-date citation leads to an entry of the list. The rule reports a citation whose author is in the list, but not with that year, and one by a body, by a speaker of the meeting, “et al.” or with a letter after the year that is not there at all. What may be a place and a year, as in (Geneva, 2009), is left alone, and so are reports without a list.',
  source: 'DGACM, Editorial Manual, footnotes and references.',
  examples: {
    bad: [
      {
        text: 'Fees had fallen (World Bank, 2008).\n\n# References\n\nWorld Bank (2009). *World Development Report 2009*. Washington, D.C.',
      },
      {
        text: 'Fees had fallen (World Bank, 2009; OECD, 2007).\n\n# References\n\nWorld Bank (2009). *World Development Report 2009*.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard spoke. It was measured (Vroomgaard and Roux, 2009).\n\n# References\n\nWorld Bank (2009). *World Development Report 2009*.',
      },
      {
        text: 'Fees had fallen (World Bank, 2009b).\n\n# References\n\nWorld Bank (2009a). *World Development Report*.\n\n_____ (2009c). *Trends*.',
      },
    ],
    good: [
      {
        text: 'Fees had fallen (World Bank, 2009b; see also OECD, 2007).\n\n# References\n\nOrganisation for Economic Co-operation and Development (2007). *Outlook*.\n\nWorld Bank (2009a). *Report*.\n\n_____ (2009b). *Trends*.',
      },
      {
        text: 'It was measured (Voronets and Omolo, 2009), as before (Voronets et al., 2008).\n\n# References\n\nVoronets, L. A., and P. Omolo (2009). Weeks.\n\nVoronets, L. A., P. Omolo and A. Rey (2008). Days.',
      },
      {
        text: 'It was held twice (Geneva, 2006; Nairobi, 2008).\n\n# References\n\nWorld Bank (2009). *World Development Report 2009*.',
      },
      {
        text: 'Mr. Bo Sweden and Ms. Hanneke Vroomgaard spoke. It was held in the open (Sweden and Peru, 2009).\n\n# References\n\nWorld Bank (2009). *World Development Report 2009*.',
      },
      { text: 'Fees had fallen (World Bank, 2008).' },
      {
        text: 'It was new (HCO, 2009) and long (UNFPA, 2007).\n\n# References\n\nHarbour Cities Observatory (2009). *Quay*.\n\nUnited Nations Population Fund (2007). *State of World Population*.',
      },
    ],
  },
  *check({ analysis }) {
    const { entries, others, cited } = referenceList(analysis);
    if (entries.length === 0) return;
    for (const work of cited) {
      const { author, year, suffix, span, byAuthor } = work;
      // A letter that is left out is for another rule.
      if (byAuthor.some((entry) => entry.year === year && (entry.suffix === suffix || suffix === ''))) continue;
      const name = author.toLowerCase();
      if (others.some((text) => text.includes(year) && text.includes(name))) continue;
      if (byAuthor.length === 0 && !isSurelyAuthor(analysis, work)) continue;
      const years = [...new Set(byAuthor.map((entry) => entry.year + entry.suffix))];
      yield {
        span,
        what: t`${quote(`${author}, ${year}${suffix}`)} is not in the list of references`,
        why:
          years.length > 0
            ? t`The list has works of this author of ${listed(years)}`
            : t`The list has no work of this author`,
        todo: t`Add the work to the list, or correct the citation`,
        related: byAuthor.map((entry) => ({ span: entry.span, message: t`A work of this author` })),
      };
    }
  },
});

function isSurelyAuthor(analysis: Analysis, { author, suffix }: CitedWork): boolean {
  if (suffix !== '' || /\set\sal\.?$/.test(author)) return true;
  return author.split(/,?\s(?:and|et|y|e)\s|,\s/u).some((name) => isBodyOrPerson(analysis, name));
}

/** Whether a name is that of a body, or of somebody who speaks at the meeting and not of a place. */
function isBodyOrPerson(analysis: Analysis, name: string): boolean {
  if (bodiesNamed(analysis, name).length > 0) return true;
  if (analysis.registry.lookUp(name).length > 0) return false;
  return analysis.speakers.some(
    ({ occurrence, people }) =>
      occurrence.mention.name.text.endsWith(` ${name}`) ||
      people.some(({ family, given }) => given !== '' && fold(family) === fold(name)),
  );
}

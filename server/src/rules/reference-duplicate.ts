import { t } from '@vscode/l10n';
import { type ReferenceEntry, referenceList, workKey } from '../mentions/reference-list';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'reference-duplicate',
  severity: 'warning',
  fixable: false,
  summary: 'A work that stands twice in the list of references',
  rationale:
    'A work has one entry, however often it is cited. The rule compares author, year and all words of the entry; the letter after the year, punctuation, emphasis and web addresses make no difference. Editions, volumes and translations differ by a word and are left alone, and so are entries under different subheadings of the list. Which of the two goes, the writer decides, since citations may have to be changed.',
  source: 'DGACM, Editorial Manual, footnotes and references.',
  examples: {
    bad: [
      {
        text: 'See (World Bank, 2009).\n\n# References\n\nWorld Bank (2009). *Trends in Fees*. Washington, D.C.\n\nWorld Bank (2009). Trends in fees. Washington, D.C.',
      },
      {
        text: 'See (World Bank, 2009a; World Bank, 2009b).\n\n# References\n\nWorld Bank (2009a). *Trends in Fees*. Washington, D.C.\n\n_____ (2009b). *Trends in Fees*. Washington, D.C.',
      },
      {
        text: 'See (Rey, 2009).\n\n# References\n\n- Rey, A. (2009). *Ferries and Feasts*. Available from https://example.org/ferries.\n- Rey, A. (2009). *Ferries and Feasts*.',
      },
      {
        language: 'es',
        text: 'Véase (Rey, 2009).\n\n# Referencias\n\nRey, A. (2009). *Puertos y fiestas*. Puerto Laurel.\n\nRey, A. (2009). *Puertos y fiestas.* Puerto Laurel.',
      },
    ],
    good: [
      {
        text: 'See (World Bank, 2009a; World Bank, 2009b).\n\n# References\n\nWorld Bank (2009a). *Trends in Fees*. Washington, D.C.\n\n_____ (2009b). *Trends in Wages*. Washington, D.C.',
      },
      {
        text: 'See (Rey, 2008).\n\n# References\n\nRey, A. (2008). *Ferries and Feasts*. Lima.\n\nRey, A. (2009). *Ferries and Feasts*. Lima.',
      },
      {
        text: 'See (Rey, 2009).\n\n# References\n\nRey, A. (2009). *Ferries and Feasts*, vol. 1. Lima.\n\nRey, A. (2009). *Ferries and Feasts*, vol. 2. Lima.',
      },
      {
        text: 'See (Rey, 2009).\n\n# References\n\nRey, A. (2009). *Ferries and Feasts*. Lima.\n\nRey, B. (2009). *Ferries and Feasts*. Lima.',
      },
      {
        text: 'See (Rey, 2009).\n\n# References\n\n## Books\n\nRey, A. (2009). *Ferries and Feasts*. Lima.\n\n## Works in translation\n\nRey, A. (2009). *Ferries and Feasts*. Lima.',
      },
      {
        text: 'Rey, A. (2009). *Ferries and Feasts*. Lima.\n\nRey, A. (2009). *Ferries and Feasts*. Lima.',
      },
    ],
  },
  *check({ analysis }) {
    const { entries } = referenceList(analysis);
    const first = new Map<string, ReferenceEntry>();
    let heading = -1;
    let read = 0;
    for (const entry of entries) {
      const { block } = entry.place;
      for (; read < block; read++) if (analysis.report.blocks[read]?.kind === 'heading') heading = read;
      const work = workKey(entry);
      if (work === undefined) continue;
      // Under another subheading of the list a work may stand again.
      const key = `${heading} ${work}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, entry);
        continue;
      }
      yield {
        span: entry.span,
        what: t`${quote(`${entry.author} (${entry.year}${entry.suffix})`)} is in the list twice`,
        why: t`An earlier entry has the same author, the same year and the same words`,
        todo: t`Remove one of them, and let all citations name the other`,
        related: [{ span: earlier.span, message: t`The first entry of this work` }],
      };
    }
  },
});

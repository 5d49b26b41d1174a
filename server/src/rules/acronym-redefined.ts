import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import { defineRule } from './rule';
import { entitiesOf, sameName, undefine } from './shared/acronym-text';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-redefined',
  severity: 'warning',
  fixable: true,
  summary: 'An acronym that is defined again with the same meaning',
  rationale:
    'One definition per text; after it the acronym stands alone. Annexes are texts of their own and may define again. Another meaning for the same acronym is a conflict and has its own rule.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        text: 'The International Organization for Migration (IOM) spoke first. Later the International Organization for Migration (IOM) presented a survey.',
        fixed: 'The International Organization for Migration (IOM) spoke first. Later IOM presented a survey.',
      },
      {
        text: 'The Quixotic Forum for Research (QXFR) spoke. A paper by the Quixotic Forum for Research (QXFR) office followed.',
        fixed: 'The Quixotic Forum for Research (QXFR) spoke. A paper by the QXFR office followed.',
      },
    ],
    good: [
      { text: 'The International Organization for Migration (IOM) spoke first. Later IOM presented a survey.' },
      {
        text: 'The International Organization for Migration (IOM) spoke.\n\n# Annex I\n\nThe International Organization for Migration (IOM) took part.',
      },
      { text: 'The Quixotic Forum for Research (QXFR) spoke. The Quaint Xenial Fund Registry (QXFR) did not.' },
    ],
  },
  *check({ analysis }) {
    for (const { acronym, definitions } of acronymUsage(analysis).values()) {
      const [first, ...later] = definitions;
      if (!first) continue;
      for (const definition of later) {
        const { expansion, acronymSpan } = definition.mention;
        const same =
          sameName(expansion, first.mention.expansion) ||
          sharesEntity(analysis.registry.lookUp(expansion), analysis.registry.lookUp(first.mention.expansion));
        if (!same) continue;
        const written = definition.place.prose.text.slice(acronymSpan.start, acronymSpan.end);
        yield {
          span: definition.span,
          what: t`${quote(acronym)} is defined again`,
          why: t`The report has given its full name before`,
          todo: t`Write ${quote(written)} alone`,
          related: [{ span: first.span, message: t`${acronym} is first defined here` }],
          fixes: [{ title: t`Write ${written} alone`, edits: [undefine(analysis, definition, written)] }],
        };
      }
    }
  },
});

function sharesEntity(a: Parameters<typeof entitiesOf>[0], b: Parameters<typeof entitiesOf>[0]): boolean {
  const entities = entitiesOf(a);
  return entitiesOf(b).some((entity) => entities.includes(entity));
}

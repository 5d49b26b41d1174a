import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import { isMadeFrom } from '../mentions/acronyms';
import { defineRule } from './rule';
import { entitiesOf, isNearName, sameName } from './shared/acronym-text';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-conflict',
  severity: 'error',
  fixable: false,
  summary: 'An acronym that the report defines with two meanings',
  rationale:
    'Where one acronym stands for two names, no reader can tell which is meant. A second wording of a name that the registry knows is reported as a mismatch instead, so that one slip gives one finding; a paraphrase or a translation whose letters do not make the acronym is left alone.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      { text: 'The Quixotic Forum for Research (QXFR) spoke. The Quaint Xenial Fund Registry (QXFR) did not.' },
      { text: 'The Inter-American Development Bank (IDB) spoke. The Islamic Development Bank (IDB) did not.' },
    ],
    good: [
      { text: 'The Quixotic Forum for Research (QXFR) spoke. The Quixotic Forum for Research (QXFR) was thanked.' },
      {
        text: 'The Office of the United Nations High Commissioner for Refugees (UNHCR) spoke. The UN Refugee Agency (UNHCR) left.',
      },
      {
        text: 'The Institut national des carrières (INC) spoke. The National Board for Quarries (INC) left.',
      },
      { text: 'Non-governmental organizations (NGOs) spoke. A non-governmental organization (NGO) did not.' },
      {
        text: 'The International Organization for Migration (IOM) spoke. The International Organisation of Migration (IOM) did not.',
      },
    ],
  },
  *check({ analysis }) {
    const { registry } = analysis;
    for (const { acronym, definitions } of acronymUsage(analysis).values()) {
      const [first, ...later] = definitions;
      if (!first) continue;
      const known = entitiesOf(registry.lookUp(first.mention.expansion));
      for (const definition of later) {
        const { expansion } = definition.mention;
        if (sameName(expansion, first.mention.expansion)) continue;
        const entities = entitiesOf(registry.lookUp(expansion));
        if (entities.some((entity) => known.includes(entity))) continue;
        // A wording that is near a registered one, and not registered itself, is the business of acronym-expansion-mismatch.
        const slip =
          (entities.length === 0 || known.length === 0) &&
          isNearName(expansion, first.mention.expansion) &&
          registry.acronymSenses(acronym).length > 0;
        if (slip) continue;
        // “The UN Refugee Agency (UNHCR)”, or a name in another language, describes the body and defines nothing anew.
        if (entities.length === 0 && !isMadeFrom(acronym, expansion)) continue;
        if (known.length === 0 && !isMadeFrom(acronym, first.mention.expansion)) continue;
        yield {
          span: definition.span,
          what: t`${quote(acronym)} is defined with another meaning`,
          why: t`Before, the report used it for ${quote(first.mention.expansion)}`,
          todo: t`Give one of the two in full throughout, or another acronym`,
          related: [{ span: first.span, message: t`${acronym} is first defined here` }],
        };
      }
    }
  },
});

import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { mismatchedName } from './shared/official-names';
import { isSpellingOf } from './shared/spelling';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'acronym-expansion-mismatch',
  severity: 'error',
  fixable: true,
  summary: 'A full name before an acronym that is not quite the official one',
  rationale:
    'The name that defines an acronym is compared with the registry’s. It is reported only when most of its words agree, so that the same body is meant (a warning where only the spelling differs, as in Organisation and Organization); quite another name, or one that says more, is another body that shares the acronym, and an acronym that the registry marks as shared is never judged.',
  source: 'Official names as in the registry; United Nations Correspondence Manual (ST/DCS/4/Rev.1).',
  examples: {
    bad: [
      {
        text: 'The representative of the International Organisation of Migration (IOM) spoke.',
        fixed: 'The representative of the International Organization for Migration (IOM) spoke.',
      },
      {
        text: 'The Global Forum for Migration and Development (GFMD) was held in Brussels.',
        fixed: 'The Global Forum on Migration and Development (GFMD) was held in Brussels.',
      },
      {
        text: 'The representative of the Ofice of the United Nations High Commissioner for Refugees (UNHCR) spoke.',
        fixed: 'The representative of the Office of the United Nations High Commissioner for Refugees (UNHCR) spoke.',
      },
      {
        text: 'A note by the Senior Analyst at the Organisation for Co-operation and Development (OECD) was read.',
        fixed:
          'A note by the Senior Analyst at the Organisation for Economic Co-operation and Development (OECD) was read.',
      },
      {
        text: 'A survey by the World Food Programmes (WFP) was presented.',
        fixed: 'A survey by the World Food Programme (WFP) was presented.',
      },
      {
        text: 'A survey by the Eurpean Union (EU) was presented.',
        fixed: 'A survey by the European Union (EU) was presented.',
      },
      {
        language: 'fr',
        text: 'Le représentant de l’Organisation internationale pour les migrtions (OIM) a pris la parole.',
        fixed: 'Le représentant de l’Organisation internationale pour les migrations (OIM) a pris la parole.',
      },
    ],
    good: [
      { text: 'The representative of the International Organization for Migration (IOM) spoke.' },
      { text: 'The Institute of Oceanic Meteorology (IOM) spoke.' },
      { text: 'The United Nations High Commissioner for Refugees (UNHCR) and the African Unions Club (AU) spoke.' },
      { text: 'The Economic Union (EU) was an invented body.' },
      {
        language: 'fr',
        text: 'L’Organisation internationale pour les migrations (OIM) et l’Office interrégional des moulins (OIM) ont parlé.',
      },
      { text: 'The International Organization for Migration (IMO) was represented.' },
      { text: 'The Commission of the African Union (AU) was represented.' },
      {
        registry: {
          organizations: [{ id: 'qfr', name: 'Quixotic Forum for Research', acronym: 'QXFR', ambiguous: true }],
        },
        text: 'The Quixotic Forum on Research (QXFR) spoke.',
      },
      { text: 'The International Organization for Migration and Settlement (IOM) was a body of the host city.' },
      { text: 'Several non-governmental organizations (NGOs) spoke of the Millennium Development Goal (MDG).' },
      { text: 'The Department of Economic and Social Affairs (DESA) of the Secretariat organized the meeting.' },
      { text: 'The United Nations Department of Economic and Social Affairs (DESA) organized the meeting.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place, span: whole } of analysis.definitions) {
      if (place.zone === 'references') continue;
      const name = mismatchedName(analysis, mention);
      if (name === undefined) continue;
      const span = analysis.locate(place, mention.expansionSpan);
      yield {
        span: span.start < whole.start ? whole : span,
        ...(isSpellingOf(name, mention.expansion) && { severity: 'warning' as const }),
        what: t`${quote(mention.expansion)} is not the official name of ${mention.acronym}`,
        why: t`The registry has ${quote(name)}`,
        todo: t`Write ${quote(name)}`,
        fixes: [{ title: replaceTitle(name), edits: [{ span, text: name }] }],
      };
    }
  },
});

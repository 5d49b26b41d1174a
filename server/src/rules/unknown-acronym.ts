import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import { defineRule } from './rule';
import { isEverydayCapitals } from './shared/everyday-capitals';
import { isNeverAbbreviated } from './shared/never-abbreviated';
import { quote } from './shared/wording';

export default defineRule({
  id: 'unknown-acronym',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'An acronym that is neither defined in the report nor known to the registry',
  rationale:
    'An acronym that nobody can look up is a misprint or a word the reader is left to guess. It is reported once, at its first use. Acronyms with figures, currency codes, words that are merely stressed by capitals, family names and countries in capitals, headlines, tables, headings and notes are left alone.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      { text: 'The representative of QXFR welcomed the survey. QXFR would take part in it.' },
      { text: 'Funding had come from the ZKPW trust fund.' },
      { text: 'An IOM-QXFR workshop was planned.' },
    ],
    good: [
      { text: 'The Quixotic Forum for Research (QXFR) welcomed the survey. QXFR would take part in it.' },
      { text: 'The meeting was told that UNESCO would take part.' },
      { profile: 'un-desa', text: 'The matter was before the GA in July.' },
      {
        registry: { acronyms: [{ acronym: 'ZKPW', define: 'never' }] },
        text: 'Funding had come from the ZKPW trust fund.',
      },
      { text: 'See document ST/ESA/SER.R/21, chapter IV, and the G20 statement. The cost was EUR 20,000.' },
      { text: 'Brazil and Tuvalu agreed. TUVALU, supported by BRAZIL and SOUTH AFRICA, opposed by JAPAN, said NO.' },
      { text: '**OTHER MATTERS:** The survey was closed. **DATES AND VENUES:** None was fixed.' },
      { text: 'LIU Zhenwei (China) and NGUYEN Thi Hoa, of the secretariat, sent comments. The work is NOT done.' },
      {
        participants: [{ name: 'Soo-jin Parkhwa', honorific: 'Ms.' }],
        text: 'Ms. Soo-jin Parkhwa spoke. PARKHWA added that it was urgent. URGENT: the letter.',
      },
      {
        text: 'See WP.29, GEO-4, SARS-CoV-2 and N/A; Q&A, R&D, CO₂, COM(2019)640, ACME Ltd., an LL.M. of MCMXCIX. See http://www.example.org/QXF.',
      },
      { text: 'The Fédération Internationale de l’Automobilisme (FIA) spoke. FIA would take part.' },
      {
        text: 'The Quixotic Forum for Research (QXFR) and the Zonal Kelp Panel on Water (ZKPW) held a QXFR-ZKPW meeting and a QXFR-Western Kelp dialogue.',
      },
      { text: 'The fund had received NZ$2 million and FJ$30,000 from a levy.' },
      {
        language: 'es',
        text: 'Se examinó la Clasificación de Usos del Tiempo para América Latina y el Caribe (CUTAL). La CUTAL era nueva.',
      },
      { text: 'They planned an EU-Africa summit and an IOM/UNHCR report.' },
      { text: 'REPORT OF THE MEETING ON FOOD\n\nI. OPENING' },
      { text: '| Code | Name |\n| --- | --- |\n| QXF | Quixotic |' },
    ],
  },
  *check({ analysis }) {
    const usages = acronymUsage(analysis);
    const isExplained = (part: string): boolean =>
      /\p{Ll}{2}/u.test(part) ||
      (usages.get(part)?.allDefinitions.length ?? 0) > 0 ||
      analysis.registry.acronymSenses(part).length > 0;
    for (const { acronym, forms, allDefinitions, uses } of usages.values()) {
      const [first] = uses;
      if (!first || forms.length > 0 || allDefinitions.length > 0 || isNeverAbbreviated(analysis, acronym)) continue;
      // “the IOM-QXFR workshop”, “the EU-Africa summit”: two names that are joined are explained one by one.
      const parts = acronym.split(/[-/]/u);
      if (parts.length > 1 && parts.every(isExplained)) continue;
      if (/\p{N}/u.test(acronym) || isEverydayCapitals(acronym, analysis)) continue;
      yield {
        span: first.span,
        what: t`${quote(acronym)} is not explained`,
        why: t`The report does not define it, and the registry does not know it`,
        todo: t`Give the full name at first use, or add the acronym to the registry`,
      };
    }
  },
});

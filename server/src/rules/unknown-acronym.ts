import { acronymUsage } from '../mentions/acronym-usage';
import { defineRule } from './rule';
import { quote } from './wording';

export default defineRule({
  id: 'unknown-acronym',
  severity: 'warning',
  fixable: false,
  summary: 'An acronym that is neither defined in the report nor known to the registry',
  rationale:
    'An acronym that nobody can look up is a misprint or a word the reader is left to guess. It is reported once, at its first use. Acronyms with figures, currency codes, headlines in capitals, tables, headings and notes are left alone.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      { text: 'The representative of QXFR welcomed the survey. QXFR would take part in it.' },
      { text: 'Funding had come from the ZKPW trust fund.' },
    ],
    good: [
      { text: 'The Quixotic Forum for Research (QXFR) welcomed the survey. QXFR would take part in it.' },
      { text: 'The meeting was told that UNESCO would take part.' },
      {
        registry: { acronyms: [{ acronym: 'ZKPW', define: 'never' }] },
        text: 'Funding had come from the ZKPW trust fund.',
      },
      { text: 'See document ST/ESA/SER.R/21, chapter IV, and the G20 statement. The cost was EUR 20,000.' },
      { text: 'REPORT OF THE MEETING ON FOOD\n\nI. OPENING' },
      { text: '| Code | Name |\n| --- | --- |\n| QXF | Quixotic |' },
    ],
  },
  *check({ analysis }) {
    for (const { acronym, forms, allDefinitions, uses } of acronymUsage(analysis).values()) {
      const [first] = uses;
      if (!first || forms.length > 0 || allDefinitions.length > 0) continue;
      if (/\d/.test(acronym) || currencies.has(acronym) || common.has(acronym)) continue;
      yield {
        span: first.span,
        what: `${quote(acronym)} is not explained`,
        why: 'The report does not define it, and the registry does not know it',
        todo: 'Give the full name at first use, or add the acronym to the registry',
      };
    }
  },
});

/** ISO 4217 codes that stand before amounts. */
const currencies = new Set(
  'USD EUR GBP CHF JPY CNY RUB INR BRL ZAR AUD CAD NZD SEK NOK DKK PLN CZK HUF TRY MXN ARS CLP COP PEN KES NGN GHS EGP MAD XOF XAF THB VND IDR MYR SGD HKD KRW PHP PKR BDT LKR NPR AED SAR QAR KWD ILS UAH GEL KZT'.split(
    ' ',
  ),
);

/** Words in capitals that every reader knows. */
const common = new Set(
  'US USA UK OK AM PM TV AD BC BCE CE ID PS MA BA BSC MSC MBA JD LLM RSVP SOS VIP DVD CD USB UTC GMT CEST CET EST PST NB'.split(
    ' ',
  ),
);

/** Capitals that are no acronym for a reader to look up: codes, abbreviations everybody knows, and words that are merely stressed. */
import type { Analysis } from '../analysis';

/** Whether a word in capitals needs no explanation: everybody knows it, or it is an ordinary word, a place or a name written in capitals. */
export function isEverydayCapitals(word: string, { registry, report }: Analysis): boolean {
  if (known.has(word) || registry.peopleWithWord(word).length > 0) return true;
  const title = word.charAt(0) + word.slice(1).toLowerCase();
  if (registry.lookUp(title).length > 0) return true;
  // The report is its own witness: what it writes in small letters elsewhere is a word and no acronym.
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_.@/’'-])(?:${title}|${title.toLowerCase()})(?![\\p{L}\\p{M}\\p{N}_@/’'-]|\\.\\p{L})`,
    'u',
  ).test(report.text);
}

const known: ReadonlySet<string> = new Set(
  // ISO 4217 codes that stand before amounts.
  (
    'USD EUR GBP CHF JPY CNY RUB INR BRL ZAR AUD CAD NZD SEK NOK DKK PLN CZK HUF TRY MXN ARS CLP COP PEN KES NGN GHS EGP MAD XOF XAF THB VND IDR MYR SGD HKD KRW PHP PKR BDT LKR NPR AED SAR QAR KWD ILS UAH GEL KZT ' +
    // What every reader knows.
    'US USA UK NY DC OK AM PM TV PC IT ID PIN SIM ATM CEO CFO HR PR AD BC BCE CE PS MA BA BSC MSC MBA JD LLM DNA MRI BMI QR GPS SMS PDF FAQ RSVP SOS VIP DVD CD USB WWW HTML HTTP HTTPS TCP/IP URL XML CSV JSON ISBN ISSN DOI UTC GMT CEST CET EST PST NB BBC CNN NASA IBM FYI ASAP RIP TBC TBD ' +
    // Words that are stressed by capitals.
    'NO NOT YES AND OR BUT IF ALL ANY ONE ONLY NEVER ALWAYS MUST SHALL MAY CAN WILL DO SO TO OF IN ON AT BY FOR FROM WITH THE THIS THAT NEW NOW ACTION AGENDA ANNEX ATTENTION CONFIDENTIAL DRAFT END FINAL FIRST IMPORTANT ITEM LETTER NOTE NOTES OPEN PAGE PLEASE READ REMINDER REPLY SESSION STOP SUMMARY TODO URGENT VERY WARNING WITHOUT'
  ).split(' '),
);

/** Capitals that are no acronym for a reader to look up: codes, abbreviations everybody knows, and words that are merely stressed. */
import type { Analysis } from '../../analysis';
import type { Block, Report } from '../../report/model';

/** Whether a word in capitals needs no explanation: everybody knows it, or it is an ordinary word, a place or a name written in capitals. */
export function isEverydayCapitals(word: string, analysis: Analysis): boolean {
  const { registry } = analysis;
  if (known.has(word) || registry.peopleWithWord(word).length > 0) return true;
  const small = word.toLowerCase();
  if (registry.lookUp(word.charAt(0) + small.slice(1)).length > 0) return true;
  // The report is its own witness: what it writes in small letters elsewhere is a word and no acronym.
  return smallWords(analysis).has(small);
}

const ofReports = new WeakMap<Report, ReadonlySet<string>>();
const ofBlocks = new WeakMap<Block, readonly string[]>();

/** The words that a report writes in small letters but for the first one, in lower case. Each block is read once, until it changes. */
function smallWords({ report }: Analysis): ReadonlySet<string> {
  const kept = ofReports.get(report);
  if (kept) return kept;
  const words = new Set<string>();
  for (const block of report.blocks) for (const word of wordsOfBlock(block)) words.add(word);
  ofReports.set(report, words);
  return words;
}

/** A word that is not part of an address, a file name or a compound. */
const smallWord = /(?<![\p{L}\p{M}\p{N}_.@/’'-])\p{L}\p{Ll}+(?![\p{L}\p{M}\p{N}_@/’'-]|\.\p{L})/gu;

function wordsOfBlock(block: Block): readonly string[] {
  const kept = ofBlocks.get(block);
  if (kept) return kept;
  const words = [...new Set(block.prose.flatMap(({ text }) => text.match(smallWord) ?? []))];
  const lower = words.map((word) => word.toLowerCase());
  ofBlocks.set(block, lower);
  return lower;
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

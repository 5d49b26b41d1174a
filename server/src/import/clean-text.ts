/** Cleans words that come from a word processor or a PDF: marks and spaces as the language has them. No word changes. */
import type { Language } from '../report/front-matter-schema';

const noBreak = '\u00A0';

/**
 * @param text a paragraph, or a run of one
 * @returns the same words; straight double marks that do not pair, as inches do not, stay
 */
export function cleanText(text: string, language: Language): string {
  const plain = text
    // What has no width or only divides a line, and a letter pair that is one character in a font.
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB04]/g, (pair) => pair.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2000-\u200A\u202F\u205F\u00A0]/g, ' ')
    .normalize('NFC')
    .replace(/(?<=\S) {2,}(?=\S)/g, ' ')
    .replace(/(?<=[\p{L}\p{N}]) ?-- ?(?=[\p{L}\p{N}])/gu, language === 'fr' ? ' – ' : '—')
    .replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s)(?!.*(?<=\s)')/gu, '’');
  const quoted = withQuotationMarks(plain, language === 'fr' ? ['«', '»'] : ['“', '”']);
  return language === 'fr' ? withFrenchSpaces(quoted) : quoted;
}

/** Pairs straight double marks by what is beside them. */
function withQuotationMarks(text: string, [open, close]: readonly [string, string]): string {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => ({
    index,
    opens: /^$|[\s([{«“‘—–-]$/.test(text.slice(0, index)),
  }));
  const isPaired = marks.length % 2 === 0 && marks.every(({ opens }, index) => opens === (index % 2 === 0));
  if (!isPaired) return text;
  let at = 0;
  return text.replace(/"/g, () => (at++ % 2 === 0 ? open : close));
}

/** French puts a no-break space inside guillemets and before the marks of two parts. */
function withFrenchSpaces(text: string): string {
  return text
    .replace(/« ?/g, `«${noBreak}`)
    .replace(/ ?»/g, `${noBreak}»`)
    .replace(/ (?=[:;!?](?:\s|$))/g, noBreak);
}

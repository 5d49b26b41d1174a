/** United Nations document symbols and author-date citations. */
import type { CitationMention, SymbolMention } from './model';

/**
 * Letters and figures parted by slashes, the first part letters, at least one part with a figure or a word of document symbols.
 * Source: “UN Document Symbols”, Dag Hammarskjöld Library. What a symbol may contain is the business of a rule.
 */
const symbol =
  /(?<![\p{L}\p{N}/.-])(?:[A-Z]{1,10}(?:[.-][A-Z0-9]+)*)(?:\/[A-Z0-9][A-Za-z0-9.-]*)+(?:\s\(\d{4}\))?(?![\p{L}\p{N}/])/gu;
const citation = /\(([^()]{2,120}?),\s(\d{4}[a-z]?)(?:[,;:]\s[^()]{1,80})?\)/gu;

/** Every document symbol of a text; `HIV/AIDS` and `and/or` are none. */
export function findSymbols(text: string): SymbolMention[] {
  if (!text.includes('/')) return [];
  const found: SymbolMention[] = [];
  for (const match of text.matchAll(symbol)) {
    const written = match[0].replace(/[.-]+$/, '');
    if (!/\d|\/(?:RES|DEC|SER|CONF|PRST|INF|CRP|NGO|PV|SR|WP|L|C|AC|WG)(?:[./]|$)/.test(written)) continue;
    found.push({ kind: 'symbol', text: written, span: { start: match.index, end: match.index + written.length } });
  }
  return found;
}

/** Every `(Author, 2007a)` of a text. */
export function findCitations(text: string): CitationMention[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(citation), (match) => ({
    kind: 'citation',
    span: { start: match.index, end: match.index + match[0].length },
    author: match[1] ?? '',
    year: match[2] ?? '',
  }));
}

/** Quotation marks in a run of prose: which one opens, and which one closes it. */
import type { Span } from '../../report/model';

/** A quotation with its marks; each mark is one character. */
export interface Quotation extends Span {
  readonly marks: 'straight double' | 'straight single' | 'curly double' | 'curly single';
}

/**
 * The quotations in straight or curly double marks, in text order. Where straight marks do not pair, as inches do not, none of them is
 * given.
 */
export function doubleQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = Array.from(text.matchAll(/“[^“”]*”/gu), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    marks: 'curly double',
  }));
  found.push(...straightQuotations(text));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The quotations in single marks outside the given ones. An apostrophe at the end of a word looks like a closing mark, so that only a
 * quotation with one possible end is given.
 */
export function singleQuotations(text: string, outer: readonly Span[]): readonly Quotation[] {
  if (!/['‘]/.test(text)) return [];
  const found: Quotation[] = [];
  const openings = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}’'\uFFFC])['‘](?=\p{L})(?!(?:tis|twas|em|til|n)(?!\p{L}))/giu),
    ({ index }) => index,
  );
  openings.forEach((start, index) => {
    const mark = text[start];
    const rest = text.slice(start + 1, openings[index + 1] ?? text.length);
    const ends = Array.from(rest.matchAll(/(?<=[\p{L}\p{N}.,;!?)])['’](?![\p{L}\p{N}])/gu));
    const [only] = ends;
    if (ends.length !== 1 || only === undefined || only.index > 80 || (only[0] === "'") !== (mark === "'")) return;
    const end = start + only.index + 2;
    if (/["“”]/.test(text.slice(start, end))) return;
    if (outer.some((span) => span.start < end && start < span.end)) return;
    found.push({ start, end, marks: mark === "'" ? 'straight single' : 'curly single' });
  });
  return found;
}

function straightQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (open === undefined) {
      if (opens(text, at)) open = at;
      else if (!/\d/.test(text[at - 1] ?? '')) return [];
    } else if (closes(text, at)) {
      found.push({ start: open, end: at + 1, marks: 'straight double' });
      open = undefined;
    } else return [];
  }
  return open === undefined ? found : [];
}

/** Whether a mark at an offset can open a quotation. */
export function opens(text: string, at: number): boolean {
  return /^$|[\s([{—–“‘«/-]/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? '');
}

/** Whether a mark at an offset can close a quotation. */
export function closes(text: string, at: number): boolean {
  return /\S/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

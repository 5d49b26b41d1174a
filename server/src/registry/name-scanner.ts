import { type FormTable, isBeginning, isWholeForm } from './form-table';
import { isAcronymForm } from './forms';
import type { NameForm, NameMatch } from './model';
import {
  codeAt,
  hashEnd,
  hashStart,
  hashUnit,
  isApostropheUnit,
  isHyphenUnit,
  isSpaceUnit,
  isWordUnit,
  normalizeForm,
} from './scanning-text';

/** Some forms of words: a table, without those that a later layer has replaced. */
export interface FormLayer {
  readonly table: FormTable;
  /** Whether the form's entity has been replaced. */
  isHidden(form: NameForm): boolean;
}

/**
 * Finds all names in a text, leftmost and longest first, never overlapping, in one pass whose cost does not depend on how
 * many names there are. A name stands at word boundaries:
 *
 * - not inside a word or a dotted one (`UN` in `UN.GIFT`), nor next to `@`, `#`, `&` or `_`;
 * - with a hyphen before or after it, only when what it is joined to is a prefix or in lower case (`non-OECD`, `UNDP-led`), or when both
 *   are acronyms (`ACP-EU`); so that `UN` is not found in `UN-Habitat` even if that is unknown;
 * - with a slash, not next to a single letter or a digit, which make document symbols (`E/ESCAP/63`);
 * - with an apostrophe after it, only in the possessive (`UNDP’s`).
 */
export function scanNames(text: string, layers: readonly FormLayer[]): NameMatch[] {
  if (!/[\u0300-\u036f]/.test(text)) return new Scan(text, layers).matches();
  const { composed, offsets } = compose(text);
  return new Scan(composed, layers).matches().map(({ start, end, forms }) => ({
    start: offsets(start),
    end: offsets(end),
    forms,
  }));
}

const prefixes = new Set(
  'non pre post ex anti pro intra inter extra trans sub multi co pan mid former pseudo quasi semi self'.split(' '),
);
/** More punctuation than this between two words is in no name. */
const longestSeparator = 4;

class Scan {
  private readonly text: string;
  private readonly layers: readonly FormLayer[];

  constructor(text: string, layers: readonly FormLayer[]) {
    this.text = text;
    this.layers = layers;
  }

  matches(): NameMatch[] {
    const { text } = this;
    const found: NameMatch[] = [];
    let index = 0;
    while (index < text.length) {
      if (!isWordUnit(text, index)) {
        index++;
        continue;
      }
      const start = index;
      let hash = hashStart;
      do {
        hash = hashUnit(hash, codeAt(text, index++));
      } while (index < text.length && isWordUnit(text, index));
      const match = this.mayBeFirstWord(hashEnd(hash)) ? this.longestAt(start, index, hash) : undefined;
      if (!match) continue;
      found.push(match);
      index = match.end;
    }
    return found;
  }

  private mayBeFirstWord(hash: number): boolean {
    let may = false;
    // Every layer is asked, even after one has said yes: each makes its own forms ready when it is.
    for (const { table } of this.layers) may = table.mayBeFirstWord(hash) || may;
    return may;
  }

  private flagsOf(hash: number): number {
    let flags = 0;
    for (const { table } of this.layers) flags |= table.flagsOf(hash);
    return flags;
  }

  /** The longest name that starts at `start`; its first word ends at `wordEnd` and has this hash. */
  private longestAt(start: number, wordEnd: number, firstHash: number): NameMatch | undefined {
    const { text } = this;
    let longest: NameMatch | undefined;
    let hash = firstHash;
    let end = wordEnd;
    for (;;) {
      const flags = this.flagsOf(hashEnd(hash));
      if (flags & isWholeForm) longest = this.matchAt(start, end) ?? longest;
      if (!(flags & isBeginning)) return longest;

      let separators = 0;
      while (end < text.length && !isWordUnit(text, end)) {
        if (++separators > longestSeparator) return longest;
        if (isSpaceUnit(text.charCodeAt(end))) {
          hash = hashUnit(hash, 0x20);
          while (end < text.length && isSpaceUnit(text.charCodeAt(end))) end++;
        } else {
          hash = hashUnit(hash, codeAt(text, end++));
          if (this.flagsOf(hashEnd(hash)) & isWholeForm) longest = this.matchAt(start, end) ?? longest;
        }
      }
      if (end >= text.length) return longest;
      do {
        hash = hashUnit(hash, codeAt(text, end++));
      } while (end < text.length && isWordUnit(text, end));
    }
  }

  private matchAt(start: number, end: number): NameMatch | undefined {
    const { text } = this;
    const neighbours = joined(
      startsAtBoundary(text, start) ?? this.isAcronym(wordBefore(text, start - 1)),
      endsAtBoundary(text, end) ?? this.isAcronym(wordAfter(text, end + 1)),
    );
    if (neighbours === 'no') return undefined;
    let forms = this.formsOf(text.slice(start, end));
    if (neighbours === 'acronyms-only') forms = forms.filter(isAcronymForm);
    return forms.length === 0 ? undefined : { start, end, forms };
  }

  private formsOf(found: string): readonly NameForm[] {
    const normalized = normalizeForm(found);
    return this.layers.flatMap(({ table, isHidden }) => table.formsAt(normalized).filter((form) => !isHidden(form)));
  }

  private isAcronym(text: string): 'acronyms-only' | 'no' {
    return this.formsOf(text).some(isAcronymForm) ? 'acronyms-only' : 'no';
  }
}

/** Whether a name may stand where it does; for some neighbours, only if it is an acronym. */
type Boundary = 'yes' | 'acronyms-only' | 'no';

function joined(before: Boundary, after: Boundary): Boundary {
  if (before === 'no' || after === 'no') return 'no';
  return before === 'yes' ? after : before;
}

/** Whether a name may start here; nothing when that depends on whether the capitalized word before the hyphen is an acronym. */
function startsAtBoundary(text: string, start: number): Boundary | undefined {
  if (start === 0) return 'yes';
  const before = text.charCodeAt(start - 1);
  if (isSpaceUnit(before)) return 'yes';
  const afterWord = start > 1 && isWordUnit(text, start - 2);
  if (isHyphenUnit(before)) {
    if (!afterWord) return 'yes';
    const word = wordBefore(text, start - 1);
    return word === word.toLowerCase() || prefixes.has(word.toLowerCase()) ? 'yes' : undefined;
  }
  switch (text.charAt(start - 1)) {
    case '@':
    case '#':
    case '_':
    case '\\':
      return 'no';
    case '.':
    case '&':
      return afterWord ? 'no' : 'yes';
    case '/':
      return wordBefore(text, start - 1).length === 1 ? 'no' : 'yes';
    default:
      return 'yes';
  }
}

/** Whether a name may end here; nothing when that depends on whether the capitalized word after the hyphen is an acronym. */
function endsAtBoundary(text: string, end: number): Boundary | undefined {
  if (end >= text.length) return 'yes';
  // Only after a form that ends with punctuation: `U.S.` is not in `U.S.A`.
  if (isWordUnit(text, end)) return 'no';
  const after = text.charCodeAt(end);
  if (isSpaceUnit(after)) return 'yes';
  const beforeWord = end + 1 < text.length && isWordUnit(text, end + 1);
  if (isHyphenUnit(after)) {
    if (!beforeWord) return 'yes';
    const word = wordAfter(text, end + 1);
    if (/^\p{N}/u.test(word)) return 'no';
    return word === word.toLowerCase() ? 'yes' : undefined;
  }
  if (isApostropheUnit(after)) {
    return !beforeWord || wordAfter(text, end + 1).toLowerCase() === 's' ? 'yes' : 'no';
  }
  switch (text.charAt(end)) {
    case '@':
    case '_':
    case '\\':
      return 'no';
    case '.':
    case '&':
      return beforeWord ? 'no' : 'yes';
    case '/': {
      const word = wordAfter(text, end + 1);
      return word.length === 1 || /^\p{N}/u.test(word) ? 'no' : 'yes';
    }
    default:
      return 'yes';
  }
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isWordUnit(text, start - 1)) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWordUnit(text, end)) end++;
  return text.slice(start, end);
}

/** The text with its combining marks composed, and a function from its offsets to those of the text given. */
function compose(text: string): { composed: string; offsets: (offset: number) => number } {
  let composed = '';
  let last = 0;
  /** Where a difference begins to hold in the composed text, and by how much the given text is then ahead. */
  const breaks: { from: number; ahead: number }[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}+/gu)) {
    const short = match[0].normalize('NFC');
    composed += text.slice(last, match.index) + short;
    last = match.index + match[0].length;
    breaks.push({ from: composed.length, ahead: last - composed.length });
  }
  composed += text.slice(last);
  return {
    composed,
    offsets: (offset) => {
      let low = 0;
      let high = breaks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((breaks[middle]?.from ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (breaks[low - 1]?.ahead ?? 0);
    },
  };
}

/** The markers of enumerations in the text: (a), (b), (c), where they stand and whether they can be part of a series. */
import type { Enumerator, Prose, Span } from '../../report/model';

/** `(a)` or `a)` as a run of prose has it. */
export interface EnumerationMarker {
  readonly text: string;
  /** In the run of prose. */
  readonly span: Span;
  readonly form: Enumerator['form'];
  readonly readings: readonly { readonly scheme: Enumerator['scheme']; readonly value: number }[];
  /** Whether it stands where an element of an enumeration begins: after a mark, or a mark and “and”. */
  readonly opens: boolean;
  /** Whether an enumeration may begin with it. */
  readonly begins: boolean;
  /** Whether the words before it make it a reference to a subparagraph: `article 2 (a)`. */
  readonly refers: boolean;
  /** The sentence it stands in. */
  readonly sentence: number;
}

export interface EnumerationMarkers {
  /** The one that the run of prose begins with. */
  readonly leading?: EnumerationMarker;
  readonly inline: readonly EnumerationMarker[];
}

const kept = new WeakMap<Prose, EnumerationMarkers>();
const none: EnumerationMarkers = { inline: [] };

/** The markers of a run of prose; read once, until the paragraph changes. */
export function markersOf(prose: Prose): EnumerationMarkers {
  const known = kept.get(prose);
  if (known) return known;
  const markers = prose.text.includes(')') ? readMarkers(prose) : none;
  kept.set(prose, markers);
  return markers;
}

/**
 * The first series of markers from an index that runs from its first letter or number without gap, in one form and without another
 * series inside it; empty when the marker there begins none.
 */
export function seriesFrom(markers: readonly EnumerationMarker[], index: number): readonly EnumerationMarker[] {
  const first = markers[index];
  if (!first?.begins || first.refers) return [];
  for (const { scheme, value } of first.readings) {
    if (value !== 1) continue;
    let length = 1;
    while (goesOn(first, markers[index + length], scheme, length + 1)) length++;
    if (length > 1) return markers.slice(index, index + length);
  }
  return [];
}

function goesOn(
  { form, sentence }: EnumerationMarker,
  next: EnumerationMarker | undefined,
  scheme: Enumerator['scheme'],
  due: number,
): boolean {
  return (
    next?.form === form &&
    next.sentence === sentence &&
    next.opens &&
    !next.refers &&
    next.readings.some((reading) => reading.scheme === scheme && reading.value === due)
  );
}

const anyMarker = /(?<![\p{L}\p{N}_(])(\()?([a-z]|[ivx]{2,5}|\d{1,2})\)[\s\u00A0]+(?=[\p{L}“"«‘])/gu;
const quotation = /“[^“”]*”|«[^«»]*»|"[^"]*"/gu;
const elementStart = /(?:[:;,.][\s\u00A0]+(?:(?:and|or|et|ou|y|e|o|u)[\s\u00A0]+)?)$/u;

/** Words and numbers before a marker that make it a reference to a subparagraph. */
const reference =
  /(?:\d|[)\]]|(?<!\p{L})(?:(?:sub)?paragraphs?|paras?\.?|articles?|arts?\.?|items?|sections?|points?|clauses?|annex(?:es)?|tables?|figures?|rules?|columns?|cases?|options?|parts?|steps?|questions?|under|see|alinéas?|paragraphes?|apartados?|párrafos?|incisos?|literal(?:es)?|artículos?|puntos?|above|below))[\s\u00A0]$/iu;

/** A marker alone may be in italics; more than that is a title. */
const longestMarker = 8;

function readMarkers({ text, sentences, emphasis }: Prose): EnumerationMarkers {
  let own = text.replace(quotation, (quoted) => '\uFFFC'.repeat(quoted.length));
  for (const { start, end } of emphasis) {
    if (end - start > longestMarker) own = own.slice(0, start) + '\uFFFC'.repeat(end - start) + own.slice(end);
  }
  const inline: EnumerationMarker[] = [];
  let leading: EnumerationMarker | undefined;
  for (const { 0: whole, 1: parenthesis, 2: symbol = '', index } of own.matchAll(anyMarker)) {
    const length = (parenthesis ? 1 : 0) + symbol.length + 1;
    const before = own.slice(Math.max(0, index - 24), index);
    const refers = reference.test(before);
    const isElement = elementStart.test(before);
    const afterStop = /[.][\s\u00A0]+$/u.test(before);
    const capital = /^\p{Lu}/u.test(own.slice(index + whole.length));
    // Without both parentheses, and with figures, only a colon shows that an enumeration begins.
    const isPlain = parenthesis !== undefined && !/\d/.test(symbol);
    const marker: EnumerationMarker = {
      text: own.slice(index, index + length),
      span: { start: index, end: index + length },
      form: parenthesis === undefined ? 'closing-parenthesis' : 'parentheses',
      readings: readingsOf(symbol),
      refers,
      opens: index === 0 || (isElement && (!afterStop || capital)),
      begins:
        index === 0 || /:[\s\u00A0]+$/u.test(before) || (isPlain && (isElement ? !afterStop || capital : !refers)),
      sentence: index === 0 ? -1 : sentences.findIndex(({ start, end }) => start <= index && index < end),
    };
    if (index === 0) leading = marker;
    else inline.push(marker);
  }
  return { ...(leading && { leading }), inline };
}

function readingsOf(symbol: string): EnumerationMarker['readings'] {
  if (/^\d/.test(symbol)) return [{ scheme: 'arabic', value: Number(symbol) }];
  const readings: EnumerationMarker['readings'][number][] = [];
  if (symbol.length === 1) readings.push({ scheme: 'lower-letter', value: symbol.charCodeAt(0) - 96 });
  const value = romans.indexOf(symbol) + 1;
  if (value > 0) readings.push({ scheme: 'lower-roman', value });
  return readings;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Enumerator, Prose, Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { enumeratorText } from './shared/enumerators';

export default defineRule({
  id: 'enumeration-sequence',
  severity: 'warning',
  fixable: true,
  summary: 'An enumeration in the text, (a), (b), (c), that leaves one out, repeats one or mixes its forms',
  rationale:
    'The subparagraphs of an enumeration run from (a) without gap or repeat, whether they stand in one sentence or are paragraphs one after another; inside them, (i), (ii) is a series of its own. What refers to a subparagraph, as in “article 2 (c)” or “under (b) above”, is no enumeration, nor is what stands in quotation marks. There is a fix only where the others leave one possibility.',
  source: 'DGACM, Editorial Manual, format: paragraphs and subparagraphs.',
  examples: {
    bad: [
      { text: 'The meeting was asked to: (a) review the data; (b) exchange experience; and (d) agree on steps.' },
      {
        text: 'The meeting was asked to: (a) review the data; (b) exchange experience; and (b) agree on steps.',
        fixed: 'The meeting was asked to: (a) review the data; (b) exchange experience; and (c) agree on steps.',
      },
      {
        text: 'The meeting was asked to: (a) review the data; b) exchange experience; and (c) agree on steps.',
        fixed: 'The meeting was asked to: (a) review the data; (b) exchange experience; and (c) agree on steps.',
      },
      {
        text: 'The Committee:\n\n(a) Took note of the report;\n\n(a) Thanked the secretariat;\n\n(c) Closed the item.',
        fixed: 'The Committee:\n\n(a) Took note of the report;\n\n(b) Thanked the secretariat;\n\n(c) Closed the item.',
      },
    ],
    good: [
      {
        text: 'The meeting was asked to (a) review the data: (i) by sex; and (ii) by age; (b) exchange experience, and (c) agree. In contrast to (b), article 2 (d), (e) and (g) of the Covenant was new.',
      },
      { text: 'Items were numbered (g) trade; (h) health; (i) income; (j) justice. Of these, (h) was the longest.' },
      { text: 'The Committee:\n\n(a) Took note of:\n\n(i) The report;\n\n(ii) The plan;\n\n(b) Closed the item.' },
      {
        text: 'Two lists: (a) Peru; (b) Chile. Another: (a) Mali; (b) Niger. The State(s) and (c) 2007 were not meant.',
      },
      { text: 'It was to: (a) read the text; (b) quote paragraph (c) of it; (c) close.' },
      { text: 'It read “(a) one; (c) two”. Paragraphs (a) and (c) to (e) were adopted, as were 3 (a) and (d).' },
      { language: 'fr', text: 'La réunion devait : a) examiner les données ; b) échanger ; et c) conclure.' },
    ],
  },
  *check({ analysis }) {
    let paragraphs: PlacedMarker[] = [];
    let block = -1;
    for (const place of analysis.places) {
      if (place.zone !== 'body' && place.zone !== 'annex' && place.zone !== 'footnote') continue;
      const { leading, inline } = markersOf(place.prose);
      if (inline.length > 0) yield* problemsOf(inline, place);
      if (place.prose.role !== 'paragraph') continue;
      if (place.block !== block + 1 || !leading) {
        yield* located(paragraphs, analysis);
        paragraphs = [];
      }
      if (leading) paragraphs.push({ marker: leading, place });
      block = place.block;
    }
    yield* located(paragraphs, analysis);

    function* problemsOf(markers: readonly Marker[], place: Place): Generator<Problem> {
      yield* located(
        markers.map((marker) => ({ marker, place })),
        analysis,
      );
    }
  },
});

interface Marker {
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

interface PlacedMarker {
  readonly marker: Marker;
  readonly place: Place;
}

interface Series {
  readonly scheme: Enumerator['scheme'];
  readonly form: Enumerator['form'];
  value: number;
  last: Marker;
}

/** The problems of the markers of one run of prose, or of paragraphs one after another, in order. */
function* located(markers: readonly PlacedMarker[], analysis: Analysis): Generator<Problem> {
  const open: Series[] = [];
  for (const [index, { marker, place }] of markers.entries()) {
    if (goOn(open, marker)) continue;
    const same = open.findLast((series) =>
      marker.readings.some(({ scheme, value }) => scheme === series.scheme && Math.abs(value - series.value) < 5),
    );
    const first = marker.readings.find(({ value }) => value === 1);
    const isRepeat =
      same?.value === 1 && same.last.sentence === marker.sentence && marker.opens && same === open.at(-1);
    if (first && !(isRepeat && same.scheme === first.scheme && same.form === marker.form)) {
      if (!marker.begins) continue;
      // A list of the same kind begins anew; one of another kind is inside the list before it.
      const again = open.findIndex(({ scheme }) => scheme === first.scheme);
      if (again >= 0) open.length = again;
      open.push({ ...first, form: marker.form, last: marker });
      continue;
    }
    if (!same || !marker.opens || same.last.sentence !== marker.sentence) continue;
    const value = marker.readings.find(({ scheme }) => scheme === same.scheme)?.value ?? 0;
    const due = same.value + 1;
    const right = enumeratorText(same, due);
    const next = markers[index + 1]?.marker;
    const goesOn = next?.readings.some((reading) => reading.scheme === same.scheme && reading.value === due + 1);
    const isCertain = right !== undefined && (goesOn || (!next && value <= due && value >= due - 1));
    const span = analysis.locate(place, marker.span);
    yield {
      span,
      what:
        value === due
          ? `“${marker.text}” is not written as “${same.last.text}” is`
          : `“${marker.text}” follows “${same.last.text}”`,
      why: right ? `The next one in the enumeration is “${right}”` : 'The letters have come to their end',
      todo: isCertain ? `Write “${right}”` : 'Letter the enumeration anew, or add what is missing',
      ...(isCertain && { fixes: [{ title: `Replace by “${right}”`, edits: [{ span, text: right }] }] }),
    };
    same.value = isCertain ? due : value;
    same.last = marker;
  }
}

/** Goes on with the innermost series that a marker continues, and leaves those inside it. */
function goOn(open: Series[], marker: Marker): boolean {
  const at = open.findLastIndex(
    ({ scheme, form, value }) =>
      form === marker.form &&
      marker.readings.some((reading) => reading.scheme === scheme && reading.value === value + 1),
  );
  const series = open[at];
  if (!series) return false;
  // A reference to the letter that is due next: whether it goes on is not certain, so the series is judged no further.
  open.length = marker.refers ? at : at + 1;
  series.value++;
  series.last = marker;
  return true;
}

interface Markers {
  /** The one that the run of prose begins with. */
  readonly leading?: Marker;
  readonly inline: readonly Marker[];
}

const kept = new WeakMap<Prose, Markers>();
const none: Markers = { inline: [] };

/** The markers of a run of prose; read once, until the paragraph changes. */
function markersOf(prose: Prose): Markers {
  const known = kept.get(prose);
  if (known) return known;
  const markers = prose.text.includes(')') ? readMarkers(prose) : none;
  kept.set(prose, markers);
  return markers;
}

const anyMarker = /(?<![\p{L}\p{N}_(])(\()?([a-z]|[ivx]{2,5}|\d{1,2})\)[\s\u00A0]+(?=[\p{L}“"«‘])/gu;
const quotation = /“[^“”]*”|«[^«»]*»|"[^"]*"/gu;
const elementStart = /(?:[:;,.][\s\u00A0]+(?:(?:and|or|et|ou|y|e|o|u)[\s\u00A0]+)?)$/u;

/** Words and numbers before a marker that make it a reference to a subparagraph. */
const reference =
  /(?:\d|[)\]]|(?<!\p{L})(?:(?:sub)?paragraphs?|paras?\.?|articles?|arts?\.?|items?|sections?|points?|clauses?|annex(?:es)?|tables?|figures?|rules?|columns?|cases?|options?|parts?|steps?|questions?|under|see|alinéas?|paragraphes?|apartados?|párrafos?|incisos?|literal(?:es)?|artículos?|puntos?|above|below))[\s\u00A0]$/iu;

function readMarkers({ text, sentences }: Prose): Markers {
  const own = text.replace(quotation, (quoted) => '\uFFFC'.repeat(quoted.length));
  const inline: Marker[] = [];
  let leading: Marker | undefined;
  for (const { 0: whole, 1: parenthesis, 2: symbol = '', index } of own.matchAll(anyMarker)) {
    const length = (parenthesis ? 1 : 0) + symbol.length + 1;
    const before = own.slice(Math.max(0, index - 24), index);
    const refers = reference.test(before);
    const isElement = elementStart.test(before);
    const afterStop = /[.][\s\u00A0]+$/u.test(before);
    const capital = /^\p{Lu}/u.test(own.slice(index + whole.length));
    // Without both parentheses, and with figures, only a colon shows that an enumeration begins.
    const isPlain = parenthesis !== undefined && !/\d/.test(symbol);
    const marker: Marker = {
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

function readingsOf(symbol: string): Marker['readings'] {
  if (/^\d/.test(symbol)) return [{ scheme: 'arabic', value: Number(symbol) }];
  const readings: Marker['readings'][number][] = [];
  if (symbol.length === 1) readings.push({ scheme: 'lower-letter', value: symbol.charCodeAt(0) - 96 });
  const value = romans.indexOf(symbol) + 1;
  if (value > 0) readings.push({ scheme: 'lower-roman', value });
  return readings;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

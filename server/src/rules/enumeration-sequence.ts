import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Enumerator } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { type EnumerationMarker, markersOf } from './shared/enumeration-markers';
import { enumeratorText } from './shared/enumerators';
import { quote, replaceTitle } from './shared/wording';

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

    function* problemsOf(markers: readonly EnumerationMarker[], place: Place): Generator<Problem> {
      yield* located(
        markers.map((marker) => ({ marker, place })),
        analysis,
      );
    }
  },
});

interface PlacedMarker {
  readonly marker: EnumerationMarker;
  readonly place: Place;
}

interface Series {
  readonly scheme: Enumerator['scheme'];
  readonly form: Enumerator['form'];
  value: number;
  last: EnumerationMarker;
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
          ? t`${quote(marker.text)} is not written as ${quote(same.last.text)} is`
          : t`${quote(marker.text)} follows ${quote(same.last.text)}`,
      why: right ? t`The next one in the enumeration is ${quote(right)}` : t`The letters have come to their end`,
      todo: isCertain ? t`Write ${quote(right)}` : t`Letter the enumeration anew, or add what is missing`,
      ...(isCertain && { fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }] }),
    };
    same.value = isCertain ? due : value;
    same.last = marker;
  }
}

/** Goes on with the innermost series that a marker continues, and leaves those inside it. */
function goOn(open: Series[], marker: EnumerationMarker): boolean {
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

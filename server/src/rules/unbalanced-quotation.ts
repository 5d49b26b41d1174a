import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place, Zone } from '../mentions/occurrence';
import { defineRule } from './rule';
import { closes, opens } from './shared/quotation-marks';

const zones: ReadonlySet<Zone> = new Set<Zone>(['body', 'annex', 'footnote', 'notes', 'heading']);

export default defineRule({
  id: 'unbalanced-quotation',
  severity: 'warning',
  fixable: false,
  summary: 'A quotation mark without its partner',
  rationale:
    'Where a mark is missing nobody can tell what was said and what was reported. The rule looks at “ ” and « » and at straight double marks within one paragraph. A quotation of several paragraphs opens each of them and closes the last, and is left alone, as are inches and the marks of other languages („so“, ”så”).',
  source: 'DGACM, Editorial Manual, quotations.',
  examples: {
    bad: [
      { text: 'She called it “brain gain and left.' },
      { text: 'She called it brain gain” and left.' },
      { text: 'She called it "brain gain and left.' },
      { text: 'She called it “brain gain" and left.' },
      { text: 'She called it “brain gain, he called it “brain drain”.' },
      { language: 'fr', text: 'Elle a parlé de «\u00A0fuite des cerveaux et elle est partie.' },
    ],
    good: [
      { text: 'She called it “brain gain” and said: “I call it ‘gain’, they call it “drain”.”' },
      { text: 'He read the letter: “We came.\n\n“We saw.\n\n“We left.”' },
      { text: 'A 3.5" disc and a 12" ruler were shown. The signs ()[]"\' and /"/ were explained.' },
      { text: 'The words „so ist es“ and ”så är det” were translated.' },
      { text: 'The tag `"` was explained, and "brain gain" was defined.' },
      {
        language: 'fr',
        text: 'Elle a dit : «\u00A0Nous partons.\n\n»\u00A0Nous revenons.\u00A0» Puis «\u00A0adieu\u00A0».',
      },
      { text: '> “We came.\n>\n> “We left.”' },
    ],
  },
  *check({ analysis }) {
    const { places } = analysis;
    for (const [index, place] of places.entries()) {
      if (!zones.has(place.zone)) continue;
      const { text } = place.prose;
      if (!/["“”«»]/u.test(text)) continue;
      const at = loneMark(text);
      if (at === undefined || goesOn(places, index)) continue;
      yield problem(analysis, place, at);
    }
  },
});

function problem(analysis: Analysis, place: Place, at: number) {
  const mark = place.prose.text[at] ?? '';
  const partner = { '“': '”', '”': '“', '«': '»', '»': '«' }[mark];
  return {
    span: analysis.locate(place, { start: at, end: at + 1 }),
    what: t`The quotation mark ${mark} has no partner`,
    why: partner
      ? t`The paragraph has no ${partner} that belongs to it`
      : t`The paragraph has no second one that belongs to it`,
    todo: t`Mark where the quotation begins and ends`,
  };
}

/** Where the first mark without a partner stands; absent when all have one, or the text uses marks of another language. */
function loneMark(text: string): number | undefined {
  if (/[„‟]|”[^“”]*”/u.test(text) && !text.includes('“')) return undefined;
  if (/[„‟]|»[^«»]*«/u.test(text) && !/^[^»]*«/u.test(text)) return undefined;
  if (text.includes('„')) return undefined;
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/["“”«»]/gu)) {
    const last = open.at(-1);
    if (mark === '“' || mark === '«') open.push({ mark, at });
    else if (mark === '"') {
      if (last?.mark === '"' && closes(text, at)) open.pop();
      else if (/\d/.test(text[at - 1] ?? '')) continue;
      else if (opens(text, at) || (last === undefined && closes(text, at))) open.push({ mark, at });
      // Among other marks it is a sign that is spoken of: ()[]"'.
      else if (last === undefined) continue;
      else return last.at;
    } else if (last?.mark === (mark === '”' ? '“' : '«')) open.pop();
    // In French a mark of this kind may stand at the beginning of each paragraph of a quotation.
    else if (at === 0 && mark === '»') continue;
    else return at;
  }
  return open[0]?.at;
}

/** Whether the quotation goes on in the next paragraph, or is one of several paragraphs itself. */
function goesOn(places: readonly Place[], index: number): boolean {
  const starts = (place: Place | undefined) => /^["“«»]/u.test(place?.prose.text ?? '');
  return (
    starts(places[index + 1]) ||
    (index > 0 && starts(places[index]) && /["“«»]/u.test(places[index - 1]?.prose.text ?? ''))
  );
}

import { t } from '@vscode/l10n';
import type { Place } from '../mentions/occurrence';
import type { Prose, Span } from '../report/model';
import { defineRule } from './rule';
import { quote } from './shared/wording';

/** Shorter sentences may well be said twice. */
const fewestWords = 20;
/** How many words at either end must be the same, for sentences that differ in between. */
const sameEnds = 9;

export default defineRule({
  id: 'duplicate-paragraph',
  severity: 'warning',
  fixable: false,
  profiles: { generic: 'information' },
  summary: 'A long sentence that the report has twice',
  rationale:
    'A sentence of twenty words or more that is there a second time, or nearly so, was copied and not taken away. The rule compares running text only: quotations, tables, lists, headings and references are left alone, sentences that differ by a number or a name as well, and so are decisions, whose wording recurs with each item (took note, decided, requested, recommended, expressed).',
  source: 'Rapporteur’s own: nobody says the same long sentence twice.',
  examples: {
    bad: [
      {
        text: 'The representative of Peru said that the survey had been carried out in four cities and that its results would be published before the end of the year.\n\nThe meeting rose.\n\nThe representative of Peru said that the survey had been carried out in four cities and that its results would be published before the end of the year.',
      },
      {
        text: 'The representative of Peru said that the survey had been carried out in four cities and that its results would be published before the end of the year.\n\nThe representative of Peru said that the survey had been carried out in all four cities and that its results would be published before the end of the year.',
      },
    ],
    good: [
      {
        text: 'The representative of Peru said that the survey had been carried out in four cities.\n\nThe representative of Peru said that the survey had been carried out in four cities.',
      },
      {
        text: 'The Committee took note of the report of the secretariat on the survey and requested it to submit a revised version of the report at its next session.\n\nThe Committee took note of the report of the secretariat on the survey and requested it to submit a revised version of the report at its next session.',
      },
      {
        text: 'The representative of Peru said that the survey had been carried out in four cities and that its results would be published before the end of the year.\n\nThe representative of Chile said that the survey had been carried out in nine towns and that its results would be published before the end of the year.',
      },
      {
        text: 'The representative of Peru said that the survey had been carried out in Lima and that its results would be published before the end of the year.\n\nThe representative of Peru said that the survey had been carried out in Ica and that its results would be published before the end of the year.',
      },
      {
        text: '- The survey had been carried out in four cities of the coast and its results would be published before the end of the present year.\n- The survey had been carried out in four cities of the coast and its results would be published before the end of the present year.',
      },
      {
        text: '> The survey had been carried out in four cities of the coast and its results would be published before the end of the present year.\n\nThe survey had been carried out in four cities of the coast and its results would be published before the end of the present year.',
      },
    ],
  },
  *check({ analysis }) {
    const first = new Map<string, { readonly place: Place; readonly sentence: LongSentence }>();
    for (const place of analysis.places) {
      if ((place.zone !== 'body' && place.zone !== 'annex') || place.prose.role !== 'paragraph') continue;
      for (const sentence of longSentences(place.prose)) {
        const earlier = first.get(sentence.key);
        if (!earlier) {
          first.set(sentence.key, { place, sentence });
          continue;
        }
        if (!isNearlySame(earlier.sentence.words, sentence.words)) continue;
        const text = place.prose.text.slice(sentence.span.start, sentence.span.end);
        yield {
          span: analysis.locate(place, sentence.span),
          what: t`The sentence ${quote(`${text.split(/\s+/).slice(0, 6).join(' ')} …`)} is there twice`,
          why: t`An earlier sentence has the same words, or all but a few`,
          todo: t`Remove one of them, or reword it`,
          related: [{ span: analysis.locate(earlier.place, earlier.sentence.span), message: t`The first of them` }],
        };
      }
    }
  },
});

interface LongSentence {
  readonly span: Span;
  /** The words at both ends; two sentences with one key are taken for one. */
  readonly key: string;
  readonly words: readonly string[];
}

/** Whether two sentences differ by a word or two at most, none of them a number or a name: those tell sentences of one pattern apart. */
function isNearlySame(a: readonly string[], b: readonly string[]): boolean {
  const different = [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))];
  return different.length <= 3 && !different.some((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const kept = new WeakMap<Prose, readonly LongSentence[]>();
const decision =
  /(?<!\p{L})(?:took note|takes note|decid|request|recommend|express|adopt|agree[ds]? (?:to|that|on)|a décidé|a pris note|decidió|tomó nota)/iu;

/** The long sentences of a run of prose; read once, until the paragraph changes. */
function longSentences(prose: Prose): readonly LongSentence[] {
  const known = kept.get(prose);
  if (known) return known;
  const long = prose.sentences.flatMap((span): LongSentence[] => {
    if (span.end - span.start < fewestWords * 4) return [];
    const text = prose.text.slice(span.start, span.end);
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    // Code that was replaced may be what tells two sentences apart; a footnote call after a mark does not.
    if (words.length < fewestWords || decision.test(text) || /(?<![.,;:!?”\uFFFC])\uFFFC/u.test(text)) return [];
    return [{ span, key: [...words.slice(0, sameEnds), ...words.slice(-sameEnds)].join(' ').toLowerCase(), words }];
  });
  kept.set(prose, long);
  return long;
}

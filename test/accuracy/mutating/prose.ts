/** Edits in the prose of a clean report: words exchanged where they stand, and sentences put in. */
import type { Place, Zone } from '../../../server/src/mentions/occurrence';
import type { Language } from '../../../server/src/report/front-matter-schema';
import type { Span, TextEdit } from '../../../server/src/report/model';
import type { CleanReport } from '../clean-reports';
import type { Defect } from '../mutator';
import type { Random } from '../random';

/** Running text: what house style is for. */
const runningText: readonly Zone[] = ['body', 'annex', 'footnote'];

export interface RewriteOptions {
  /** The parts of a report to rewrite; running text when absent. */
  readonly zones?: readonly Zone[];
  /** Whether quotations, titles and names are rewritten, too. */
  readonly everywhere?: boolean;
}

/** A pattern and what to put in its place (`$1` is a group of it); nothing where the match is no place for the defect. */
export type Rewrite = readonly [
  pattern: RegExp,
  replacement: string | ((match: RegExpExecArray, random: Random) => string | undefined),
];

/** The defects of a mutator that exchanges words: by kind, every place where a pattern matches. */
export function rewriting(kinds: Readonly<Record<string, Rewrite>>, options: RewriteOptions = {}) {
  return function* ({ analysis }: CleanReport, random: Random): Iterable<Defect> {
    for (const place of placesIn({ analysis }, options.zones)) {
      for (const [kind, [pattern, replacement]] of Object.entries(kinds)) {
        for (const match of place.prose.text.matchAll(pattern)) {
          const span = { start: match.index, end: match.index + match[0].length };
          if (!options.everywhere && isForeign(place, span)) continue;
          const text =
            typeof replacement === 'string'
              ? replacement.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
              : replacement(match, random);
          const edit = text === undefined ? undefined : editIn({ analysis }, place, span, text);
          if (edit) yield { kind, edits: [edit] };
        }
      }
    }
  };
}

/**
 * The defects of a mutator that puts sentences in, at the end of paragraphs or at their start: by kind, sentences that are wrong in
 * every report. Each has the one defect and nothing else that a rule could find.
 */
export function inserting(
  kinds: Readonly<Record<string, readonly string[]>>,
  language: Language = 'en',
  where: 'start' | 'end' = 'end',
) {
  return function* (report: CleanReport, random: Random): Iterable<Defect> {
    if (report.analysis.language !== language) return;
    const paragraphs = random.shuffled(placesIn(report, ['body']).filter(isParagraph)).slice(0, 12);
    for (const [kind, sentences] of Object.entries(kinds)) {
      for (const sentence of sentences) {
        for (const place of random.shuffled(paragraphs).slice(0, 4))
          yield {
            kind,
            edits: [where === 'end' ? insertAfter(report, place, sentence) : insertBefore(report, place, sentence)],
          };
      }
    }
  };
}

/** Joins the defects of several. */
export function several(...all: readonly ((report: CleanReport, random: Random) => Iterable<Defect>)[]) {
  return function* (report: CleanReport, random: Random): Iterable<Defect> {
    for (const defects of all) yield* defects(report, random);
  };
}

/** The runs of prose in some parts of a report. */
export function placesIn({ analysis }: Pick<CleanReport, 'analysis'>, zones = runningText): readonly Place[] {
  return analysis.places.filter(({ zone }) => zones.includes(zone));
}

/** Whether a run of prose is a whole paragraph that ends as a sentence does. */
export function isParagraph({ prose }: Place): boolean {
  return (
    prose.role === 'paragraph' &&
    prose.text.length > 120 &&
    /\p{Ll}\.$/u.test(prose.text) &&
    !/^\(?\p{L}\)/u.test(prose.text)
  );
}

/** Puts a sentence at the end of a paragraph. */
export function insertAfter({ analysis }: CleanReport, place: Place, sentence: string): TextEdit {
  const { end } = analysis.locate(place, { start: 0, end: place.prose.text.length });
  return { span: { start: end, end }, text: ` ${sentence}` };
}

/** Puts a sentence before a paragraph’s first. */
function insertBefore({ analysis }: CleanReport, place: Place, sentence: string): TextEdit {
  const { start } = analysis.locate(place, { start: 0, end: 1 });
  return { span: { start, end: start }, text: `${sentence} ` };
}

/** The edit of a span of a run of prose; absent where mark-up stands in it. */
export function editIn(
  { analysis }: Pick<CleanReport, 'analysis'>,
  place: Place,
  span: Span,
  text: string,
): TextEdit | undefined {
  const where = analysis.locate(place, span);
  const { text: source } = analysis.report;
  return source.slice(where.start, where.end) === place.prose.text.slice(span.start, span.end)
    ? { span: where, text }
    : undefined;
}

const quotation = /“[^“”]*”|«[^«»]*»|"[^"]*"|‘[^‘’]{8,}’|(?:https?:\/\/|www\.)\S+/gu;

/** Whether a span holds words that are not the writer's own, or names, which have rules of their own. */
export function isForeign(place: Place, { start, end }: Span): boolean {
  return foreignSpans(place).some((span) => span.start < end && start < span.end);
}

const kept = new WeakMap<Place, readonly Span[]>();

function foreignSpans(place: Place): readonly Span[] {
  const known = kept.get(place);
  if (known) return known;
  const { prose, mentions } = place;
  const spans: Span[] = [
    ...prose.emphasis,
    ...[
      mentions.speakers,
      mentions.names,
      mentions.acronyms,
      mentions.symbols,
      mentions.citations,
      mentions.definitions,
    ]
      .flat()
      .map(({ span }) => span),
    ...Array.from(prose.text.matchAll(quotation), ({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
    })),
  ];
  kept.set(place, spans);
  return spans;
}

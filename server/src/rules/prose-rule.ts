/**
 * Rules that judge words as they stand in a run of prose, without looking at any other. What such a rule finds is kept with the run,
 * so that a keystroke costs the paragraph it touches. House style is not for words that are not the writer's own: quotations,
 * titles of works, names of people and bodies, document symbols and citations are masked.
 */
import { t } from '@vscode/l10n';
import type { ProseMentions } from '../mentions/model';
import type { Place, Zone } from '../mentions/occurrence';
import type { Language } from '../report/front-matter-schema';
import type { Prose, Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule, type Rule, type RuleDefinition } from './rule';
import { replaceTitle } from './shared/wording';

/** A run of prose as a style rule reads it. */
export interface StyleText {
  /** The words, each exempt one replaced by U+FFFC characters, so that offsets stay; search here. */
  readonly text: string;
  /** The words as they stand. */
  readonly original: string;
  readonly prose: Prose;
  readonly zone: Zone;
  readonly language: Language;
}

/** A problem in a run of prose; its span is in the text of the run. */
export interface StyleProblem extends Pick<Problem, 'what' | 'why' | 'todo' | 'severity'> {
  readonly span: Span;
  /** The words to put in place of the span, where there is one right correction. */
  readonly replacement?: string;
  /** Whether the replacement may change what the text says. */
  readonly isUnsafe?: boolean;
}

export interface ProseRuleDefinition extends Omit<RuleDefinition, 'check'> {
  /** The parts of a report it reads; running text, annexes and footnotes when absent. */
  readonly zones?: readonly Zone[];
  /** Whether it reads words that are not the writer's own, too. */
  readonly readsQuotations?: boolean;
  /** Gives the problems of one run of prose in text order; depends on its argument alone. */
  checkProse(text: StyleText): Iterable<StyleProblem>;
}

/** What a rule found in a run of prose, with what it depends on besides the run itself: runs that name nothing share their mentions. */
interface Kept {
  readonly mentions: ProseMentions;
  readonly zone: Zone;
  readonly language: Language;
  readonly problems: readonly StyleProblem[];
}

const runningText: readonly Zone[] = ['body', 'annex', 'footnote'];

/** Makes a rule of one that looks at single runs of prose. */
export function defineProseRule({
  zones = runningText,
  readsQuotations,
  checkProse,
  ...rule
}: ProseRuleDefinition): Rule {
  const kept = new WeakMap<Prose, Kept>();
  const problemsOf = (place: Place, language: Language): readonly StyleProblem[] => {
    const known = kept.get(place.prose);
    if (known && known.mentions === place.mentions && known.zone === place.zone && known.language === language)
      return known.problems;
    const original = place.prose.text;
    const text = readsQuotations ? original : maskedText(place);
    const problems = [...checkProse({ text, original, prose: place.prose, zone: place.zone, language })];
    kept.set(place.prose, { mentions: place.mentions, zone: place.zone, language, problems });
    return problems;
  };

  return defineRule({
    ...rule,
    *check({ analysis }) {
      for (const place of analysis.places) {
        if (!zones.includes(place.zone)) continue;
        for (const { span, replacement, isUnsafe, ...problem } of problemsOf(place, analysis.language)) {
          const where = analysis.locate(place, span);
          if (replacement === undefined || !isPlain(analysis.report.text.slice(where.start, where.end), place, span)) {
            yield { ...problem, span: where };
            continue;
          }
          const edits = [{ span: where, text: replacement }];
          const fix = { title: fixTitle(replacement), edits, ...(isUnsafe && { isUnsafe }) };
          yield { ...problem, span: where, fixes: [fix] };
        }
      }
    },
  });
}

/** Whether the source of a span is just its words. Where mark-up stands among them a replacement would lose it, and so has no fix. */
function isPlain(source: string, { prose }: Place, { start, end }: Span): boolean {
  const words = prose.text.slice(start, end);
  return source === words || (!source.includes('\n>') && source.replace(/\s+/g, ' ') === words.replace(/\s+/g, ' '));
}

function fixTitle(replacement: string): string {
  return replacement === '' ? t`Remove it` : replaceTitle(replacement);
}

const maskedTexts = new WeakMap<Prose, { readonly mentions: ProseMentions; readonly text: string }>();

/** The text of a run of prose with what is not the writer's own replaced by U+FFFC, character by character; made once. */
export function maskedText({ prose, mentions }: Place): string {
  const known = maskedTexts.get(prose);
  if (known?.mentions === mentions) return known.text;
  // Spans may overlap: each adds what the ones before it have not covered.
  let text = '';
  for (const { start, end } of foreignSpans(prose, mentions).sort((a, b) => a.start - b.start)) {
    if (end <= text.length) continue;
    text += prose.text.slice(text.length, start);
    text += '\uFFFC'.repeat(end - text.length);
  }
  text += prose.text.slice(text.length);
  maskedTexts.set(prose, { mentions, text });
  return text;
}

const quotation = /“[^“”]*”|«[^«»]*»|"[^"]*"|‘[^‘’]{8,}’/gu;
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;

function foreignSpans(prose: Prose, mentions: ProseMentions): Span[] {
  const spans: Span[] = [
    ...mentions.speakers.map(({ name }) => name.span),
    ...mentions.names.map(({ span }) => span),
    ...mentions.nearNames.map(({ span }) => span),
    ...mentions.acronyms.map(({ span }) => span),
    ...mentions.symbols.map(({ span }) => span),
    ...mentions.citations.map(({ span }) => span),
    ...mentions.definitions.map(({ expansionSpan }) => expansionSpan),
    ...prose.emphasis,
  ];
  for (const pattern of [quotation, address]) {
    for (const match of prose.text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

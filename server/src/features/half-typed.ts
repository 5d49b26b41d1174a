/**
 * Which findings wait until a word is finished. What is found in half a name is true of that half and false a moment later: shown
 * at once, it would flash at everybody who types. The server does not know the caret, but it knows where the last edit ended.
 */
import type { Span, TextEdit } from '../report/model';
import type { Finding } from '../rules/finding';

/** What an editor shows of a finding: its rule, and where it marks the text (UTF-16 offsets in the text as it is now). */
export type Mark = Pick<Finding, 'rule' | 'span'>;

/**
 * Where the caret is after an edit that somebody has typed; `undefined` when an edit is none of these: a key changes one place of
 * one line, and only completions, fixes and replacements put several characters in the place of several others.
 *
 * @param before the text that is edited
 */
export function caretAfter({ span: { start, end }, text }: TextEdit, before: string): number | undefined {
  if (/[\r\n]/.test(text + before.slice(start, end))) return undefined;
  if (text.length > 1 && end - start > 1) return undefined;
  return start + text.length;
}

/** Where marks are after an edit. What is typed into a mark, or at its end, belongs to it. */
export function movedMarks(marks: readonly Mark[], { span: { start, end }, text }: TextEdit): readonly Mark[] {
  const grown = text.length - (end - start);
  return marks.map(({ rule, span }) => ({
    rule,
    span: {
      start: span.start < start ? span.start : span.start >= end ? span.start + grown : start,
      end: span.end < start ? span.end : span.end >= end ? span.end + grown : start + text.length,
    },
  }));
}

/**
 * The findings that wait: those that reach the word at the caret and are news there. What is shown already stays, so that nothing
 * is taken away that was there.
 *
 * @param findings of the text as it is now
 * @param caret where somebody is typing, as `caretAfter` gives it
 * @param shown what was shown before, where it is now
 */
export function heldBack(
  findings: readonly Finding[],
  text: string,
  caret: number,
  shown: readonly Mark[],
): ReadonlySet<Finding> {
  const isHeld = (finding: Finding): boolean =>
    reachesCaret(finding.span, text, caret) && !shown.some((mark) => isOf(mark, finding));
  return new Set(findings.filter(isHeld));
}

/** Whether what is typed at the caret may still belong to a span. */
function reachesCaret({ start, end }: Span, text: string, caret: number): boolean {
  if (start >= caret) return false;
  if (end >= caret) return true;
  const marked = text.slice(start, end);
  const after = text.slice(end, caret);
  if (/[\r\n]/.test(after)) return false;
  if (isOpening.test(marked) || /^\S*$/u.test(after)) return true;
  if (after.length > longestContinuation || !/\p{Lu}/u.test(marked)) return false;
  return (endsInInitial.test(marked) ? afterInitial : afterName).test(after);
}

/** Nothing that goes on for longer than this after a name is still the name. */
const longestContinuation = 80;

/** What it opens is closed only when all of it has been typed. */
const isOpening = /^["“«‘„]\s?$/u;

const endsInInitial = /(?<!\p{L})\p{Lu}\.?$/u;

/** A name of several words goes on after a space, perhaps with small words: `Régine De Clercq`, `Adela de la Cruz`. */
const nextWord =
  '(?:[ \\u00A0]+(?:d[aeiou]s?|del|la|las|los|van|von|der|den|bin|al|el|y|e|and|et|of|the|for|on))*[ \\u00A0]+[^\\s.,;:!?()]*$';
const afterName = new RegExp(`^${nextWord}`, 'u');
const afterInitial = new RegExp(`^\\.?${nextWord}`, 'u');

/** Whether a mark is one of a finding as it was before: of the same rule at the same place, or of another rule in the same words. */
function isOf(mark: Mark, { rule, span }: Finding): boolean {
  if (mark.rule === rule) return mark.span.start < span.end && span.start < mark.span.end;
  return mark.span.start >= span.start && mark.span.end <= span.end && mark.span.start < mark.span.end;
}

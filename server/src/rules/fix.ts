/** Chooses which fixes of a list of findings can be made together. */
import { composeEdits } from '../report/compose-edits';
import type { TextEdit } from '../report/model';
import { applyEdits } from '../report/parse';
import type { Finding, Fix } from './finding';

/** Which fixes may be made without asking for each. */
export interface FixOptions {
  /** Whether also fixes are made that may change what the text says. */
  readonly unsafe?: boolean;
}

/**
 * The fix of a finding that can be made without asking: its first, because the others are for a person to choose from, and
 * unless unsafe ones are wanted only if it is safe.
 */
export function automaticFix({ fixes }: Finding, { unsafe = false }: FixOptions = {}): Fix | undefined {
  const [first] = fixes ?? [];
  return first?.isUnsafe && !unsafe ? undefined : first;
}

/** What can be corrected in one pass. */
export interface Fixes {
  /** The edits of all chosen fixes, in rising order and never overlapping, ready for `applyEdits`. */
  readonly edits: readonly TextEdit[];
  /** The findings that they correct, in the order given. */
  readonly fixed: readonly Finding[];
}

/**
 * Chooses the automatic fix of each finding, in the order given, and leaves out a fix that would touch one chosen before: its finding
 * may be gone after the next check, or be fixed then. A fix is made whole or not at all. Pure.
 */
export function chooseFixes(findings: readonly Finding[], options: FixOptions = {}): Fixes {
  const chosen: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const edits = automaticFix(finding, options)?.edits ?? [];
    if (edits.length === 0 || edits.some((edit) => touchesAny(edit, chosen))) continue;
    for (const edit of edits) chosen.splice(indexFor(edit, chosen), 0, edit);
    fixed.push(finding);
  }
  return { edits: chosen, fixed };
}

/** Edits that only meet at an offset touch as well, since nobody can say which of their texts comes first. */
function touchesAny({ span }: TextEdit, chosen: readonly TextEdit[]): boolean {
  const index = indexFor({ span }, chosen);
  const [before, after] = [chosen[index - 1], chosen[index]];
  return (
    (before !== undefined && before.span.end >= span.start) || (after !== undefined && after.span.start <= span.end)
  );
}

/** Where an edit belongs among edits in rising order: after all that begin where it does or before. */
function indexFor({ span }: Pick<TextEdit, 'span'>, rising: readonly TextEdit[]): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often fixing and checking again can uncover something else to fix, before that is taken for an endless change. */
const mostRounds = 10;

/** A text in which all that can be corrected was corrected. */
export interface FixedText {
  readonly text: string;
  /** The edits of the text that was given that make it, in rising order and never overlapping. */
  readonly edits: readonly TextEdit[];
  /** How many findings were corrected. */
  readonly count: number;
  /** The findings of the corrected text. */
  readonly left: readonly Finding[];
  /** Whether something fixable was left because one correction kept giving rise to another. */
  readonly isEndless: boolean;
}

/** What is to be corrected. */
export interface FixAllOptions extends FixOptions {
  /** Whether a finding is to be corrected; each is when absent. */
  readonly wants?: (finding: Finding) => boolean;
}

/**
 * Fixes a text until nothing is left that can be fixed without asking.
 *
 * @param text the source
 * @param check gives the findings of a source
 */
export async function fixAll(
  text: string,
  check: (text: string) => readonly Finding[] | Promise<readonly Finding[]>,
  { wants = () => true, ...options }: FixAllOptions = {},
): Promise<FixedText> {
  let fixedText = text;
  let all: readonly TextEdit[] = [];
  let count = 0;
  let left = await check(text);
  for (let round = 0; ; round++) {
    const { edits, fixed } = chooseFixes(left.filter(wants), options);
    const isEndless = fixed.length > 0 && round === mostRounds;
    if (fixed.length === 0 || isEndless) return { text: fixedText, edits: all, count, left, isEndless };
    fixedText = applyEdits(fixedText, edits);
    all = composeEdits(all, edits);
    count += fixed.length;
    left = await check(fixedText);
  }
}

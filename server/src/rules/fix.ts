/** Chooses which fixes of a list of findings can be made together. */
import type { TextEdit } from '../report/model';
import { applyEdits } from '../report/parse';
import type { Finding } from './finding';

/** What can be corrected in one pass. */
export interface Fixes {
  /** The edits of all chosen fixes, in rising order and never overlapping, ready for `applyEdits`. */
  readonly edits: readonly TextEdit[];
  /** The findings that they correct, in the order given. */
  readonly fixed: readonly Finding[];
}

/**
 * Chooses the first fix of each finding, in the order given, and leaves out a fix that would touch one chosen before: its finding
 * may be gone after the next check, or be fixed then. A fix is made whole or not at all. Pure.
 */
export function chooseFixes(findings: readonly Finding[]): Fixes {
  const chosen: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const edits = finding.fixes?.[0]?.edits ?? [];
    if (edits.length === 0 || edits.some((edit) => chosen.some((other) => touch(edit, other)))) continue;
    chosen.push(...edits);
    fixed.push(finding);
  }
  return { edits: chosen.sort((a, b) => a.span.start - b.span.start), fixed };
}

/** Edits that only meet at an offset touch as well, since nobody can say which of their texts comes first. */
function touch({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** How often fixing and checking again can uncover something else to fix, before that is taken for an endless change. */
const mostPasses = 10;

/**
 * Fixes a text until nothing fixable is left.
 *
 * @param text the source
 * @param check gives the findings of a source
 * @returns the corrected text, and how many findings were corrected
 */
export function fixAll(
  text: string,
  check: (text: string) => readonly Finding[],
): { readonly text: string; readonly count: number } {
  let fixedText = text;
  let count = 0;
  for (let pass = 0; pass < mostPasses; pass++) {
    const { edits, fixed } = chooseFixes(check(fixedText));
    if (fixed.length === 0) break;
    fixedText = applyEdits(fixedText, edits);
    count += fixed.length;
  }
  return { text: fixedText, count };
}

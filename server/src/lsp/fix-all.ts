/** The actions that fix all that can be fixed in a report at once. */
import type { CodeAction } from 'vscode-languageserver';
import { type FixTarget, fixAllAction, fixAllKind, fixAllUnsafeKind, wantsKind } from '../features/code-actions';
import type { TextEdit } from '../report/model';
import type { Finding } from '../rules/finding';
import { automaticFix, type FixOptions } from '../rules/fix';

/** The kinds of these actions. */
export const fixAllKinds = [fixAllKind, fixAllUnsafeKind];

/**
 * The actions of the kinds that a client asks for, the safe one first; none that would change nothing, and none for fixes that
 * are not safe where there are no such fixes.
 *
 * @param only the kinds that the client asks for
 * @param findings those of the report as it is
 * @param fix fixes the whole report, and gives the edits that it takes
 */
export async function fixAllActions(
  only: readonly string[] | undefined,
  findings: readonly Finding[],
  target: FixTarget,
  fix: (options: FixOptions) => Promise<readonly TextEdit[]>,
): Promise<CodeAction[]> {
  const isSafe = (finding: Finding): boolean => automaticFix(finding) !== undefined;
  const isUnsafe = (finding: Finding): boolean => !isSafe(finding) && finding.fixes?.[0] !== undefined;
  const actions: CodeAction[] = [];
  for (const [kind, unsafe, applies] of [
    [fixAllKind, false, isSafe],
    [fixAllUnsafeKind, true, isUnsafe],
  ] as const) {
    if (!wantsKind(only, kind) || !findings.some(applies)) continue;
    const edits = await fix({ unsafe });
    if (edits.length > 0) actions.push(fixAllAction(edits, target, { unsafe }));
  }
  return actions;
}

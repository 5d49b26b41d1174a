/** Quick fixes for the findings at a place, and all fixes at once. */
import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Span, TextEdit } from '../report/model';
import type { Finding } from '../rules/finding';
import { chooseFixes, type Fixes, type FixOptions } from '../rules/fix';
import type { LineIndex } from '../source/line-index';
import { written } from '../source/texts';
import { toDiagnostic } from './diagnostics';

/** The version of the document that the findings are of. */
export interface FixTarget {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  /** Whether the client understands edits that carry the document's version. */
  readonly versionedEdits: boolean;
}

/** The kind of the action that makes all safe fixes; an editor can run it whenever a report is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rapporteur`;

/**
 * The kind of the action that makes the unsafe fixes as well. It does not stand below `source.fixAll`: what runs everything of
 * that kind when a report is saved must not change what the report says.
 */
export const fixAllUnsafeKind = `${CodeActionKind.Source}.fixAllUnsafe.rapporteur`;

/**
 * Whether a client wants actions of a kind. One that names no kind wants what a place offers, not what is done to whole files.
 *
 * @param only the kinds it named; a kind stands for those below it too
 */
export function wantsKind(only: readonly string[] | undefined, kind: string): boolean {
  if (!only) return kind === CodeActionKind.QuickFix;
  return only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/**
 * The action that fixes all that can be fixed in a report.
 *
 * @param edits what that takes, in rising order and never overlapping
 */
export function fixAllAction(edits: readonly TextEdit[], target: FixTarget, { unsafe }: FixOptions = {}): CodeAction {
  const title = unsafe ? t`Fix all that can be fixed (may change the meaning)` : t`Fix all that can safely be fixed`;
  return { title, kind: unsafe ? fixAllUnsafeKind : fixAllKind, edit: workspaceEdit(edits, target) };
}

/**
 * The fixes of all findings that touch a span, in the order of the findings; the first fix of each is the preferred one if
 * it is safe. After them, for each rule that found more that can be fixed in the report, one action that fixes all of it.
 *
 * @param findings in source order
 * @param diagnostics what the client shows there; a fix is tied to its own diagnostic in the client's wording
 */
export function codeActions(
  findings: readonly Finding[],
  span: Span,
  target: FixTarget,
  diagnostics: readonly Diagnostic[] = [],
): CodeAction[] {
  const touched = findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  const single = touched.flatMap((finding) => {
    const own = toDiagnostic(finding, target.lines, target.uri);
    const shown = diagnostics.find((diagnostic) => isSame(diagnostic, own)) ?? own;
    return (finding.fixes ?? []).map((fix, index) => ({
      // Nobody takes what is not safe unawares.
      title: fix.isUnsafe ? t`${fix.title} (may change the meaning)` : fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [shown],
      ...(index === 0 && !fix.isUnsafe && { isPreferred: true }),
      edit: workspaceEdit(fix.edits, target),
    }));
  });
  const rules = new Set(touched.filter(({ fixes }) => fixes && fixes.length > 0).map(({ rule }) => rule));
  return [...single, ...[...rules].flatMap((rule) => fixRuleActions(rule, findings, target))];
}

/**
 * The action that makes all safe fixes of what a rule found, and where it has others, the one that makes all; none where that is
 * one finding, or where only one can be fixed at a time.
 */
function fixRuleActions(rule: string, findings: readonly Finding[], target: FixTarget): CodeAction[] {
  const own = findings.filter((finding) => finding.rule === rule);
  const safe = chooseFixes(own);
  const all = chooseFixes(own, { unsafe: true });
  const action = ({ edits, fixed }: Fixes, titled: (count: string) => string): CodeAction[] => {
    if (fixed.length < 2) return [];
    const title = titled(written(fixed.length));
    return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(edits, target) }];
  };
  return [
    ...action(safe, (count) => t`Fix all ${count} findings of ${rule}`),
    ...(all.fixed.length > safe.fixed.length
      ? action(all, (count) => t`Fix all ${count} findings of ${rule} (may change the meaning)`)
      : []),
  ];
}

function isSame(shown: Diagnostic, own: Diagnostic): boolean {
  const { start, end } = shown.range;
  return (
    shown.code === own.code &&
    start.line === own.range.start.line &&
    start.character === own.range.start.character &&
    end.line === own.range.end.line &&
    end.character === own.range.end.character
  );
}

/** Edits of a report as a client makes them. */
export function workspaceEdit(
  textEdits: readonly TextEdit[],
  { uri, version, lines, versionedEdits }: FixTarget,
): WorkspaceEdit {
  const edits: ProtocolEdit[] = textEdits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
  if (!versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

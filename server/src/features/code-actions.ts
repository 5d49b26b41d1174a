/** Quick fixes for the findings at a place. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Span } from '../report/model';
import type { Finding, Fix } from '../rules/finding';
import type { LineIndex } from '../source/line-index';
import { toDiagnostic } from './diagnostics';

/** The version of the document that the findings are of. */
export interface FixTarget {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  /** Whether the client understands edits that carry the document's version. */
  readonly versionedEdits: boolean;
}

/**
 * The fixes of all findings that touch a span, in the order of the findings; the first fix of each is the preferred one.
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
  return findings
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) => {
      const own = toDiagnostic(finding, target.lines, target.uri);
      const shown = diagnostics.find((diagnostic) => isSame(diagnostic, own)) ?? own;
      return (finding.fixes ?? []).map((fix, index) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [shown],
        ...(index === 0 && { isPreferred: true }),
        edit: workspaceEdit(fix, target),
      }));
    });
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

function workspaceEdit(fix: Fix, { uri, version, lines, versionedEdits }: FixTarget): WorkspaceEdit {
  const edits: ProtocolEdit[] = fix.edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
  if (!versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** Findings as an editor shows them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Finding, message, type Severity } from '../rules/finding';
import type { LineIndex } from '../source/line-index';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/**
 * A finding as a diagnostic.
 *
 * @param lines the lines of the text the finding's spans are in
 * @param uri that text's document, for the places that explain the finding
 */
export function toDiagnostic(finding: Finding, lines: LineIndex, uri: string): Diagnostic {
  const { related } = finding;
  return {
    range: lines.rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'rapporteur',
    message: message(finding),
    ...(related &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri, range: lines.rangeOf(place.span) },
          message: place.message,
        })),
      }),
  };
}

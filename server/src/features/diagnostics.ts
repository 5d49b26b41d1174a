/** Findings as an editor shows them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Finding, message, type Severity } from '../rules/finding';
import type { LineIndex } from '../source/line-index';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The address of the page about a rule; `undefined` where there is none to go to. */
export type PageOf = (rule: string) => string | undefined;

/**
 * A finding as a diagnostic.
 *
 * @param lines the lines of the text the finding's spans are in
 * @param uri that text's document, for the places that explain the finding
 */
export function toDiagnostic(finding: Finding, lines: LineIndex, uri: string, pageOf?: PageOf): Diagnostic {
  const { related } = finding;
  const page = pageOf?.(finding.rule);
  return {
    range: lines.rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
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

/** Checking a report: the one function that the language server and the command line both call. */
import { type Analysis, analyse } from '../analysis';
import type { Report } from '../report/model';
import type { Finding } from '../rules/finding';
import { runRules } from '../rules/run';
import type { ReportContext } from './model';

export interface CheckedReport {
  readonly uri: string;
  readonly analysis: Analysis;
  /** Findings of the rules and of what the front matter names, by place and then by rule. */
  readonly findings: readonly Finding[];
}

/**
 * Analyses a report and runs all rules over it.
 *
 * @param uri the report
 * @param context what it is checked with, from `Workspace.contextFor`
 */
export function checkReport(report: Report, uri: string, context: ReportContext): CheckedReport {
  const { configuration, registry, hasParticipants, reportFindings } = context;
  const language = configuration.language;
  const analysis = analyse(report, { registry, hasParticipants, ...(language && { language }) });
  const findings = [...runRules(analysis, { settings: configuration.rules }), ...reportFindings].sort(byPlace);
  return { uri, analysis, findings };
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

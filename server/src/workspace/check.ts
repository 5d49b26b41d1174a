/** Checking a report: the one function that the language server and the command line both call. */
import { type Analysis, analyse } from '../analysis';
import type { Report } from '../report/model';
import { applyBaseline, type Baselined } from '../rules/baseline';
import type { Finding } from '../rules/finding';
import { runRules } from '../rules/run';
import type { ReportContext } from './model';

export interface CheckedReport {
  readonly uri: string;
  readonly analysis: Analysis;
  /** Findings of the rules and of what the front matter names, by place and then by rule. */
  readonly findings: readonly Finding[];
  /** What the baseline made of the findings. */
  readonly baseline: Pick<Baselined, 'hidden' | 'stale'>;
}

/**
 * Analyses a report and runs all rules over it. Nothing is found in a report that is ignored, and of what is found, nothing is
 * given that the baseline knows.
 *
 * @param uri the report
 * @param context what it is checked with, from `Workspace.contextFor`
 */
export function checkReport(report: Report, uri: string, context: ReportContext): CheckedReport {
  const { configuration, registry, hasParticipants, reportFindings, ignored, baseline } = context;
  const { language, profile, rules: settings, options } = configuration;
  const analysis = analyse(report, { registry, hasParticipants, ...(language && { language }) });
  if (ignored) return { uri, analysis, findings: [], baseline: { hidden: 0, stale: 0 } };
  const found = [...runRules(analysis, { settings, options, ...(profile && { profile }) }), ...reportFindings];
  const { kept, hidden, stale } = applyBaseline(report, found.sort(byPlace), baseline);
  return { uri, analysis, findings: kept, baseline: { hidden, stale } };
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

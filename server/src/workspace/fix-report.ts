/** Fixing a report: the one function that the language server and the command line both call. */
import { parseReport } from '../report/parse';
import type { Finding } from '../rules/finding';
import { type FixedText, fixAll } from '../rules/fix';
import { checkReport } from './check';
import type { ReportContext, Workspace } from './model';

export interface FixedReport extends FixedText {
  /** What the corrected report is checked with: a correction of the front matter may have changed it. */
  readonly context: ReportContext;
}

/**
 * Corrects all that can be corrected in the text of a report. Nothing is written.
 *
 * @param wanted whether a finding is to be corrected; where none is, the report is only checked
 */
export async function fixReport(
  text: string,
  uri: string,
  workspace: Workspace,
  wanted?: (finding: Finding) => boolean,
): Promise<FixedReport> {
  let context: ReportContext | undefined;
  const check = async (source: string): Promise<readonly Finding[]> => {
    const report = parseReport(source);
    context = await workspace.contextFor(uri, report.frontMatter);
    return checkReport(report, uri, context).findings;
  };
  const fixed = await fixAll(text, check, wanted);
  return { ...fixed, context: context ?? (await workspace.contextFor(uri, parseReport(fixed.text).frontMatter)) };
}

/** Fixing a report: the one function that the language server and the command line both call. */
import { parseReport } from '../report/parse';
import type { Finding } from '../rules/finding';
import { type FixAllOptions, type FixedText, fixAll } from '../rules/fix';
import { type CheckedReport, checkReport } from './check';
import type { ReportContext, Workspace } from './model';

export interface FixedReport extends FixedText {
  /** What the corrected report is checked with: a correction of the front matter may have changed it. */
  readonly context: ReportContext;
  /** What its baseline made of its findings. */
  readonly baseline: CheckedReport['baseline'];
}

/**
 * Corrects all that can be corrected in the text of a report without asking. Nothing is written.
 *
 * @param options what is to be corrected; where that is nothing, the report is only checked
 */
export async function fixReport(
  text: string,
  uri: string,
  workspace: Pick<Workspace, 'contextFor'>,
  options?: FixAllOptions,
): Promise<FixedReport> {
  let last: Pick<FixedReport, 'context' | 'baseline'> | undefined;
  const check = async (source: string): Promise<readonly Finding[]> => {
    const report = parseReport(source);
    const context = await workspace.contextFor(uri, report.frontMatter);
    const { findings, baseline } = checkReport(report, uri, context);
    last = { context, baseline };
    return findings;
  };
  const fixed = await fixAll(text, check, options);
  const { context, baseline } = last ?? {};
  if (!context || !baseline) throw new Error('A text was fixed without being checked');
  return { ...fixed, context, baseline };
}

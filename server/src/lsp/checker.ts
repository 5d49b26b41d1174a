/** Checks open reports, and keeps what it found for as long as neither the report nor anything it is checked with changes. */
import type { PageOf } from '../features/diagnostics';
import type { RulesInForce } from '../features/rule-description';
import { type CheckedReport, checkReport } from '../workspace/check';
import type { ReportContext, Workspace } from '../workspace/model';
import type { OpenReport } from './open-reports';

/** An open report with what was found in it. */
export interface Result {
  readonly open: OpenReport;
  readonly context: ReportContext;
  readonly checked: CheckedReport;
  /** Another one for each check; what has the same id is the same. */
  readonly id: string;
}

export interface Checker {
  /** What is found in the newest version of a report; `undefined` when it is not open. */
  check(uri: string): Promise<Result | undefined>;
  /** What was found last, perhaps in an older version. */
  last(uri: string): Result | undefined;
  /** Forgets a report that was closed. */
  forget(uri: string): void;
}

/** What the rules are set to for a report. */
export function rulesInForce({ context }: Result, pageOf: PageOf): RulesInForce {
  const { rules: settings, profile } = context.configuration;
  return { settings, pageOf, ...(profile && { profile }) };
}

/**
 * @param find the newest version of an open report
 * @param workspace the workspace as it is now
 */
export function createChecker(find: (uri: string) => OpenReport | undefined, workspace: () => Workspace): Checker {
  const results = new Map<string, Result>();
  let checks = 0;

  return {
    async check(uri) {
      for (;;) {
        const open = find(uri);
        if (!open) return undefined;
        const context = await workspace().contextFor(uri, open.report.frontMatter);
        // While files were read, the report may have been edited or closed.
        if (find(uri) !== open) continue;
        const before = results.get(uri);
        if (before?.open === open && isSameContext(before.context, context)) return before;
        const checked = checkReport(open.report, uri, context);
        checks++;
        const result = { open, context, checked, id: String(checks) };
        results.set(uri, result);
        return result;
      }
    },
    last: (uri) => results.get(uri),
    forget: (uri) => void results.delete(uri),
  };
}

/** Whether two contexts were made of the same files. The workspace gives a fresh object where it points into the front matter. */
function isSameContext(a: ReportContext, b: ReportContext): boolean {
  return (
    a === b || (a.registry === b.registry && a.fileFindings === b.fileFindings && a.configuration === b.configuration)
  );
}

/** Counts what is found, and passes it on to a reporter. */
import type { Finding, Severity } from '../rules/finding';
import { createDistinctFindings } from '../workspace/file-findings';
import type { FileFinding } from '../workspace/model';
import type { FileFixes, IgnoredFile, Reporter, Summary } from './reporters/reporter';
import { isAtLeast } from './severity';
import { complain } from './standard-streams';
import { printable } from './terminal/printable';
import type { Progress } from './terminal/progress';

export interface Tally {
  /** A report that was checked. */
  file(path: string, text: string, findings: readonly Finding[], fixes?: FileFixes): void;
  /** Findings of files that reports share: said once, with the first report. */
  others(found: readonly FileFinding[], name: (uri: string) => string): void;
  /** Something to know about an input that fails nothing. */
  note(path: string, text: string): void;
  /** A report that was found and left out by configuration. */
  ignored(file: IgnoredFile): void;
  /** What a baseline made of the findings of a report. */
  baseline(counts: { readonly hidden: number; readonly stale: number }): void;
  /** An input that could not be read, or not be written. */
  failed(path: string, reason: string): void;
  /** @param writtenBaseline the baseline that was written, as it is shown */
  end(writtenBaseline?: string): Summary;
}

/**
 * Passes on what is severe enough, and counts it: what is not shown does not fail a run, for nobody could see why.
 *
 * @param progress a line on the terminal that is removed before anything is said
 */
export function createTally(reporter: Reporter, minimum: Severity, progress: Progress): Tally {
  const counts = { error: 0, warning: 0, information: 0 };
  let files = 0;
  let filesWithFindings = 0;
  let fixable = 0;
  let unsafe = 0;
  let ignored = 0;
  let baselined = 0;
  let stale = 0;
  let unreadable = 0;
  let fixed = 0;
  let filesFixed = 0;
  const distinct = createDistinctFindings();

  const add: Tally['file'] = (path, text, all, fixes) => {
    const findings = all.filter(({ severity }) => isAtLeast(severity, minimum));
    files++;
    if (findings.length > 0) filesWithFindings++;
    for (const { severity, fixes: possible } of findings) {
      counts[severity]++;
      const [first] = possible ?? [];
      if (first) fixable++;
      if (first?.isUnsafe) unsafe++;
    }
    fixed += fixes?.count ?? 0;
    if (fixes && fixes.count > 0) filesFixed++;
    reporter.file({ path, text, findings, ...(fixes && { fixes }) });
  };

  const note: Tally['note'] = (path, text) => {
    progress.clear();
    complain(`${printable(path)}: ${printable(text)}.`);
  };

  return {
    file: add,
    note,
    others(found, name) {
      const byFile = new Map<string, { text: string; findings: Finding[] }>();
      for (const { uri, text, finding } of distinct(found)) {
        if (!isAtLeast(finding.severity, minimum)) continue;
        const file = byFile.get(uri) ?? { text, findings: [] };
        file.findings.push(finding);
        byFile.set(uri, file);
      }
      for (const [uri, { text, findings }] of byFile) add(name(uri), text, findings);
    },
    ignored(file) {
      ignored++;
      reporter.ignored(file);
    },
    baseline(counts) {
      baselined += counts.hidden;
      stale += counts.stale;
    },
    failed(path, reason) {
      unreadable++;
      note(path, reason);
      reporter.unreadable({ path, reason });
    },
    end(writtenBaseline) {
      const { error: errors, warning: warnings, information } = counts;
      const summary = {
        files,
        filesWithFindings,
        errors,
        warnings,
        information,
        fixable,
        unsafe,
        fixed,
        filesFixed,
        unreadable,
        ignored,
        baselined,
        stale,
        ...(writtenBaseline !== undefined && { writtenBaseline }),
      };
      reporter.end(summary);
      return summary;
    },
  };
}

/** What is to be fixed, and how a fixed report is written. */

import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Finding } from '../rules/finding';
import { writeFileAtomically } from '../workspace/atomic-write';
import { nodeFileSystem } from '../workspace/node-file-system';
import type { CheckOptions } from './commands/check';
import { rulesToFix } from './rule-options';
import { isAtLeast } from './severity';
import { UsageError } from './usage-error';

export interface Fixing {
  /** Whether to show what would be changed, and change nothing. */
  readonly isDryRun: boolean;
  /** Whether also fixes are made that may change what the text says. */
  readonly unsafe: boolean;
  /** Whether a finding is to be fixed; what is not shown is not fixed. */
  wants(finding: Finding): boolean;
}

/**
 * What the options ask to fix; `undefined` when nothing.
 *
 * @throws {UsageError} when they contradict one another or name a rule that cannot be fixed
 */
export function fixingOf({ fix, fixDryRun, fixRule, unsafeFixes, severity }: CheckOptions): Fixing | undefined {
  if (fix && fixDryRun) {
    throw new UsageError(t`--fix changes the reports and --fix-dry-run does not; choose one of them`);
  }
  const chosen = fixRule && rulesToFix(fixRule);
  if (!fix && !fixDryRun) {
    if (chosen) throw new UsageError(t`--fix-rule says what to fix; add --fix or --fix-dry-run`);
    if (unsafeFixes) throw new UsageError(t`--unsafe-fixes says what to fix; add --fix or --fix-dry-run`);
    return undefined;
  }
  return {
    isDryRun: fixDryRun ?? false,
    unsafe: unsafeFixes ?? false,
    wants: (finding) => isAtLeast(finding.severity, severity) && (chosen?.has(finding.rule) ?? true),
  };
}

/**
 * Writes a report that was fixed, unless the file is no longer what was read.
 *
 * @param path absolute path of the report
 * @param before the text that was read and checked
 * @param after the text to write
 * @throws an `Error` that says why nothing was written
 */
export async function writeFixed(path: string, before: string, after: string): Promise<void> {
  const now = await nodeFileSystem.readText(pathToFileURL(path).href);
  if (now !== before) {
    throw new Error(
      now === undefined
        ? t`it was removed while it was being checked, so that nothing was fixed in it; run the command again`
        : t`it was changed while it was being checked, so that nothing was fixed in it; run the command again`,
    );
  }
  await writeFileAtomically(path, after);
}

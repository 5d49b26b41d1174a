/** Findings of files that are no reports, and how the configuration sets them. */

import { t } from '@vscode/l10n';
import type { RegistryProblem } from '../registry/model';
import type { RuleSettings } from '../rules/run';
import { capitalized } from '../source/capitalized';
import type { FileText } from './file-cache';
import { type FileRule, fileRules } from './file-rules';
import type { FileFinding } from './model';
import { baseName, relativePath } from './uri';

/** What is wrong in a registry or participants file. */
export function registryFinding(problem: RegistryProblem, text: string): FileFinding {
  const { file, start, end, what, why, todo, severity } = problem;
  return { uri: file, text, finding: { rule: 'registry-invalid', severity, span: { start, end }, what, why, todo } };
}

/**
 * The finding of a file that is there and cannot be read; it has no text to point into.
 *
 * @param effect what this means for the check
 * @param root the workspace folder, from which the file is named
 */
export function unreadableFinding(
  { uri, error = t`there is no such file` }: FileText,
  rule: FileRule,
  effect: string,
  root: string | undefined,
): FileFinding {
  const severity = fileRules.find(({ id }) => id === rule)?.severity ?? 'error';
  const name = (root !== undefined && relativePath(uri, root)) || baseName(uri);
  const why = capitalized(error);
  const problem = { span: { start: 0, end: 0 }, what: t`The file ${name} cannot be read`, why, todo: effect };
  return { uri, text: '', finding: { ...problem, rule, severity } };
}

/** The findings with the severities that a configuration gives their rules; without those that are off. */
export function applySettings(findings: readonly FileFinding[], settings: RuleSettings): readonly FileFinding[] {
  return findings.flatMap((found) => {
    const setting = settings[found.finding.rule];
    if (setting === 'off') return [];
    return [setting ? { ...found, finding: { ...found.finding, severity: setting } } : found];
  });
}

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
  const { code, file, start, end, what, why, todo, severity } = problem;
  const finding = { rule: 'registry-invalid', severity, span: { start, end }, what, why, todo };
  return { uri: file, text, finding, code };
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

/**
 * Gives a function that leaves out of the findings of a report those that another report has brought already. They are told by file,
 * rule and place, and where several are alike in these by their order: reports in two languages may word one finding in two ways.
 */
export function createDistinctFindings(): (found: readonly FileFinding[]) => readonly FileFinding[] {
  const known = new Set<string>();
  return (found) => {
    const alike = new Map<string, number>();
    return found.filter(({ uri, code, finding: { rule, span } }) => {
      const place = JSON.stringify([uri, rule, code, span.start, span.end]);
      const number = (alike.get(place) ?? 0) + 1;
      alike.set(place, number);
      const identity = `${place} ${number}`;
      const isNew = !known.has(identity);
      known.add(identity);
      return isNew;
    });
  };
}

/** The findings with the severities that a configuration gives their rules; without those that are off. */
export function applySettings(findings: readonly FileFinding[], settings: RuleSettings): readonly FileFinding[] {
  return findings.flatMap((found) => {
    const setting = settings[found.finding.rule];
    if (setting === 'off') return [];
    return [setting ? { ...found, finding: { ...found.finding, severity: setting } } : found];
  });
}

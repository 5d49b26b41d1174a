/** Severities in order. */
import type { Severity } from '../rules/finding';

/** The most severe first. */
export const severities = ['error', 'warning', 'information'] as const satisfies readonly Severity[];

/** Whether a severity is a minimum or above it. */
export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(minimum);
}

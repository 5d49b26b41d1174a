/** The rules for files that are no reports. Their settings, documentation and output are those of every other rule. */
import type { RuleDefinition } from '../rules/rule';

export const fileRules = [
  {
    id: 'configuration-invalid',
    severity: 'error',
    summary: 'A configuration file that cannot be read as meant',
    rationale:
      'A setting that is silently ignored makes a report look checked when it is not. What is at fault in .rapporteur.yaml is left out and said; all other settings hold.',
  },
  {
    id: 'registry-invalid',
    severity: 'error',
    summary: 'A registry or participants file that cannot be read as meant',
    rationale:
      'An entry that is silently ignored turns right names into wrong ones. An entry at fault is left out and said; all others hold.',
  },
] as const satisfies readonly Pick<RuleDefinition, 'id' | 'severity' | 'summary' | 'rationale'>[];

export type FileRule = (typeof fileRules)[number]['id'];

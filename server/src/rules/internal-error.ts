import { t } from '@vscode/l10n';
import { defineRule } from './rule';

export default defineRule({
  id: 'internal-error',
  severity: 'error',
  fixable: false,
  phase: 'failures',
  summary: 'A rule that could not be checked because it failed',
  rationale:
    'A rule that fails must not take the others with it, and must not fail in silence either: a report that was not checked would look like a clean one.',
  source: 'Rapporteur’s own: every limit that is hit is said.',
  examples: { bad: [], good: [{ text: 'The meeting was opened at 10 a.m.' }] },
  *check({ failures }) {
    for (const { rule, reason } of failures) {
      yield {
        span: { start: 0, end: 0 },
        what: t`The rule ${rule} could not check this report`,
        why: t`It stopped with an internal error: ${reason}`,
        todo: t`All other rules were checked; please report this, and set “${rule}: off” under rules in .rapporteur.yaml meanwhile`,
      };
    }
  },
});

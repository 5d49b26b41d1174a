import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'invalid-suppression',
  severity: 'warning',
  fixable: false,
  phase: 'suppressions',
  summary: 'A suppression comment that names an unknown rule or silences nothing',
  rationale:
    'A comment left behind after its finding was mended would silence the next, real one. A misspelt rule id silences nothing and looks as if it did. A comment that names a rule which is switched off is left alone.',
  source: 'Rapporteur’s own: docs/format.md, “Suppression”.',
  examples: {
    bad: [
      { text: '<!-- rapporteur-disable-next-line misspeled-speaker -->\n\nThe meeting was opened at 10 a.m.' },
      {
        text: '<!-- rapporteur-disable-next-line country-name -- quoted from the title -->\n\nThe meeting was opened.',
      },
    ],
    good: [
      { text: '<!-- rapporteur-disable-next-line country-name -->\n\nThe archive was kept under the label Vietnam.' },
      { text: '<!-- An ordinary comment about rapporteur-disable. -->\n\nThe meeting was opened.' },
    ],
  },
  *check({ defects }) {
    for (const { span, rule, defect } of defects) {
      yield defect === 'unknown-rule'
        ? {
            span,
            what: t`There is no rule ${quote(rule ?? '')}`,
            why: t`A suppression comment silences rules by their ids`,
            todo: t`Write the id as the finding shows it, or remove the comment`,
          }
        : {
            span,
            what: rule
              ? t`This comment silences nothing: no finding of ${rule} is in its reach`
              : t`This comment silences nothing`,
            why: t`An unneeded suppression would hide the next real finding`,
            todo: t`Remove it, or move it right before the line it is meant for`,
          };
    }
  },
});

import { defineRule } from './rule';

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
            what: `There is no rule “${rule}”`,
            why: 'A suppression comment silences rules by their ids',
            todo: 'Write the id as the finding shows it, or remove the comment',
          }
        : {
            span,
            what: rule
              ? `This comment silences nothing: no finding of ${rule} is in its reach`
              : 'This comment silences nothing',
            why: 'An unneeded suppression would hide the next real finding',
            todo: 'Remove it, or move it right before the line it is meant for',
          };
    }
  },
});

import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { headingSpan, siblingSections } from './shared/sibling-sections';
import { quote } from './shared/wording';

export default defineRule({
  id: 'lone-subheading',
  severity: 'information',
  fixable: false,
  profiles: { generic: 'off' },
  summary: 'A subheading that is the only one of its level under its heading',
  rationale:
    'Subheadings divide a chapter: where there is an A, there is a B. A heading over the whole report is no chapter, and annexes are left alone.',
  source: 'DGACM, Editorial Manual, headings.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: '# Opening\n\nThe meeting was opened.\n\n# Data\n\n## Censuses\n\nThere were two.\n\n# Closing\n\nThe meeting was closed.',
      },
      {
        profile: 'un-masthead',
        text: '# I. Opening\n\nThe meeting was opened.\n\n# II. Data\n\nThey were few.\n\n## A. Censuses\n\nThere were two.',
      },
    ],
    good: [
      { profile: 'un-desa', text: '# Opening\n\nIt was.\n\n# Data\n\n## Censuses\n\nTwo.\n\n## Surveys\n\nThree.' },
      { profile: 'un-desa', text: '# Report of the meeting\n\n## Opening\n\nThe meeting was opened.' },
      { profile: 'un-desa', text: '# Opening\n\nIt was.\n\n# Annex I: Participants\n\n## Member States\n\nPeru.' },
      { text: '# Opening\n\nIt was.\n\n# Data\n\n## Censuses\n\nTwo.' },
    ],
  },
  *check({ analysis: { report } }) {
    const chapters = report.sections.filter(({ kind }) => kind === 'section');
    for (const { parent, sections } of siblingSections(report.sections)) {
      const [only, second] = sections;
      if (!parent || !only || second || only.kind !== 'section') continue;
      if (chapters.length === 1 && chapters[0] === parent) continue;
      yield {
        span: headingSpan(report, only),
        what: t`${quote(only.title)} is the only subheading under ${quote(parent.title)}`,
        why: t`Subheadings divide a text: there are two or more of them, or none`,
        todo: t`Remove the subheading, or add another`,
      };
    }
  },
});

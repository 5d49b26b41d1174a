import { t } from '@vscode/l10n';
import { fold } from '../registry/fold';
import type { Section } from '../report/model';
import { defineRule } from './rule';
import { headingSpan, siblingSections } from './shared/sibling-sections';
import { quote } from './shared/wording';

/** Headings that a report may well have for each of its items. */
const recurring =
  /^(?:(?:general |interactive |panel )?(?:discussions?|debate|presentations?|statements?|introduction|introductory statements?|consideration|deliberations|questions and answers|comments|action taken|actions?|decisions?|draft decisions?|draft resolutions?|conclusions?|recommendations?|conclusions and recommendations|outcomes?|summary|notes?)|debats?|discusion|presentations?|conclusions?|recommandations?|debates?|presentaciones|conclusiones|recomendaciones)$/;

export default defineRule({
  id: 'duplicate-heading',
  severity: 'warning',
  fixable: false,
  summary: 'Two headings under the same heading with the same title',
  rationale:
    'Two chapters of one name cannot be told apart in the table of contents, and one is often a copy left behind. Titles that hold code or an image are left alone; sections of different chapters may have one title, and so may what recurs with each item: Discussion, Conclusions, Recommendations.',
  source: 'DGACM, Editorial Manual, headings.',
  examples: {
    bad: [
      { text: '# Opening\n\nIt was.\n\n# Data\n\nFew.\n\n# Opening\n\nIt was.' },
      { text: '# Data\n\n## A. Surveys\n\nFew.\n\n## B. Surveys\n\nMany.' },
    ],
    good: [
      { text: '# Africa\n\n## Data\n\nFew.\n\n# Asia\n\n## Data\n\nMany.' },
      { text: '# Data\n\n## Report\n\nFew.\n\n## Discussion\n\nShort.\n\n## Plan\n\nNone.\n\n## Discussion\n\nLong.' },
      { text: '# Annex\n\nThe agenda.\n\n# Annex\n\nThe participants.' },
      { text: '# Calls\n\n## `open`\n\nA call.\n\n## `close`\n\nA call.' },
      { text: '# Opening\n\nIt was.\n\n# Opening of the exhibition\n\nIt was.' },
    ],
  },
  *check({ analysis: { report } }) {
    for (const { sections } of siblingSections(report.sections)) {
      const first = new Map<string, Section>();
      for (const section of sections) {
        const title = fold(section.title);
        // A title of code or with an image in it is not known to be the same.
        if (title === '' || section.title.includes('\uFFFC') || section.kind !== 'section' || recurring.test(title))
          continue;
        const earlier = first.get(title);
        if (!earlier) {
          first.set(title, section);
          continue;
        }
        yield {
          span: headingSpan(report, section),
          what: t`There is a second heading ${quote(section.title)}`,
          why: t`Another heading of the same level, under the same heading, has this title`,
          todo: t`Give one of them another title, or join the sections`,
          related: [{ span: headingSpan(report, earlier), message: t`The first heading of this title` }],
        };
      }
    }
  },
});

import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { headingSpan, siblingSections } from './shared/sibling-sections';

export default defineRule({
  id: 'heading-level',
  severity: 'warning',
  fixable: false,
  profiles: { generic: 'information' },
  summary: 'A heading that skips a level',
  rationale:
    'A subheading is one level below the heading it stands under: under a chapter (#) comes a section (##). A level that is skipped gives the section an enumerator that does not belong to it. A report may begin at any level, and may go back up by several.',
  source: 'DGACM, Editorial Manual, headings.',
  examples: {
    bad: [
      {
        text: '# Opening\n\nThe meeting was opened.\n\n### Statements\n\nThere were two.\n\n### Agenda\n\nIt was adopted.',
      },
      {
        text: '# Opening\n\n## Statements\n\nThere were two.\n\n#### Agenda\n\nIt was adopted.\n\n# Closing\n\nThe meeting was closed.',
      },
    ],
    good: [
      { text: '# Opening\n\n## Statements\n\nThere were two.\n\n## Agenda\n\nIt was adopted.' },
      { text: '## Opening\n\nThe meeting was opened.\n\n## Closing\n\nThe meeting was closed.' },
      { text: '# Data\n\n## Censuses\n\n### Questions\n\nThere were two.\n\n# Closing\n\nThe meeting was closed.' },
      { text: '### A remark\n\nNone.\n\n# Opening\n\nThe meeting was opened.' },
    ],
  },
  *check({ analysis: { report } }) {
    for (const { parent, sections } of siblingSections(report.sections)) {
      // Once for all headings that skip the same level under one heading.
      const section = parent && sections.find(({ depth }) => depth > parent.depth + 1);
      if (!section) continue;
      yield {
        span: headingSpan(report, section),
        what: t`The heading is of level ${section.depth}, and the heading above it of level ${parent.depth}`,
        why: t`Level ${parent.depth + 1} is skipped`,
        todo: t`Write it with ${'#'.repeat(parent.depth + 1)}, or give the level between a heading`,
        related: [{ span: headingSpan(report, parent), message: t`The heading of level ${parent.depth}` }],
      };
    }
  },
});

import { t } from '@vscode/l10n';
import { directiveNames, isDirectiveName } from '../report/directives';
import { nearest } from '../source/nearest';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'unknown-directive',
  severity: 'warning',
  fixable: true,
  summary: 'A generated part that does not exist',
  rationale:
    'Two colons at the start of a line stand for a part that is made from the report: contents, abbreviations, participants, documents or interventions. Any other name leaves the reader with the bare line. Colons inside a line are text.',
  source: 'Rapporteur’s own: docs/format.md, “Generated parts”.',
  examples: {
    bad: [
      {
        text: '# Annex I: List of participants\n\n::participant',
        fixed: '# Annex I: List of participants\n\n::participants',
      },
      { text: 'The list follows.\n\n::photographs' },
    ],
    good: [
      {
        text: '::contents\n\n# Opening\n\nThe meeting was opened.\n\n# Annex I: List of participants\n\n::participants',
      },
      { text: '::abbreviations\n\n::documents\n\n::interventions' },
      { text: 'The notation A::B was used, and std::vector as well.' },
      { text: '```\n::photographs\n```' },
      { text: 'The meeting rose at 10:30.' },
    ],
  },
  *check({ analysis: { report } }) {
    for (const [index, { node, source }] of report.blocks.entries()) {
      if (node.type !== 'leafDirective' || isDirectiveName(node.name)) continue;
      const start = (report.starts[index] ?? 0) + source.indexOf('::');
      const span = { start, end: start + 2 + node.name.length };
      const meant = nearest(node.name, directiveNames);
      yield {
        span,
        what: t`There is no generated part ${quote(`::${node.name}`)}`,
        why: t`There are ${directiveNames.map((name) => `::${name}`).join(', ')}`,
        todo: meant === undefined ? t`Write one of these names, or the text itself` : t`Write ${`::${meant}`}`,
        ...(meant && { fixes: [{ title: t`Replace by ${`::${meant}`}`, edits: [{ span, text: `::${meant}` }] }] }),
      };
    }
  },
});

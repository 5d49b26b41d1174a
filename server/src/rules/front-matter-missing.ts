import { t } from '@vscode/l10n';
import { defineRule } from './rule';

export default defineRule({
  id: 'front-matter-missing',
  severity: 'error',
  fixable: false,
  summary: 'A report without front matter',
  rationale:
    'Title, meeting and date stand in the front matter. Without a date no name can be judged as of the meeting, and without participants nobody can be checked. Front matter that is not closed has its own message.',
  source: 'Rapporteur’s own: docs/format.md, “Front matter”.',
  examples: {
    bad: [{ frontMatter: '', text: '# Opening\n\nThe meeting was opened.' }],
    good: [
      { text: '# Opening\n\nThe meeting was opened.' },
      {
        frontMatter: '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n',
        text: '# Opening\n\nThe meeting was opened.',
      },
    ],
  },
  *check({ analysis: { report } }) {
    if (report.frontMatter.span || report.frontMatter.errors.length > 0) return;
    const firstLine = report.text.search(/[\r\n]/);
    yield {
      span: { start: 0, end: firstLine < 0 ? report.text.length : firstLine },
      what: t`The report has no front matter`,
      why: t`Its title, meeting and dates are given between two lines of three hyphens at the very start; names are judged as of the meeting’s date`,
      todo: t`Begin the file with “---”, then “title: …”, “meeting:” with “name: …” and “start: 2007-11-26” indented below it, then “---”`,
    };
  },
});

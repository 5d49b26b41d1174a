import { defineRule } from './rule';

export default defineRule({
  id: 'front-matter-invalid',
  severity: 'error',
  fixable: true,
  summary: 'Front matter that cannot be read as meant',
  rationale:
    'A key that is misspelt or a value that is not valid is left out, and the report is then checked and published without it. Every problem is reported where it stands, and so is every limit that was hit in reading the report.',
  source: 'Rapporteur’s own: docs/format.md, “Front matter”; YAML 1.2.',
  examples: {
    bad: [
      {
        frontMatter: '---\ntitle: Report\nprofile: un_desa\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n---\n',
        text: 'The meeting was opened.',
      },
      {
        frontMatter: '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n  citty: New York\n---\n',
        text: 'The meeting was opened.',
      },
      { frontMatter: '---\ntitle: Report\n---\n', text: 'The meeting was opened.' },
    ],
    good: [
      {
        frontMatter:
          '---\ntitle: Report\nprofile: un-desa\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n  city: New York\n---\n',
        text: 'The meeting was opened.',
      },
      { text: 'The meeting was opened.' },
      { frontMatter: '', text: 'The meeting was opened.\n\n---\n\nIt was closed.' },
    ],
  },
  *check({ analysis: { report } }) {
    for (const { span, what, why, todo, fix } of report.errors) {
      yield { span, what, why, todo, ...(fix && { fixes: [fix] }) };
    }
  },
});

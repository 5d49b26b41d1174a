import { t } from '@vscode/l10n';
import { proseSpan } from '../report/prose';
import { defineProseRule } from './prose-rule';

export default defineProseRule({
  id: 'double-space',
  severity: 'information',
  fixable: true,
  readsQuotations: true,
  zones: ['body', 'annex', 'footnote', 'notes', 'heading'],
  summary: 'More than one space between two words',
  rationale:
    'One space stands between words. The rule stays silent after a full stop or a colon, where some typists leave two, in tables and code, at the end of a line, where two spaces are a line break in Markdown, and for four spaces or more, with which something is lined up.',
  source: 'DGACM, Editorial Manual, About United Nations editors: consistent presentation and format.',
  examples: {
    bad: [
      { text: 'The meeting  was opened.', fixed: 'The meeting was opened.' },
      { text: 'She called it “an open   question”.', fixed: 'She called it “an open question”.' },
      { text: 'The meeting (the third)  was opened.', fixed: 'The meeting (the third) was opened.' },
      { text: '## Other  business', fixed: '## Other business' },
    ],
    good: [
      { text: 'The meeting was opened.  The agenda was adopted (“as amended.”)  Items:  1 and 2.' },
      { text: 'The meeting was opened.  \nThe agenda was adopted.' },
      { text: '| Item  | Count |\n| ----- | ----- |\n| Opening   |  2    |' },
      { text: '```\na  b\n```\n\nThe variable `a  b` was set. <!-- two  spaces -->' },
      { text: 'The meeting\n  was opened.\n\n-  A first item\n-  A second item\n\n1.  A numbered item' },
      { text: 'Opening      10 a.m.\nClosing       1 p.m.' },
    ],
  },
  *checkProse({ text, prose }) {
    for (const match of text.matchAll(/(?<=[^\s\uFFFC])(?<![.!?:][”’"')\]]{0,3}) {2,3}(?=[^\s\uFFFC])/gu)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const source = proseSpan(prose, span);
      if (source.end - source.start !== match[0].length) continue;
      yield {
        span,
        what: match[0].length === 2 ? t`Two spaces stand between two words` : t`Three spaces stand between two words`,
        why: t`One space separates words`,
        todo: t`Leave one`,
        replacement: ' ',
      };
    }
  },
});

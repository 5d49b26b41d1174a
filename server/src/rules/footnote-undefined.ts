import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { quote } from './shared/wording';

/** `[^1]` that is read as text, because no footnote has this label; what looks like a regular expression is none. */
const bareCall = /\[\^([\p{L}\p{N}][\p{L}\p{N}_-]{0,40})\](?![[(+*?{:])/gu;

export default defineRule({
  id: 'footnote-undefined',
  severity: 'error',
  fixable: false,
  summary: 'A call of a footnote that does not exist',
  rationale:
    'A call such as [^3] is a footnote only when the report has a line that begins with [^3]:. Without one, the reader sees the brackets. Code and brackets that are escaped are left alone.',
  source: 'DGACM, Editorial Manual, footnotes; Rapporteur’s own: docs/format.md, “Footnotes”.',
  examples: {
    bad: [
      { text: 'The first meeting was held in Geneva.[^1]' },
      { text: 'The survey was new.[^1] It was cheap.[^2]\n\n[^1]: Carried out in 2006.' },
    ],
    good: [
      { text: 'The first meeting was held in Geneva.[^1]\n\n[^1]: In 2006.' },
      { text: 'The first meeting was held in Geneva.[^note]\n\nIt was short.\n\n[^NOTE]: In 2006.' },
      { text: 'The pattern `[^1]` was typed.' },
      { text: 'The expression [^a]+ was explained, as was \\[^1].' },
    ],
  },
  *check({ analysis }) {
    for (const place of analysis.places) {
      const { text } = place.prose;
      if (!text.includes('[^')) continue;
      for (const { 0: call, 1: label = '', index } of text.matchAll(bareCall)) {
        const span = analysis.locate(place, { start: index, end: index + call.length });
        // Where a bracket is escaped, the source is longer than the call.
        if (analysis.report.text.slice(span.start, span.end) !== call) continue;
        if (analysis.report.text.charAt(span.start - 1) === '\\') continue;
        yield {
          span,
          what: t`There is no footnote ${quote(label)}`,
          why: t`No line of the report begins with ${call}:`,
          todo: t`Write the footnote as a paragraph that begins with ${call}:, or correct the label`,
        };
      }
    }
  },
});

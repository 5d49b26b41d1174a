import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { footnotesOf } from './shared/footnotes';
import { quote } from './shared/wording';

export default defineRule({
  id: 'footnote-unused',
  severity: 'warning',
  fixable: false,
  summary: 'A footnote that is never called, or is written twice under one label',
  rationale:
    'A footnote without a call is not in the published report: the note is lost without a word. The same is true of the second of two notes with one label. A call anywhere will do, in headings, tables and other notes as well.',
  source: 'DGACM, Editorial Manual, footnotes; Rapporteur’s own: docs/format.md, “Footnotes”.',
  examples: {
    bad: [
      { text: 'The first meeting was held in Geneva.\n\n[^1]: In 2006.' },
      { text: 'The first meeting was held in Geneva.[^1]\n\n[^1]: In 2006.\n\n[^1]: In the Palais des Nations.' },
    ],
    good: [
      { text: 'The first meeting was held in Geneva.[^1]\n\n[^1]: In 2006.' },
      { text: '# Opening[^a]\n\nThe meeting was opened.\n\n[^A]: In 2006.' },
      { text: '| City[^1] |\n| --- |\n| Lima |\n\n[^1]: In 2006.' },
      { text: 'It was short.[^1]\n\n[^1]: In 2006.[^2]\n\n[^2]: By the old calendar.' },
    ],
  },
  *check({ analysis: { report } }) {
    const { definitions, calls } = footnotesOf(report);
    if (definitions.length === 0) return;
    const called = new Set(calls.map(({ key }) => key));
    const first = new Map<string, (typeof definitions)[number]>();
    for (const definition of definitions) {
      const { key, label, span } = definition;
      const earlier = first.get(key);
      if (earlier) {
        yield {
          span,
          what: t`The footnote ${quote(label)} is written twice`,
          why: t`Only the first note of a label is published`,
          todo: t`Give this note a label of its own and call it, or remove it`,
          related: [{ span: earlier.span, message: t`The first note of this label` }],
        };
        continue;
      }
      first.set(key, definition);
      if (called.has(key)) continue;
      yield {
        span,
        what: t`The footnote ${quote(label)} is never called`,
        why: t`[^${label}] stands nowhere in the text, so that the note is not published`,
        todo: t`Write [^${label}] where the note belongs, or remove the note`,
      };
    }
  },
});

import { t } from '@vscode/l10n';
import { written } from '../source/texts';
import { defineRule, type Example } from './rule';
import { runningText } from './shared/own-words';
import { wordsOf } from './shared/word-count';

export default defineRule({
  id: 'paragraph-length',
  severity: 'information',
  fixable: false,
  isOptIn: true,
  summary: 'A very long paragraph',
  rationale:
    'A paragraph holds one matter; readers and delegations refer to paragraphs, and lose their way in long ones. The rule counts the words of paragraphs of the running text, footnotes included. Quotations that are set apart, lists, tables, references and paragraphs that list who was there, which have few sentences for their length, are left alone.',
  source: 'DGACM, Editorial Manual, format: paragraphs.',
  options: {
    words: {
      description: 'The most words that a paragraph may have.',
      default: 250,
      minimum: 10,
      maximum: 2000,
    },
  },
  examples: {
    bad: [
      ten('The meeting was opened. The agenda was adopted. The meeting then rose.'),
      ten('It met.[^1]\n\n[^1]: The meeting was opened. The agenda was adopted. The meeting then rose.'),
    ],
    good: [
      ten('The meeting was opened. The agenda was adopted.\n\nThe meeting then rose.'),
      ten('> The meeting was opened. The agenda was adopted. The meeting then rose.'),
      ten('- The meeting was opened. The agenda was adopted. The meeting then rose.'),
      ten('# References\n\nRey, A. (2009). A book. Of many words. And many ports and towns.'),
      ten('Representatives of the following States were present: Peru, Chile, Mali, Niger, Fiji, Tonga and Samoa.'),
      { text: 'The meeting was opened. The agenda was adopted. The meeting then rose.' },
    ],
  },
  *check({ analysis, options: { words } }) {
    for (const place of analysis.places) {
      const { prose, zone } = place;
      if (!runningText.has(zone) || (prose.role !== 'paragraph' && prose.role !== 'footnote')) continue;
      const count = wordsOf(prose);
      if (count <= words || isList(prose.text)) continue;
      const first = prose.sentences[0] ?? { start: 0, end: prose.text.length };
      yield {
        span: analysis.locate(place, first),
        what: t`The paragraph has ${written(count)} words`,
        why: t`Paragraphs have ${written(words)} words at most`,
        todo: t`Make two paragraphs of it`,
      };
    }
  },
});

/** Whether a paragraph is little more than a list after a colon. */
function isList(text: string): boolean {
  const at = text.indexOf(':');
  return at >= 0 && (text.slice(at).match(/[,;]/gu)?.length ?? 0) > 4 && !/[.!?]\s\p{Lu}/u.test(text.slice(at));
}

function ten(text: string): Example {
  return { text, options: { words: 10 } };
}

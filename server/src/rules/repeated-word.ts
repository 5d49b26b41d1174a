import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import { proseSpan } from '../report/prose';
import { defineProseRule } from './prose-rule';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'repeated-word',
  severity: 'warning',
  fixable: true,
  zones: ['body', 'annex', 'footnote', 'heading'],
  summary: 'A word that is written twice',
  rationale:
    'A word that is repeated is left over from a correction. The rule stays silent for words that can rightly meet (“had had”, “that that”, “moved in in May”), for names, numbers, quotations and titles, and where punctuation stands between the two. In French and Spanish it reads only words that never follow themselves.',
  source: 'DGACM, Editorial Manual, About United Nations editors: what an editor corrects.',
  examples: {
    bad: [
      { text: 'The the meeting was opened.', fixed: 'The meeting was opened.' },
      { text: 'The results of the\nthe survey were presented.', fixed: 'The results of the survey were presented.' },
      { text: 'Several countries countries had replied.', fixed: 'Several countries had replied.' },
      { text: 'It was agreed to to repeat the survey.', fixed: 'It was agreed to repeat the survey.' },
      { text: '## The future of of the network', fixed: '## The future of the network' },
      {
        language: 'fr',
        text: 'Les résultats de l’enquête et et du recensement.',
        fixed: 'Les résultats de l’enquête et du recensement.',
      },
      { language: 'es', text: 'Los resultados de los los censos.', fixed: 'Los resultados de los censos.' },
    ],
    good: [
      { text: 'He had had no time, and she said that that was so. They moved in in May and carried on on Monday.' },
      { text: 'What it was was unclear. Those who work work hard. It was very very cold.' },
      { text: 'Mr. Boutros Boutros-Ghali spoke. Walla Walla and Baden Baden were visited.' },
      { text: 'It read “the the”. The album *The The* was mentioned.' },
      { text: 'The file test test_file was run.' },
      { text: 'The option, option a, was chosen: a, b or c. The, the and 10 10.' },
      { text: 'Not only did the Council agree; agree it had to. The data—data that were late—came.' },
      { language: 'fr', text: 'Nous nous réunissons. Vous vous souvenez. Le travail de De Gaulle.' },
      { language: 'es', text: 'Poco poco se avanzó. No, no se acordó.' },
    ],
  },
  *checkProse({ text, prose, language }) {
    for (const match of text.matchAll(repetition)) {
      const [first = '', ...others] = match[0].split(/\s+/u);
      const second = others[0] ?? '';
      if (others.some((word) => word !== word.toLowerCase())) continue;
      if (!isLeftOver(second, language, text.slice(Math.max(0, match.index - 40), match.index))) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const source = proseSpan(prose, span);
      yield {
        span,
        what: others.length === 1 ? t`${quote(second)} is written twice` : t`${quote(second)} is written several times`,
        why: t`The same word stands just before it`,
        todo: t`Write it once`,
        // Where mark-up stands between the two, it is not for a fix to decide what becomes of it.
        ...(source.end - source.start === match[0].length && {
          replacement: first,
          // A longer word may have been meant twice, or another one in its place.
          isUnsafe: !neverTwice[language].has(second),
        }),
      };
    }
  },
});

/** A word and the same word again, once or more, with nothing but spaces between. */
const repetition = /(?<![\p{L}\p{N}\uFFFC’'/.&_-])(\p{L}+)(?:\s+\1)+(?![\p{L}\p{N}\uFFFC’'/&_-]|\.\p{L})/giu;

/** Words that never rightly follow themselves. */
const neverTwice: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'a an the of and or to with from be been its their these those not but he she we they our into than when because between while whether during among such should would could'.split(
      ' ',
    ),
  ),
  fr: new Set('les des une du aux et ou dans avec pour par sur leur leurs cette ces qui mais'.split(' ')),
  es: new Set('el los las un una unos unas y del al con por sobre su sus esta estos estas pero'.split(' ')),
};

/** Longer English words that can rightly follow themselves, as in “what it had had”, “very very”. */
const canMeet = new Set(
  'that have will does what which there very many much more long over down even ever never ever again really quite then only well time upon through about around before after under'.split(
    ' ',
  ),
);

/** Words after which a clause can end with a verb and the main verb follow: those who work work hard. */
const opensClause = /(?<!\p{L})(?:who|that|what|whatever|whoever|which|where|as|all)(?:\s\p{L}+){0,3}\s$/iu;

function isLeftOver(word: string, language: Language, before: string): boolean {
  if (neverTwice[language].has(word)) return true;
  return language === 'en' && word.length >= 4 && !canMeet.has(word) && !opensClause.test(before);
}

import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'slash-and-or',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'The expression “and/or”',
  rationale:
    'The slash leaves the reader to choose and cannot be translated well; “or” alone, “and” alone or “a or b, or both” says what is meant. Which of them is right only the writer knows, so there is no fix. The rule stays silent in quotations, titles, tables and references, and for other slashes.',
  source: 'DGACM, Editorial Manual, punctuation, as applied in the editorial manual of UNDRR.',
  examples: {
    bad: [un('Households received money and/or goods.'), un('Training and / or equipment would be provided.')],
    good: [
      un('Households received money or goods, or both.'),
      un('The text read “money and/or goods”, as in *Goods and/or Money*.'),
      un('The file is at https://example.org/and/or/more in the fiscal year 2006/07.'),
      un('| Money and/or goods |\n| --- |\n| 12 |'),
      { text: 'Other houses write and/or.' },
    ],
  },
  *checkProse({ text }) {
    if (!text.includes('/')) return;
    for (const match of text.matchAll(/(?<![\p{L}\p{N}\uFFFC/-])and\s?\/\s?or(?![\p{L}\p{N}\uFFFC/-])/giu)) {
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} leaves open which of the two is meant`,
        why: t`United Nations style avoids the slash between words`,
        todo: t`Write “or”, “and”, or “… or …, or both”`,
      };
    }
  },
});

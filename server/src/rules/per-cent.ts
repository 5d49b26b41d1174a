import { t } from '@vscode/l10n';
import { defineProseRule, type StyleProblem } from './prose-rule';
import { numberValue, numberWord } from './shared/numerals';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'per-cent',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A percentage that is not written as “25 per cent”',
  rationale:
    'Percentages are given in figures with “per cent” in running text; the sign % is for tables. The rule stays silent in tables, headings, quotations, titles and references, and for words at the start of a sentence, where a figure cannot stand. In French and Spanish, where the sign stands in running text too, it reads only “pourcent” and “porciento” in one word.',
  source: 'DGACM, Editorial Manual, numbers, dates and time.',
  examples: {
    bad: [
      un('In all, 25% of migrants sent money home.', 'In all, 25 per cent of migrants sent money home.'),
      un('The share rose by 2.5 percent.', 'The share rose by 2.5 per cent.'),
      un('Fees of 10%-15% were common.', 'Fees of 10-15 per cent were common.'),
      un('Only five per cent had replied.', 'Only 5 per cent had replied.'),
      un('Some twenty to twenty-five percent had replied.', 'Some 20 to 25 per cent had replied.'),
      un('Only a few percent of replies were late.', 'Only a few per cent of replies were late.'),
      un('Twenty-five per-cent had replied.', 'Twenty-five per cent had replied.'),
      { ...un('Un pourcent a répondu.', 'Un pour cent a répondu.'), language: 'fr' },
      { ...un('Respondió el 5 porciento.', 'Respondió el 5 por ciento.'), language: 'es' },
    ],
    good: [
      un('In all, 25 per cent of migrants sent money home, against 3.1 per cent in 1990.'),
      un('Five per cent had replied. The percentage was low, by 2 percentage points.'),
      un('The title “Why 25% of migrants return” was read, as was *The Ninety Percent*.'),
      un('The address was percent encoded, and percent signs were counted.'),
      un('| Replies (%) | 25% |\n| --- | --- |\n| Five percent | 5% |'),
      un('# Annex of the 5%\n\nNothing.'),
      un('# References\n\nMarin, A. (2006). The 10 percent rule.'),
      un('A hundred and five per cent was impossible, as were two and a half per cent.'),
      { ...un('Cinq pour cent, 38\u00A0% et un pourcentage ont été cités.'), language: 'fr' },
      { ...un('El 43%, el 5 por ciento y el porcentaje se citaron.'), language: 'es' },
      { text: 'Other houses write 25% and 25 percent.' },
    ],
  },
  *checkProse({ text, language }) {
    if (language !== 'en') {
      yield* inOneWord(text, language);
      return;
    }
    if (!/%|per.?cent/u.test(text)) return;
    for (const match of text.matchAll(percentage)) {
      const { first = '', join = '', number = '', word, wordFirst = '', wordJoin = '', bare } = match.groups ?? {};
      const replacement =
        bare !== undefined
          ? 'per cent'
          : word === undefined
            ? `${first}${join.trim().length > 0 ? '-' : ''}${number} per cent`
            : `${wordFirst === '' ? '' : `${numberValue(wordFirst)}${wordJoin}`}${numberValue(word)} per cent`;
      if (match[0] === replacement) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} is not how a percentage is written`,
        why: t`In running text, percentages are in figures, with “per cent” in two words`,
        todo: t`Write ${quote(replacement)}`,
        replacement,
      };
    }
  },
});

const oneWord = { fr: /(?<![\p{L}-])pourcents?(?![\p{L}-])/gu, es: /(?<![\p{L}-])porciento(?![\p{L}-])/gu };
const twoWords = { fr: 'pour cent', es: 'por ciento' };

function* inOneWord(text: string, language: 'fr' | 'es'): Generator<StyleProblem> {
  const replacement = twoWords[language];
  for (const { 0: word, index } of text.matchAll(oneWord[language])) {
    yield {
      span: { start: index, end: index + word.length },
      what: t`${quote(word)} is written in one word`,
      why: t`It is ${quote(replacement)} in two words`,
      todo: t`Write ${quote(replacement)}`,
      replacement,
    };
  }
}

const figure = String.raw`\d(?:[\d.,]*\d)?`;
const sign = String.raw`(?:\s?%|\s(?:percent|per-cent)(?![\p{L}-]))`;

/** Figures with a sign or with another spelling of “per cent”; numbers in words; the other spellings alone. */
const percentage = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,$€£/-])(?:(?<first>${figure})(?:\s?%)?(?<join>\s?[-–]\s?))?(?<number>${figure})${sign}(?![\p{L}\d%/]|-\p{L})`,
    String.raw`(?<![\p{L}\uFFFC-]|\p{L}-|(?:hundred|point|and|a|thousand|${numberWord}(?:\s(?:to|or))?)\s)(?:(?<wordFirst>${numberWord})(?<wordJoin>\s(?:to|or|and)\s))?(?<word>${numberWord})\s(?:per cent|per-cent|percent)(?![\p{L}-])`,
    String.raw`(?<bare>(?<=(?<!\p{L})(?:few|several|half|hundred|[Tt]en|[\p{L}-]*(?:ty|teen|one|two|three|four|five|six|seven|eight|nine))\s)(?:percent|per-cent)(?![\p{L}-]))`,
  ].join('|'),
  'gu',
);

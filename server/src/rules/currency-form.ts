import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'currency-form',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'An amount of money that is not written as “$70 million”',
  rationale:
    'In documents of the United Nations, the sign $ alone stands for United States dollars, without a space before the figure, and “million” and “billion” are written in full. The rule stays silent for other currencies but for the abbreviation of million, in a paragraph that names another dollar, for the dollars of a year (“constant 2000 dollars”), and in tables, quotations, titles and references.',
  source:
    'Editorial practice of the United Nations for amounts of money; DGACM, Editorial Manual, numbers, dates and time, for “million”.',
  examples: {
    bad: [
      un('Remittances of US$70 million were sent.', 'Remittances of $70 million were sent.'),
      un('Remittances of US$ 70m were sent.', 'Remittances of $70 million were sent.'),
      un('Remittances of USD 1,200 were sent.', 'Remittances of $1,200 were sent.'),
      un('Remittances of $70bn were sent.', 'Remittances of $70 billion were sent.'),
      un('Remittances of 70 million US dollars were sent.', 'Remittances of $70 million were sent.'),
      un('Remittances of 70 million USD were sent.', 'Remittances of $70 million were sent.'),
      un('A fee of 2.50 dollars was charged.', 'A fee of $2.50 was charged.'),
      un('A grant of €3m was made.', 'A grant of €3 million was made.'),
      un('A fee of $ 12 was charged.', 'A fee of $12 was charged.'),
    ],
    good: [
      un('Remittances of $70 million and of 3.5 million euros were sent; the fee was $12.'),
      un('The fee was US$ 12 or A$ 15. Of 70 million Canadian dollars, US$60 million were spent.'),
      un('Amounts were in constant 2000 US dollars and in 2005 dollars. A few dollars a day were enough.'),
      un('The board read “US$70m”, as in *The US$70 Million Question*.'),
      un('| Amount (US$) | US$ 12 |\n| --- | --- |\n| 1 | $70m |'),
      un('# References\n\nMarin, A. (2006). US$70 million and more.'),
      un('Fees of $5m-10m were paid, and grants of $5-10 million.'),
      un('The tower stood 70m high, $5 mills were sold and 12 dollar bills were found.'),
      { text: 'Other houses write US$70m.' },
    ],
  },
  *checkProse({ text, original }) {
    if (!/[$€£]|USD|dollars/u.test(original) || otherDollar.test(original)) return;
    // US and USD are masked as acronyms: the amount is looked for in the words as they stand, and must be the writer's own.
    for (const match of original.matchAll(amount)) {
      const { sign, figure, unit, unit3, figure2, unit2 } = match.groups ?? {};
      const value = figure ?? figure2 ?? '';
      const at = match.index + match[0].indexOf(value);
      if (text.slice(at, at + value.length) !== value) continue;
      if (figure2 !== undefined && unit2 === undefined && /^(?:19|20)\d\d$/u.test(value)) continue;
      const written = unit ?? unit2 ?? unit3;
      const currency = sign === '€' || sign === '£' ? sign : '$';
      const right = `${currency}${value}${written === undefined ? '' : ` ${units[written.toLowerCase()] ?? written}`}`;
      if (right === match[0] || (currency !== '$' && /^.\s/u.test(match[0]))) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} is not how an amount is written`,
        why:
          currency === '$'
            ? t`The sign $ alone means United States dollars, and “million” is in full`
            : t`“Million” and “billion” are written in full`,
        todo: t`Write ${quote(right)}`,
        replacement: right,
        // Dollars of another country may be meant.
        isUnsafe: figure2 !== undefined && !/US|U\.S\.|United States/u.test(match[0]),
      };
    }
  },
});

const units: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  mln: 'million',
  bn: 'billion',
  bln: 'billion',
};

const figures = String.raw`\d(?:[\d.,]*\d)?`;

const amount = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}$€£/-])(?<sign>US\s?\$|USD|U\.S\.\s?\$|\$|€|£)\s?(?<figure>${figures})(?:\s?(?<unit>[mM]|[mM]n|mln|[bB]n|bln)(?!\s?[-–]\s?\d)|\s(?<unit3>million|billion|trillion))?(?![\p{L}\p{N}]|[-–]\p{L})(?!\s?(?:CAD|AUD|NZD|HKD|SGD))`,
    String.raw`(?<![\p{L}\p{N}$€£.,/-])(?<figure2>${figures})(?:\s(?<unit2>million|billion|trillion))?\s(?:(?:(?:US|U\.S\.|United States)\s)?dollars|USD)(?!\p{L})`,
  ].join('|'),
  'gu',
);

/** Signs and names of dollars that are not of the United States, or a year whose prices are used. */
const otherDollar =
  /(?<!\p{L})(?:A|AU|C|CA|CAN|Can|Aus|NZ|HK|S|BZ|J|TT|F|N|Z|EC|G|B|Bds|R|NT|SI|WS|T)\s?\$|(?<!\p{L})(?:Australian|Canadian|Hong Kong|Jamaican|Singapore|New Zealand|Zealand|Caribbean|Trinidad and Tobago|Fiji|Fijian|Namibian|Namibia|Zimbabwean|Zimbabwe|Liberian|Guyanese|Guyana|Belize|Barbados|Bahamian|Bermudian|Brunei|Surinamese|Suriname|Solomon Islands|Taiwan|international|constant|Geary-Khamis)\s(?:\d{4}\s)?(?:\p{Lu}\S*\s)?dollars?/u;

import { t } from '@vscode/l10n';
import type { Span } from '../report/model';
import { defineProseRule } from './prose-rule';
import type { Example } from './rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';

export default defineProseRule({
  id: 'no-break-space',
  severity: 'information',
  fixable: true,
  languages: ['fr'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A French mark without its no-break space',
  rationale:
    'In French a no-break space stands before ; : ? ! and %, inside guillemets and between the thousands of a number, so that no line begins with a mark. The rule reports an ordinary space there, and marks without any space. It is silent in tables, code, references and addresses, for times and ratios (10:30), for marks that are quoted alone, and for narrow no-break spaces, which are as good.',
  source:
    'Imprimerie nationale, Lexique des règles typographiques, as followed by the French documents of the United Nations.',
  readsQuotations: true,
  zones: ['body', 'annex', 'footnote', 'notes', 'heading'],
  examples: {
    bad: [
      french('La réunion était brève ; elle fut close.', 'La réunion était brève\u00A0; elle fut close.'),
      french('La réunion était brève: elle fut close.', 'La réunion était brève\u00A0: elle fut close.'),
      french('Qui prendra la parole?', 'Qui prendra la parole\u00A0?'),
      french('Elle a parlé de « fuite\u00A0» des cerveaux.', 'Elle a parlé de «\u00A0fuite\u00A0» des cerveaux.'),
      french('Elle a parlé de «\u00A0fuite» des cerveaux.', 'Elle a parlé de «\u00A0fuite\u00A0» des cerveaux.'),
      french('Au total, 38% avaient répondu.', 'Au total, 38\u00A0% avaient répondu.'),
      french('Au total, 2 870 diplômés avaient répondu.', 'Au total, 2\u00A0870 diplômés avaient répondu.'),
      french('# Annexe : Ordre du jour\n\nNéant.', '# Annexe\u00A0: Ordre du jour\n\nNéant.'),
    ],
    good: [
      french('La réunion était brève\u00A0; elle fut close\u00A0: il était tard\u202F! Vraiment\u00A0?'),
      french('Elle a parlé de «\u00A0fuite\u00A0» des cerveaux et de «\u202Fperte\u202F».'),
      french('Au total, 38\u00A0% de 2\u00A0870 diplômés avaient répondu en 2007, 500 d’entre eux en 1998 200 fois.'),
      french(
        'À 10:30, le rapport était de 3:2 ; voir'.replace(' ;', '\u00A0;') +
          ' https://example.org/?a:b et la cote A/61/187.',
      ),
      french('Le code `a; b: c?` et l’adresse https://example.org/page?x=1 ont été cités (?).'),
      french('| Question ? | 38% |\n| --- | --- |\n| 2 870 | non; oui |'),
      french('# Références\n\nRey, A. (2009). Le port : une fête ?'),
      french('Il a demandé «\u00A0Qui parle\u00A0?\u00A0» et «\u00A0Quand\u00A0!\u00A0».'),
      french('Il a lu *The Port: A Feast* et “why not: a port?” à la réunion.'),
      { language: 'fr', text: 'D’autres maisons écrivent : 38% ; ou 2 870.' },
      un('The meeting was short; it was closed: why? “38%”.'),
    ],
  },
  *checkProse({ text, prose }) {
    if (!/[;:?!«»%]|\d \d/u.test(text)) return;
    // A title or a quotation in curly marks may be in another language.
    const foreign = [...prose.emphasis, ...spansOf(text, /“[^“”]*”/gu)];
    for (const match of text.matchAll(misplaced)) {
      if (foreign.some(({ start, end }) => start <= match.index && match.index < end)) continue;
      const { before, bare, opening, thousands } = match.groups ?? {};
      const mark = thousands === undefined ? match[0].trim().charAt(bare === undefined ? 0 : 1) : '';
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what:
          thousands !== undefined
            ? t`An ordinary space stands between the thousands of a number`
            : before !== undefined || opening?.length === 2
              ? ordinarySpace(mark, opening !== undefined)
              : noSpace(mark, opening !== undefined),
        why: t`French sets a no-break space there, so that no line begins or ends with the mark`,
        todo: t`Write a no-break space`,
        replacement: corrected(match[0]),
      };
    }
  },
});

function ordinarySpace(mark: string, opens: boolean): string {
  return opens ? t`An ordinary space stands after ${mark}` : t`An ordinary space stands before ${mark}`;
}

function noSpace(mark: string, opens: boolean): string {
  return opens ? t`No space stands after ${mark}` : t`No space stands before ${mark}`;
}

const end = String.raw`(?=[\s)\]»”".,*\uFFFC]|$)`;

const misplaced = new RegExp(
  [
    // An ordinary space before a mark.
    String.raw`(?<before>(?<=[\p{L}\p{N}»”")\]\u00A0\u202F\uFFFC%?!]) (?:[;:?!]+${end}|»|%(?!\p{L})))`,
    // No space before a mark; before a colon only after a word, since 10: may begin a time.
    String.raw`(?<bare>(?:[\p{L}»)][;:?!]+${end}|[^\s\u00A0\u202F«]»|(?<![\p{L}\p{N}/.,-])\d[\d,.]*%(?![\p{L}\p{N}%]))(?<!(?:https?:|www\.)\S{0,200}))`,
    // A guillemet that opens.
    String.raw`(?<opening>«(?: |(?=[^\s\u00A0\u202F»])))`,
    // The thousands of a number; a number that begins with a year is two.
    String.raw`(?<thousands>(?<![\p{L}\p{N}.,:/-]|\p{N} )\d{1,3}(?: \d{3})+(?![\p{L}\p{N}/]|[.,:]\d| \d))`,
  ].join('|'),
  'gu',
);

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function corrected(text: string): string {
  if (/^\d/u.test(text) && !text.endsWith('%')) return text.replace(/ /gu, '\u00A0');
  if (text.startsWith('«')) return '«\u00A0';
  if (text.startsWith(' ')) return `\u00A0${text.slice(1)}`;
  return text.replace(/(?=[;:?!%»]+$)/u, '\u00A0');
}

function french(text: string, fixed?: string): Example {
  return { ...un(text, fixed), language: 'fr' };
}

import { t } from '@vscode/l10n';
import type { Prose } from '../report/model';
import { proseSpan } from '../report/prose';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'quotation-punctuation',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A comma or full stop inside the quotation marks of a term, a title or a part of a sentence',
  rationale:
    'The closing comma or full stop belongs inside the marks only where a whole sentence is quoted. The rule reads quotations that begin with a small letter and hold no end of a sentence, and titles before a comma, whose long words all have capitals. It is silent for whole sentences, omissions, and quotations that end with an abbreviation.',
  source: 'DGACM, Editorial Manual, quotations.',
  readsQuotations: true,
  examples: {
    bad: [
      un('Speakers preferred the term “brain gain.”', 'Speakers preferred the term “brain gain”.'),
      un('The term “brain gain,” she said, was new.', 'The term “brain gain”, she said, was new.'),
      un(
        'He noted that “the time had come.”[^1]\n\n[^1]: A note.',
        'He noted that “the time had come”.[^1]\n\n[^1]: A note.',
      ),
      un(
        'The film “Letters from Two Shores,” shown at noon, was short.',
        'The film “Letters from Two Shores”, shown at noon, was short.',
      ),
    ],
    good: [
      un('Speakers preferred the terms “brain gain” and “circular migration”.'),
      un('He said: “The time has come.” “We agree,” she replied. “So Do We,” he wrote.'),
      un('“yes,” he said, and went on: “we are.” Later: “no.”'),
      un('He quoted it: “... and so the time has come.” It went on: “… the others left.”'),
      un('She listed “roads, bridges, etc.” and “the house of Marin Jr.” as well as “the train at 3 p.m.”'),
      un('The letter read “we came. We saw.” It ended with “why?” and “how!”'),
      { text: 'Other houses write “brain gain,” and “brain drain.”' },
    ],
  },
  *checkProse({ text, prose }) {
    for (const match of text.matchAll(quotation)) {
      const { content = '', mark = '', close = '' } = match.groups ?? {};
      if (!(isPart(content) || (mark === ',' && isTitle(content)))) continue;
      // After a colon or a comma, and at the beginning of a sentence, somebody speaks.
      if (/(?:^|[:,.!?]\s)$/u.test(text.slice(0, match.index))) continue;
      const end = match.index + match[0].length;
      const span = { start: end - 2, end };
      yield {
        span,
        what:
          mark === ','
            ? t`The comma stands inside the quotation marks`
            : t`The full stop stands inside the quotation marks`,
        why: t`${quote(content)} is not a whole sentence`,
        todo: t`Write ${close + mark}`,
        ...(isUnmarked(prose, span) && { replacement: `${close}${mark}` }),
      };
    }
  },
});

/** A quotation with a comma or full stop before its closing mark, and no other mark after that. */
const quotation = /(?:“(?<content>[^“”"]{2,300}?)(?<mark>[.,])(?<close>”))(?=[\s\uFFFC)\]]|$)/gu;

/** Whether what is quoted is a term or a part of a sentence: it begins with a small letter and holds no other end of a sentence. */
function isPart(content: string): boolean {
  return /^\p{Ll}/u.test(content) && !/[.!?…]\s|[.…\uFFFC]$|[,;:]$/u.test(content) && !abbreviation.test(content);
}

/** Whether what is quoted looks like a title: several words, and every long one with a capital. */
function isTitle(content: string): boolean {
  const words = content.split(/[\s-]+/u);
  const long = words.filter((word) => word.length > 4);
  return (
    words.length >= 4 && long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?…]/u.test(content)
  );
}

const abbreviation =
  /(?<!\p{L})(?:etc|al|cf|ed|eds|vol|no|nos|p|pp|Jr|Sr|Inc|Ltd|Co|Corp|Mr|Ms|Mrs|Dr|St|[ap]\.m|i\.e|e\.g|(?:\p{L}\.)+\p{L})$/u;

/** Whether no mark-up stands between the two characters, which a replacement would remove. */
function isUnmarked(prose: Prose, span: { start: number; end: number }): boolean {
  const source = proseSpan(prose, span);
  return source.end - source.start === span.end - span.start;
}

import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import { defineProseRule } from './prose-rule';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'resolution-form',
  severity: 'information',
  fixable: true,
  profiles: { generic: 'off' },
  summary: 'A resolution or decision that is not cited as the United Nations cites it',
  rationale:
    'In running text a resolution is cited by organ and number: General Assembly resolution 61/208, Security Council resolution 1325 (2000). “Resolution” and “decision” take a small letter, the symbol (A/RES/61/208) is for parentheses and footnotes, and there is no “No.”. The rule is silent at the start of a sentence, in headings and references, and in quotations and titles. In French and Spanish it reads the capital only: résolution 61/208, resolución 61/208.',
  source: 'DGACM, Editorial Manual, resolutions and decisions.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'The meeting recalled General Assembly Resolution 61/208.',
        fixed: 'The meeting recalled General Assembly resolution 61/208.',
      },
      {
        profile: 'un-desa',
        text: 'The meeting recalled General Assembly resolution A/RES/61/208.',
        fixed: 'The meeting recalled General Assembly resolution 61/208.',
      },
      {
        profile: 'un-desa',
        text: 'The meeting recalled Security Council resolution No. 1325 (2000).',
        fixed: 'The meeting recalled Security Council resolution 1325 (2000).',
      },
      { profile: 'un-desa', text: 'The meeting recalled Security Council resolution 1325.' },
      { profile: 'un-desa', text: 'The meeting recalled Security Council resolution A/RES/61/208.' },
      {
        profile: 'un-desa',
        language: 'fr',
        text: 'La réunion a rappelé la Résolution 61/208 de l’Assemblée générale.',
        fixed: 'La réunion a rappelé la résolution 61/208 de l’Assemblée générale.',
      },
      {
        profile: 'un-desa',
        language: 'es',
        text: 'La Reunión recordó la Resolución 61/208 de la Asamblea General.',
        fixed: 'La Reunión recordó la resolución 61/208 de la Asamblea General.',
      },
    ],
    good: [
      { profile: 'un-desa', text: 'The meeting recalled General Assembly resolution 61/208 and decision 61/501.' },
      {
        profile: 'un-desa',
        text: 'Resolution 61/208 was recalled. The question was closed: Resolution 61/208 was final.',
      },
      { profile: 'un-desa', text: 'Security Council resolutions 1325 (2000) and 1820 (2008) were recalled.' },
      {
        profile: 'un-desa',
        text: 'The text (A/RES/61/208) and the note “General Assembly Resolution 61/208” were read.',
      },
      {
        profile: 'un-desa',
        text: 'The Resolution Foundation and the Decision Theory Group were thanked for resolution of 2 issues.',
      },
      {
        profile: 'un-desa',
        language: 'fr',
        text: 'Résolution 61/208 : elle a été adoptée. La résolution 61/208 a été lue dans la salle Résolution 5.',
      },
      {
        profile: 'un-desa',
        language: 'es',
        text: 'Resolución 61/208 de la Asamblea. La resolución 1325 (2000) y la decisión 61/501 se recordaron.',
      },
      { text: 'The meeting recalled General Assembly Resolution 61/208.' },
    ],
  },
  *checkProse({ text, original, language }) {
    for (const match of text.matchAll(anyResolution[language])) {
      const [whole, word = '', number = ''] = match;
      const start = match.index;
      const before = original.slice(Math.max(0, start - 60), start);
      const wordSpan = { start, end: start + word.length };
      const rest = original.slice(wordSpan.end);
      if (/^[RD]/u.test(word) && /[\p{L}\p{N},;)]\s$/u.test(before) && cited.test(rest)) {
        const small = word.charAt(0).toLowerCase() + word.slice(1);
        const example = language === 'en' ? 'General Assembly resolution 61/208' : `${small} 61/208`;
        yield {
          span: wordSpan,
          what: t`${quote(word)} has a capital letter`,
          why: t`Resolutions and decisions are cited with a small letter: ${example}`,
          todo: t`Write ${quote(small)}`,
          replacement: small,
        };
      }
      if (language !== 'en') continue;
      if (number !== '') {
        const span = { start: wordSpan.end, end: start + whole.length };
        yield {
          // With the space before it, so that one space is left.
          span,
          what: t`${quote(number)} stands before the number`,
          why: t`Resolutions and decisions are cited by the bare number: resolution 61/208`,
          todo: t`Leave it out`,
          replacement: '',
        };
      }
      const [, symbol, letter = ''] = /^\s((A|S|E)\/RES\/)\d{1,4}(?:\/\d+|\s\(\d{4}\))/.exec(rest) ?? [];
      if (symbol !== undefined) {
        const span = { start: wordSpan.end + 1, end: wordSpan.end + 1 + symbol.length };
        // Where organ and symbol contradict each other, one of them is wrong.
        const organ = organs[letter]?.test(before) ?? false;
        yield {
          span,
          what: t`The resolution is cited by its symbol`,
          why: t`In running text it is cited by organ and number: General Assembly resolution 61/208`,
          todo: organ
            ? t`Leave ${quote(symbol)} out`
            : t`Write the organ before “resolution”, and the number without the symbol`,
          ...(organ && { replacement: '' }),
        };
      }
      const undated = /^\s(\d{3,4})(?!\d|\s?\(|\/|,?\s(?:and|or|to)\s\d|,\s\d)/.exec(rest)?.[1];
      if (undated !== undefined && word === 'resolution' && /Security Council\s$/.test(before)) {
        yield {
          span: { start: wordSpan.end + 1, end: wordSpan.end + 1 + undated.length },
          what: t`Security Council resolution ${undated} is cited without its year`,
          why: t`The year is part of the number: Security Council resolution 1325 (2000)`,
          todo: t`Add the year in parentheses`,
        };
      }
    }
  },
});

/** What names the organ before “resolution”, by the first letter of its symbols. */
const organs: Readonly<Record<string, RegExp>> = {
  A: /(?:General )?Assembly(?:’s)? $/,
  S: /Security Council(?:’s)? $/,
  E: /(?:Economic and Social Council|(?<!Security )Council)(?:’s)? $/,
};

/** The word as it stands before a number or a symbol, in English with a “No.” between them. */
const anyResolution: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])([Rr]esolutions?|[Dd]ecisions?)(?=\s[\d\uFFFCNn])(?:\s(Nos?\.|nos?\.|number)(?=\s[\d\uFFFC]))?/gu,
  fr: /(?<![\p{L}-])([Rr]ésolutions?|[Dd]écisions?)(?=\s[\d\uFFFC])/gu,
  es: /(?<![\p{L}-])([Rr]esolución|[Rr]esoluciones|[Dd]ecisión|[Dd]ecisiones)(?=\s[\d\uFFFC])/gu,
};

/** What shows that a resolution is cited: its number with a session or year. */
const cited =
  /^\s(?:(?:Nos?\.|nos?\.)\s)?(?:[ASE]\/RES\/)?(?:\d{1,4}\/\d|\d{1,4}\s?(?:[A-Z]\s)?\((?:\d{4}|[IVXLC]+)\))/;

import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'symbol-malformed',
  severity: 'warning',
  fixable: true,
  summary: 'A document symbol of the United Nations that cannot be one',
  rationale:
    'A symbol is an address: with one mark wrong the document is not found. The rule knows the grammar of symbols of the principal organs: A/RES/61/208, E/CN.4/1998/53/Add.2, S/RES/1325 (2000), A/62/PV.3. It reports what the grammar rules out, and a session of the General Assembly that had not been held when the report was written. Symbols of other bodies, which have grammars of their own, are judged by their last part only (Add.1, Corr.1, Rev.1).',
  source: 'Dag Hammarskjöld Library, UN Document Symbols.',
  examples: {
    bad: [
      { text: 'See A/RES-61/208.', fixed: 'See A/RES/61/208.' },
      { text: 'See E/CN/4/1998/53.', fixed: 'See E/CN.4/1998/53.' },
      { text: 'See A/61/187/Add1.', fixed: 'See A/61/187/Add.1.' },
      { text: 'See A/C.3/61/L/14.', fixed: 'See A/C.3/61/L.14.' },
      { text: 'See S/RES/1325/2000.', fixed: 'See S/RES/1325 (2000).' },
      { text: 'See A/RES/71/208.' },
      { text: 'See A/RES/3281.' },
    ],
    good: [
      { text: 'See A/RES/61/208, A/61/187/Add.1/Rev.2, A/C.3/61/L.14, A/62/PV.3 and A/AC.109/2006/L.5.' },
      { text: 'See S/RES/1325 (2000), S/PV.5000, S/PRST/2006/42, E/2006/99, E/RES/2006/2 and E/C.12/2005/4.' },
      { text: 'See A/RES/3281 (XXIX), A/RES/217 A (III), A/RES/S-26/2, A/RES/ES-10/13 and A/520/Rev.17.' },
      {
        text: 'See E/CN.4/1998/NGO/2, ESA/P/WP/205, POP/DB/MIG/Stock/Rev.2008, CRC/C/3/Add.12 and FCCC/CP/1997/7/Add.1.',
      },
      { text: 'See E/ECE/1438, ECE/TRANS/WP.1/163 and ST/ESA/STAT/SER.M/58/Rev.1.' },
      { date: '2020-03-02', text: 'See A/RES/74/148.' },
    ],
  },
  *check({ analysis }) {
    const { meeting, date } = analysis.report.frontMatter.data;
    const written = [date, meeting?.end, meeting?.start].find((day) => day !== undefined);
    for (const { mention, place, span } of analysis.symbols) {
      const { text } = mention;
      const flaw = flaws.find(({ pattern }) => pattern.test(text));
      if (flaw) {
        const right = text.replace(flaw.pattern, flaw.replacement);
        yield {
          span,
          what: t`${quote(text)} is not a document symbol`,
          why: flaw.why(),
          todo: t`Write ${quote(right)}`,
          fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }],
        };
        continue;
      }
      const after = place.prose.text.slice(mention.span.end, mention.span.end + 8);
      if (/^[AE]\/RES\/\d{1,4}$/.test(text) && !/^\s?(?:[A-Z]\s?)?\((?:[IVXLC]|S-)/.test(after)) {
        yield {
          span,
          what: t`${quote(text)} does not say of which session the resolution is`,
          why: t`A symbol gives the session before the number (A/RES/61/208), or after it in roman numerals (A/RES/3281 (XXIX))`,
          todo: t`Complete the symbol`,
        };
        continue;
      }
      const session = Number(assemblySession.exec(text)?.[1] ?? 0);
      if (written !== undefined && session > sessionIn(written) + 1) {
        yield {
          span,
          what: t`${quote(text)} is of a session of the General Assembly that had not been held`,
          why: t`In ${written.slice(0, 4)}, the latest session was number ${sessionIn(written)}`,
          todo: t`Correct the number of the session`,
        };
      }
    }
  },
});

/** What the grammar rules out, with what was meant. */
const flaws: readonly { readonly pattern: RegExp; readonly replacement: string; readonly why: () => string }[] = [
  {
    pattern: /^([ASE])\/(?:RES[-.]|RES(?=\d)|Res\/|Res[-.]?)(\d{1,4}\/)(?=\d+$)/,
    replacement: '$1/RES/$2',
    why: () => t`Resolutions have symbols such as A/RES/61/208`,
  },
  {
    pattern: /^([ASE])\/(?:Res|RES-|RES\.)\/?(?=\d)/,
    replacement: '$1/RES/',
    why: () => t`Resolutions have symbols such as A/RES/61/208`,
  },
  {
    pattern: /^S\/RES\/(\d{1,4})\/((?:19|20)\d\d)$/,
    replacement: 'S/RES/$1 ($2)',
    why: () => t`Symbols of Security Council resolutions give the year in parentheses: S/RES/1325 (2000)`,
  },
  {
    pattern: /^([ASE])\/(AC|C|CN|CONF)[/-](?=\d+(?:\/|$))/,
    replacement: '$1/$2.',
    why: () => t`The number of a committee, commission or conference follows a full stop: A/C.3, E/CN.4, A/CONF.199`,
  },
  {
    pattern: /^([ASE]\/(?:.*\/)?)(PV|SR|L)[/-]?(?=\d+(?:\/|$))/,
    replacement: '$1$2.',
    why: () => t`The number of a record or draft follows a full stop: A/62/PV.3, A/C.3/62/L.14`,
  },
  {
    pattern: /\/(Add|Corr|Rev|Amend)[/-]?(?=\d{1,2}(?:\/|$))/,
    replacement: '/$1.',
    why: () => t`The number of an addendum, corrigendum or revision follows a full stop: Add.1, Corr.1, Rev.1`,
  },
];

/** The session in a symbol of a resolution or document of the General Assembly; not in those of special sessions. */
const assemblySession = /^A\/(?:(?:RES|DEC|C\.\d)\/)?(\d{2,3})\/(?:\d+|L\.\d+|PV\.\d+)(?:\/|$)/;

/** The number of the session that opened in the year of a date; the first was in 1946, the sixty-first in 2006. */
function sessionIn(date: string): number {
  return Number(date.slice(0, 4)) - 1945;
}

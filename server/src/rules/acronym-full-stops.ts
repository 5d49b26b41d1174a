import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import type { Prose, Span } from '../report/model';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

const abbreviated = /(?<![\p{L}\p{M}\p{N}.@/-])(?:\p{Lu}\.){2,9}(?![\p{L}\p{N}])/gu;

export default defineRule({
  id: 'acronym-full-stops',
  severity: 'information',
  fixable: true,
  summary: 'An acronym with full stops between its letters',
  rationale:
    'Acronyms are written without full stops. Only letters that are a known acronym, or one that the report uses elsewhere without full stops, are reported; initials of people, a.m., Ph.D. and U.S. in quotations, titles and headings are left alone. There is no fix where the last full stop may also end a sentence.',
  source: 'United Nations Editorial Manual, abbreviations and acronyms.',
  examples: {
    bad: [
      {
        text: 'A survey by U.N.D.P. was presented.',
        fixed: 'A survey by UNDP was presented.',
      },
      {
        text: 'The survey had been made by the E.U.',
        fixed: 'The survey had been made by the EU.',
      },
      {
        text: 'The Quixotic Forum for Research (QXFR) met. The Q.X.F.R. survey was presented.',
        fixed: 'The Quixotic Forum for Research (QXFR) met. The QXFR survey was presented.',
      },
      {
        language: 'fr',
        text: 'Une enquête de l’O.I.M. a été présentée.',
        fixed: 'Une enquête de l’OIM a été présentée.',
      },
    ],
    good: [
      { language: 'es', text: 'El Sr. J.M. Fennimore viajó a los EE.UU. y a la sede de las NN.UU. en Nueva York.' },
      { language: 'fr', text: 'S.E. M. Fennimore, de la société Q.X.F.R., a ouvert la séance.' },
      { text: 'A survey by UNDP was presented at 3.30 p.m. by J.R.R. Fennimore, Ph.D.' },
      { text: 'The book “Letters to U.N.D.P. officers” was presented.' },
      { text: 'The bread was baked by W.H.O. Fennimore.' },
      { text: '# The U.N.D.P. survey\n\nThe survey was presented in Washington, D.C., on 3 May.' },
    ],
  },
  *check({ analysis }) {
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      for (const span of abbreviations(place.prose)) {
        const written = text.slice(span.start, span.end);
        const acronym = written.replaceAll('.', '');
        if (analysis.registry.acronymSenses(acronym).length === 0 && !acronymUsage(analysis).has(acronym)) continue;
        if (isBeforeName(text, span.end) || !isOwnWords(place.prose, span)) continue;
        const end = endOfAcronym(place.prose, span);
        const where = analysis.locate(place, end === undefined ? span : { start: span.start, end });
        yield {
          span: where,
          what: t`${quote(written)} has full stops`,
          why: t`Acronyms are written without full stops`,
          todo: t`Write ${quote(acronym)}`,
          ...(end !== undefined && {
            fixes: [{ title: replaceTitle(acronym), edits: [{ span: where, text: acronym }] }],
          }),
        };
      }
    }
  },
});

const kept = new WeakMap<Prose, readonly Span[]>();

/** Capitals with full stops in a run of prose, which is read once. */
function abbreviations(prose: Prose): readonly Span[] {
  const known = kept.get(prose);
  if (known) return known;
  const spans = Array.from(prose.text.matchAll(abbreviated), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
  kept.set(prose, spans);
  return spans;
}

/** Whether letters stand before a word that may be the family name they belong to. */
function isBeforeName(text: string, end: number): boolean {
  return (
    /^\s\p{Lu}[\p{Ll}’'-]/u.test(text.slice(end, end + 3)) &&
    !/^\s(?:The|This|In|It|He|She)\s/u.test(text.slice(end, end + 6))
  );
}

/** Where the acronym ends: before a full stop that ends the text, too; absent where that cannot be told. */
function endOfAcronym({ text }: Prose, { end }: Span): number | undefined {
  const rest = text.slice(end);
  if (/^\s*$/u.test(rest)) return end - 1;
  return /^(?:[,;:)]|\s\p{Ll})/u.test(rest) ? end : undefined;
}

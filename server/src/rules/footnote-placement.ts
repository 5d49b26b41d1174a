import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'footnote-placement',
  severity: 'information',
  fixable: true,
  summary: 'A footnote call on the wrong side of a punctuation mark',
  rationale:
    'In English the call of a footnote follows the punctuation mark, in French and Spanish it goes before. The rule is silent in tables, where a call belongs to the cell, next to brackets and quotation marks, where the note may belong to what they hold, and in French and Spanish after a full stop that may be part of an abbreviation.',
  source: 'DGACM, Editorial Manual, footnotes, chapter 9.',
  examples: {
    bad: [
      {
        text: 'The meeting was short[^1].\n\n[^1]: It lasted one day.',
        fixed: 'The meeting was short.[^1]\n\n[^1]: It lasted one day.',
      },
      {
        text: 'The meeting was short[^1][^2], and it was held in Geneva.\n\n[^1]: One day.\n\n[^2]: See annex.',
        fixed: 'The meeting was short,[^1][^2] and it was held in Geneva.\n\n[^1]: One day.\n\n[^2]: See annex.',
      },
      {
        language: 'fr',
        text: 'La convention a été adoptée.[^1] Elle est entrée en vigueur.\n\n[^1]: En 1981.',
        fixed: 'La convention a été adoptée[^1]. Elle est entrée en vigueur.\n\n[^1]: En 1981.',
      },
      {
        language: 'es',
        text: 'El Convenio fue aprobado,[^1] pero no ha entrado en vigor.\n\n[^1]: En 2011.',
        fixed: 'El Convenio fue aprobado[^1], pero no ha entrado en vigor.\n\n[^1]: En 2011.',
      },
    ],
    good: [
      { text: 'The meeting was short.[^1] It was held in Geneva.\n\n[^1]: It lasted one day.' },
      { text: 'The Convention[^1] was adopted (in 1981[^1]).\n\n[^1]: Not yet in force.' },
      { text: 'The “refugees[^1].” were counted … by two offices[^1]...\n\n[^1]: Not by others.' },
      { text: '| City |\n| --- |\n| Lima[^1]. |\n\n[^1]: With its port.' },
      { language: 'fr', text: 'La convention a été adoptée[^1]. Voir M.[^1]\n\n[^1]: En 1981.' },
      { language: 'es', text: 'El Convenio fue aprobado[^1]. Véase la pág.[^1]\n\n[^1]: En 2011.' },
    ],
  },
  *check({ analysis: { report, language } }) {
    for (const [index, block] of report.blocks.entries()) {
      if (block.footnoteCalls.length === 0 || block.kind === 'table') continue;
      const start = report.starts[index] ?? 0;
      for (const run of adjoining(block.footnoteCalls.map(({ span }) => span))) {
        const calls = block.source.slice(run.start, run.end);
        const around =
          language === 'en' ? markAfter(block.source, run) : markBefore(block.source, run, language === 'fr');
        if (!around) continue;
        const mark = around.mark.trim();
        const move = language === 'en' ? t`Move it behind ${quote(mark)}` : t`Move it before ${quote(mark)}`;
        yield {
          span: { start: start + run.start, end: start + run.end },
          what:
            language === 'en'
              ? t`The footnote call stands before ${quote(mark)}`
              : t`The footnote call stands after ${quote(mark)}`,
          why: convention(language),
          todo: move,
          fixes: [
            {
              title: move,
              edits: [
                {
                  span: { start: start + around.span.start, end: start + around.span.end },
                  text: language === 'en' ? around.mark + calls : calls + around.mark,
                },
              ],
            },
          ],
        };
      }
    }
  },
});

function convention(language: Language): string {
  switch (language) {
    case 'en':
      return t`In English, it follows the punctuation mark`;
    case 'fr':
      return t`In French, it goes before the punctuation mark`;
    case 'es':
      return t`In Spanish, it goes before the punctuation mark`;
  }
}

interface Misplaced {
  /** The punctuation mark, with the space that belongs to it. */
  readonly mark: string;
  /** The calls and the mark. */
  readonly span: Span;
}

/** Calls that stand side by side, as one. */
function adjoining(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last?.end === span.start) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}

/** A mark right after calls that stand right after a word. */
function markAfter(source: string, { start, end }: Span): Misplaced | undefined {
  const mark = /^[.,;:!?](?=\s|$)/.exec(source.slice(end, end + 2))?.[0];
  if (!mark || !/[\p{L}\p{N}*_)”"’]$/u.test(source.slice(Math.max(0, start - 2), start))) return undefined;
  return { mark, span: { start, end: end + mark.length } };
}

/** A mark right before calls, after a word that is no abbreviation. */
function markBefore(source: string, { start, end }: Span, spaced: boolean): Misplaced | undefined {
  if (!/^(?:\s|$)/.test(source.slice(end, end + 1))) return undefined;
  const before = source.slice(Math.max(0, start - 24), start);
  const fullStop = /(?<![\p{L}\p{N}.])[\p{Ll}\p{M}]{5,}(\.)$/u.exec(before)?.[1];
  const other = /[\p{L}\p{N}](,)$/u.exec(before)?.[1] ?? /[\p{L}\p{N}*_]([;:])$/u.exec(before)?.[1];
  const apart = spaced ? /[\p{L}\p{N}*_)]([ \u00A0\u202F][;:!?])$/u.exec(before)?.[1] : undefined;
  const mark = fullStop ?? other ?? apart;
  // A full stop in the middle of a sentence is part of an abbreviation.
  if (mark === undefined || (mark === '.' && !/^\s*(?:$|[\p{Lu}«¿¡])/u.test(source.slice(end, end + 12))))
    return undefined;
  return { mark, span: { start: start - mark.length, end } };
}

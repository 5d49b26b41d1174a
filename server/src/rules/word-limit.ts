import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Span } from '../report/model';
import { written } from '../source/texts';
import { defineRule, type Example } from './rule';
import { countedWords, wordLimitOf } from './shared/word-count';

export default defineRule({
  id: 'word-limit',
  severity: 'information',
  fixable: false,
  profiles: { generic: 'off', 'un-desa': 'off' },
  summary: 'A report that is longer than documents of its kind may be',
  rationale:
    'A longer document is not accepted for processing without a waiver. Reports that the Secretariat writes have 8,500 words at most, those of other bodies 10,700, footnotes included; a report of a session is one of a body. The rule counts what word processors count, in the body, headings, tables and notes. It leaves out the cover, generated parts, references and annexes, so that it never reports a document that is short enough. Publications have no such limit: in the profile for them the rule is off.',
  source: 'DGACM, Editorial Manual, instructions for the preparation of documents: length.',
  options: {
    words: {
      description: 'The most words that a report of the Secretariat may have.',
      default: 8500,
      minimum: 1,
      maximum: 1_000_000,
    },
    bodyWords: {
      description: 'The most words that a report of the session of a body may have.',
      default: 10_700,
      minimum: 1,
      maximum: 1_000_000,
    },
  },
  examples: {
    bad: [
      masthead('The meeting was opened at ten and closed at noon.', { words: 9 }),
      masthead('The meeting was opened.[^1]\n\n[^1]: It was opened by the Mayor.', { words: 9 }),
      masthead('# Opening\n\nThe meeting was opened.', { words: 4 }),
      masthead('The third session was opened at ten and closed at noon.', { bodyWords: 10 }, 'session: Third session'),
      masthead(
        'L’expression «\u00A0fuite\u00A0» a été citée\u00A0; elle était ancienne.',
        { words: 7 },
        undefined,
        'fr',
      ),
    ],
    good: [
      masthead('The meeting was opened at ten and closed at noon.', { words: 10 }),
      masthead('The third session was opened at ten.', { words: 2, bodyWords: 10 }, 'session: Third session'),
      masthead('It met.\n\n# Annex I: Agenda\n\nThe agenda was long, and the list of documents longer.', { words: 9 }),
      masthead('It met.\n\n# References\n\nRey, A. (2009). A very long title of a book.', { words: 4 }),
      masthead('It met – at noon – and left ... `a b c d e f`', { words: 7 }),
      masthead(
        'L’expression «\u00A0fuite\u00A0» a été citée\u00A0; elle était ancienne.',
        { words: 8 },
        undefined,
        'fr',
      ),
      { text: 'The meeting was opened at ten and closed at noon.', options: { words: 1, bodyWords: 1 } },
      { profile: 'un-desa', text: 'The meeting was opened.', options: { words: 1, bodyWords: 1 } },
    ],
  },
  *check({ analysis, options: { words, bodyWords } }) {
    const isOfBody = analysis.report.frontMatter.data.meeting?.session !== undefined;
    const most = wordLimitOf(analysis, { words, bodyWords });
    const count = countedWords(analysis);
    if (count <= most) return;
    yield {
      span: titleSpan(analysis),
      what: t`The report has ${written(count)} words, ${written(count - most)} more than it may have`,
      why: isOfBody
        ? t`A report of a body has ${written(most)} words at most, footnotes included and annexes not counted`
        : t`A report of the Secretariat has ${written(most)} words at most, footnotes included and annexes not counted`,
      todo: t`Shorten it, or ask for a waiver`,
    };
  },
});

/** Where something is said of the report as a whole: its title, else its first words. */
function titleSpan({ report }: Analysis): Span {
  const start = report.starts[0] ?? 0;
  return report.frontMatter.valueSpan(['title']) ?? { start, end: start + (report.blocks[0]?.source.length ?? 0) };
}

function masthead(text: string, options: Example['options'], meeting = 'city: Geneva', language = 'en'): Example {
  return {
    frontMatter: `---\ntitle: Report\nprofile: un-masthead\nlanguage: ${language}\nmeeting:\n  name: Group of Experts\n  start: 2008-05-14\n  ${meeting}\n---\n\n`,
    text,
    ...(options && { options }),
  };
}

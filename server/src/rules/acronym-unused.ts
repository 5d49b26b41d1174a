import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import type { AcronymDefinition } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import type { TextEdit } from '../report/model';
import { defineRule } from './rule';
import { hasDirective } from './shared/directives';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-unused',
  severity: 'information',
  fixable: true,
  profiles: { generic: 'off' },
  summary: 'An acronym that is defined and never used',
  rationale:
    'An acronym is given for the sake of later mentions; where there are none, the name alone does. Any later mention counts, wherever it stands: in a note, a table, a title, a reference, an annex, a compound; where the name itself is written again, it is there that the acronym is wanted. Reports with a list of abbreviations are left alone.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms; UNDRR Editorial Manual.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke first. The survey was presented later.',
        fixed: 'The International Organization for Migration spoke first. The survey was presented later.',
      },
      {
        profile: 'un-masthead',
        text: 'Several non-governmental organizations (NGOs) took part.',
        fixed: 'Several non-governmental organizations took part.',
      },
      { profile: 'un-desa', text: 'IOM (International Organization for Migration) spoke first.' },
    ],
    good: [
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke first. IOM presented a survey.',
      },
      {
        profile: 'un-desa',
        text: 'Non-governmental organizations (NGOs) took part. One NGO-led survey was presented.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. The book “Work of the QXFR” was presented.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke.\n\n# References\n\nQXFR (2006). A survey. Lisbon: QXFR.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke.\n\n# Abbreviations\n\n::abbreviations',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke.\n\n| Body | Staff |\n| --- | --- |\n| QXFR | 4 |',
      },
    ],
  },
  *check({ analysis }) {
    if (hasDirective(analysis.report, 'abbreviations')) return;
    for (const { acronym, definitions, allDefinitions, uses } of acronymUsage(analysis).values()) {
      const [definition] = definitions;
      if (!definition || allDefinitions.length > 1 || uses.length > 0) continue;
      const { mention, place } = definition;
      if (standsElsewhere(analysis, acronym, definition)) continue;
      // Where the name is written again, the acronym is what is wanted there.
      if (analysis.report.text.indexOf(mention.expansion, definition.span.end) >= 0) continue;
      const edit = mention.order === 'name-first' ? removal(analysis, definition) : undefined;
      const written = place.prose.text.slice(mention.acronymSpan.start, mention.acronymSpan.end);
      yield {
        span: analysis.locate(place, mention.acronymSpan),
        what: t`${quote(written)} is defined and never used`,
        why: t`An acronym is given for the sake of later mentions, and the report has none`,
        todo: t`Give ${quote(mention.expansion)} alone`,
        ...(edit && { fixes: [{ title: t`Remove ${quote(`(${written})`)}`, edits: [edit] }] }),
      };
    }
  },
});

/** Takes the parentheses away; absent where they hold more than the letters, such as a link. */
function removal(analysis: Analysis, { mention, place }: Occurrence<AcronymDefinition>): TextEdit | undefined {
  const own = { start: mention.expansionSpan.end, end: mention.span.end };
  const span = analysis.locate(place, own);
  return span.end - span.start === own.end - own.start ? { span, text: '' } : undefined;
}

const partOfWord = /[\p{L}\p{N}]/u;

/** Whether the letters stand anywhere else in the source, as a word, a plural or a part of a compound. */
function standsElsewhere({ report }: Analysis, acronym: string, { span }: Occurrence<AcronymDefinition>): boolean {
  const { text } = report;
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + acronym.length)) {
    if (span.start <= at && at < span.end) continue;
    const after = text.slice(at + acronym.length, at + acronym.length + 2);
    if (!partOfWord.test(text.charAt(at - 1)) && !partOfWord.test(after.replace(/^s/u, '').charAt(0))) return true;
  }
  return false;
}

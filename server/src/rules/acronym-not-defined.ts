import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { type AcronymUsage, acronymUsage } from '../mentions/acronym-usage';
import type { AcronymMention } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import { isValidOn } from '../registry/validity';
import { defineRule } from './rule';
import {
  candidatesOf,
  defineAt,
  entitiesOf,
  fullName,
  isDefinedOtherwise,
  needsDefinition,
} from './shared/acronym-text';
import { hasDirective } from './shared/directives';
import { isNeverAbbreviated } from './shared/never-abbreviated';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-not-defined',
  severity: 'warning',
  fixable: true,
  isAtFirstUse: true,
  summary: 'A registered acronym that the report uses without ever giving its full name',
  rationale:
    'The full name stands at first mention, with the acronym in parentheses, and the acronym alone after it. The rule is silent for acronyms that need no definition (UNESCO, HIV/AIDS) or whose body did not exist at the date of the meeting, for those that several bodies share and those that United Nations documents never use (both have rules of their own), in reports with a list of abbreviations, and for uses in headings, tables, notes, citations and annexes.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        text: 'The representative of IOM welcomed the survey. IOM would take part in it.',
        fixed:
          'The representative of the International Organization for Migration (IOM) welcomed the survey. IOM would take part in it.',
      },
      {
        text: 'UNHCR had opened an office.',
        fixed: 'The Office of the United Nations High Commissioner for Refugees (UNHCR) had opened an office.',
      },
    ],
    good: [
      {
        text: 'The representative of the International Organization for Migration (IOM) welcomed the survey. IOM would take part.',
      },
      { text: 'DOS permissions, HFC-23 and ISO 9001 were mentioned.' },
      {
        text: 'The IOM/UNHCR handbook was by the International Organization for Migration (IOM) and UNESCO.',
        registry: {
          organizations: [
            {
              id: 'unhcr',
              name: 'Office of the United Nations High Commissioner for Refugees',
              acronym: 'UNHCR',
              define: 'never',
            },
          ],
        },
      },
      { text: 'Ms. Vroomgaard, of the National STD/AIDS Control Programme, spoke of the Pacific WTO Forum.' },
      { text: 'The representative of UNESCO spoke about HIV/AIDS.' },
      { profile: 'un-desa', text: 'The matter was before UNGA in July.' },
      { text: 'The study (OECD, 2007a) was published in Paris.' },
      { text: 'A loan from IDB had paid for the survey.' },
      { profile: 'un-desa', text: 'The survey had been requested by UNGA and ECOSOC.' },
      { text: '# Follow-up by IOM\n\nThe International Organization for Migration (IOM) reported.' },
      { text: 'The representative of IOM welcomed the survey.\n\n# Abbreviations\n\n::abbreviations' },
      { text: '| Agency | Staff |\n| --- | --- |\n| IOM | 20 |' },
    ],
  },
  *check({ analysis }) {
    if (hasDirective(analysis.report, 'abbreviations')) return;
    for (const usage of acronymUsage(analysis).values()) {
      // In “the IOM/UNHCR handbook” there is no room for a full name; a later use may have it.
      const uses = usage.uses.filter((use) => !isInsideName(use));
      const [first] = [...uses.filter((use) => !isJoined(use)), ...uses];
      if (!first || usage.forms.length === 0 || usage.definitions.length > 0 || !needsDefinition(usage.forms)) continue;
      if (!isInForce(analysis, usage) || isNeverAbbreviated(analysis, usage.acronym)) continue;
      // Which of several bodies is meant has a rule of its own.
      if (candidatesOf(analysis, usage).length > 0) continue;
      if (usage.allDefinitions.some(({ place }) => place.zone !== 'annex') || isDefinedOtherwise(analysis, usage))
        continue;
      const name = fullName(analysis, usage);
      const edit =
        name && first.mention.text === usage.acronym && !isJoined(first)
          ? defineAt(analysis, first.place, first.mention.span, name)
          : undefined;
      yield {
        span: first.span,
        what: t`${quote(usage.acronym)} is used without its full name`,
        why: name
          ? t`It stands for ${quote(name)}, and a reader is told so at first mention`
          : t`A reader is told the full name at first mention`,
        todo: edit
          ? t`Write ${quote(`${name} (${usage.acronym})`)} here`
          : t`Give the full name here, with the acronym in parentheses`,
        ...(edit && { fixes: [{ title: t`Define ${usage.acronym} here`, edits: [edit] }] }),
      };
    }
  },
});

function isJoined({ mention, place }: Occurrence<AcronymMention>): boolean {
  const { text } = place.prose;
  return /[-/]/.test(text.charAt(mention.span.start - 1) + text.charAt(mention.span.end));
}

/** Whether an acronym is a word in the middle of a longer proper name, where it cannot be written out: “the National STD/AIDS Control Programme”. */
function isInsideName({ mention: { span }, place }: Occurrence<AcronymMention>): boolean {
  const { text } = place.prose;
  return (
    /\p{L},? (?:the|of|le|la|el|du|del) (?:\p{Lu}\p{Ll}+ ){1,4}(?:\p{Lu}+\/)?$/u.test(
      text.slice(Math.max(0, span.start - 80), span.start),
    ) && /^(?:\/\p{Lu}+)?(?: \p{Lu}\p{Ll}+)+/u.test(text.slice(span.end, span.end + 60))
  );
}

/** Whether a body that the acronym stands for existed at the date of the meeting; else the letters must mean something else. */
function isInForce({ date }: Analysis, { forms }: AcronymUsage): boolean {
  return date === undefined || entitiesOf(forms).some((entity) => isValidOn(entity, date));
}

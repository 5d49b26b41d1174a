import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import { defineRule } from './rule';
import { defineAt, needsDefinition, undefine } from './shared/acronym-text';
import { hasDirective } from './shared/directives';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-before-definition',
  severity: 'warning',
  fixable: true,
  isAtFirstUse: true,
  summary: 'An acronym that stands before the place where it is defined',
  rationale:
    'A definition that comes after the first use helps nobody. The fix moves the full name to the first use and leaves the acronym at the later place. The rule is silent for acronyms that need no definition (UNESCO), for uses in headings, tables, notes and citations, and in reports with a list of abbreviations.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        text: 'The representative of IOM spoke first.\n\nLater the International Organization for Migration (IOM) presented a survey.',
        fixed:
          'The representative of the International Organization for Migration (IOM) spoke first.\n\nLater IOM presented a survey.',
      },
      {
        text: 'Funding from the QXFR had ended. The Quixotic Forum for Research (QXFR) regretted it.',
        fixed: 'Funding from the Quixotic Forum for Research (QXFR) had ended. QXFR regretted it.',
      },
    ],
    good: [
      { text: 'The International Organization for Migration (IOM) spoke first.\n\nLater IOM presented a survey.' },
      { text: '# Follow-up by IOM\n\nThe International Organization for Migration (IOM) spoke first.' },
      {
        text: 'UNESCO spoke first. The United Nations Educational, Scientific and Cultural Organization (UNESCO) had a survey.',
      },
      { text: 'The study (IOM, 2006) was cited. The International Organization for Migration (IOM) had written it.' },
      {
        text: 'A note was added.[^1] The International Organization for Migration (IOM) spoke.\n\n[^1]: See the survey by IOM.',
      },
    ],
  },
  *check({ analysis }) {
    if (hasDirective(analysis.report, 'abbreviations')) return;
    for (const { acronym, forms, definitions, uses } of acronymUsage(analysis).values()) {
      const [first] = uses;
      const [definition] = definitions;
      if (!first || !definition || first.span.start > definition.span.start) continue;
      if (forms.length > 0 && !needsDefinition(forms)) continue;
      const { expansion, order } = definition.mention;
      const written = analysis.report.text.slice(definition.span.start, definition.span.end);
      const inPlural = /s\)$/u.test(written) !== /s$/u.test(first.mention.text);
      const edit =
        order === 'name-first' && !inPlural
          ? defineAt(analysis, first.place, first.mention.span, expansion)
          : undefined;
      yield {
        span: first.span,
        what: t`${quote(acronym)} stands here before it is defined`,
        why: t`The report gives its full name, ${quote(expansion)}, only later`,
        todo: t`Give the full name here, and ${quote(acronym)} alone after it`,
        related: [{ span: definition.span, message: t`${acronym} is defined here` }],
        ...(edit && {
          fixes: [
            {
              title: t`Move the definition of ${acronym} here`,
              edits: [edit, undefine(analysis, definition, first.mention.text)],
            },
          ],
        }),
      };
    }
  },
});

import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import { defineRule } from './rule';
import { needsDefinition } from './shared/acronym-text';
import { timesWritten } from './shared/capital-words';
import { hasDirective } from './shared/directives';
import { isNeverAbbreviated } from './shared/never-abbreviated';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-rare',
  severity: 'information',
  fixable: false,
  profiles: { generic: 'off' },
  options: {
    uses: {
      description:
        'The number of times that a name stands in the text, its definition counted, up to which it has no acronym',
      default: 2,
      minimum: 2,
      maximum: 10,
    },
  },
  summary: 'An acronym for a name that stands only twice in the text',
  rationale:
    'A name that stands once or twice is given in full each time. The definition and the uses in the running text after it are counted; an acronym that also stands in a heading, a table, a note, a citation, the references or an annex is left alone, since it is wanted there, as are acronyms that need no definition (UNESCO, NGO), names such as UN-Habitat, acronyms that are defined more than once or whose name is written in full again, and reports with a list of abbreviations. An acronym that is never used again has a rule of its own.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms; UNDRR Editorial Manual.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke first. A survey by QXFR was presented later.',
      },
      {
        profile: 'un-masthead',
        text: 'The International Organization for Migration (IOM) spoke first. It was thanked by all. IOM had made a survey.',
      },
      {
        profile: 'un-desa',
        options: { uses: 4 },
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed. QXFR would take part. The survey of QXFR began.',
      },
    ],
    good: [
      {
        profile: 'un-desa',
        options: { uses: 3 },
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed. QXFR would take part. The survey of QXFR began.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed. QXFR would take part.',
      },
      { profile: 'un-desa', text: 'The Quixotic Forum for Research (QXFR) spoke first.' },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed. The Quixotic Forum for Research left.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed.\n\n| Body | Staff |\n| --- | --- |\n| QXFR | 4 |',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed.\n\n# Annex I\n\nThe office of QXFR was open.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed (QXFR, 2006).\n\n# References\n\nQXFR (2006). A survey.',
      },
      {
        profile: 'un-desa',
        text: 'The Quixotic Forum for Research (QXFR) spoke. QXFR agreed.\n\n# Abbreviations\n\n::abbreviations',
      },
      {
        profile: 'un-desa',
        text: 'The United Nations Human Settlements Programme (UN-Habitat) spoke. UN-Habitat agreed with the United Nations Children’s Fund (UNICEF) that UNICEF should speak.',
      },
      { profile: 'un-desa', text: 'The General Assembly (GA) met. The GA was closed.' },
      { text: 'The Quixotic Forum for Research (QXFR) spoke first. A survey by QXFR was presented later.' },
    ],
  },
  *check({ analysis, options }) {
    if (hasDirective(analysis.report, 'abbreviations')) return;
    for (const { acronym, forms, definitions, allDefinitions, uses } of acronymUsage(analysis).values()) {
      const [definition] = definitions;
      if (!definition || allDefinitions.length > 1 || uses.length === 0 || uses.length >= options.uses) continue;
      if (isNeverAbbreviated(analysis, acronym)) continue;
      if (/\p{Ll}/u.test(acronym) || (forms.length > 0 && !needsDefinition(forms))) continue;
      // Where it stands before its definition, or outside the running text, there is more to it than these uses.
      if ((uses[0]?.span.start ?? 0) < definition.span.start) continue;
      if (timesWritten(analysis.report, acronym) > uses.length + 1) continue;
      const { acronymSpan, expansion } = definition.mention;
      // Where the name is written in full again, it is there that the acronym is wanted.
      if (analysis.report.text.indexOf(expansion, definition.span.end) >= 0) continue;
      yield {
        span: analysis.locate(definition.place, acronymSpan),
        what:
          uses.length === 1
            ? t`${quote(acronym)} is used only once after its definition`
            : t`${quote(acronym)} is used only ${uses.length} times after its definition`,
        why:
          uses.length === 1
            ? t`An acronym is not given for a name that stands only twice in the text`
            : t`An acronym is not given for a name that stands only ${uses.length + 1} times in the text`,
        todo: t`Give ${quote(expansion)} in full each time`,
        related: uses.map(({ span }) => ({ span, message: t`${acronym} is used here` })),
      };
    }
  },
});

import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { needsDefinition } from './shared/acronym-text';
import { isOwnWords } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'acronym-in-heading',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: { generic: 'off' },
  summary: 'An acronym in a heading',
  rationale:
    'A heading is read by itself, in the table of contents too, so that it gives names in full. The rule knows only registered acronyms; those that need no definition (UNESCO, HIV/AIDS), names such as UN-Habitat, and headings in capitals are left alone, as is the full name with its acronym.',
  source: 'United Nations Editorial Manual, headings; UNDRR Editorial Manual.',
  examples: {
    bad: [
      { profile: 'un-desa', text: '# Follow-up by IOM\n\nThe survey was presented.' },
      {
        profile: 'un-masthead',
        text: '# Introduction\n\nThe survey was presented.\n\n# Progress towards the MDGs\n\nIt was slow.',
      },
    ],
    good: [
      {
        profile: 'un-desa',
        text: '# Follow-up by the International Organization for Migration\n\nThe survey was presented.',
      },
      { profile: 'un-desa', text: '# Work of UNESCO and UN-Habitat on HIV/AIDS\n\nThe survey was presented.' },
      { profile: 'un-desa', text: '# FOLLOW-UP BY IOM\n\nThe survey was presented.' },
      {
        profile: 'un-desa',
        text: '# The QXFR survey\n\nThe International Organization for Migration (IOM) presented it.',
      },
      { text: '# Follow-up by IOM\n\nThe survey was presented.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place, span } of analysis.acronyms) {
      if (place.zone !== 'heading' || mention.forms.length === 0 || !needsDefinition(mention.forms)) continue;
      if (/\p{Ll}/u.test(mention.acronym) || !isOwnWords(place.prose, mention.span)) continue;
      const defined = place.mentions.definitions.some(
        (definition) => definition.span.start <= mention.span.start && mention.span.end <= definition.span.end,
      );
      if (defined) continue;
      yield {
        span,
        what: t`${quote(mention.text)} is an acronym in a heading`,
        why: t`Headings give names in full, since they are also read by themselves`,
        todo: t`Give the name in full`,
      };
    }
  },
});

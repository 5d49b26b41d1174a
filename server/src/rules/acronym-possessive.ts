import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote } from './shared/wording';

/** After these a plural is meant, which has its own rule. */
const pluralBefore = /(?<![\p{L}-])(?:many|several|some|most|all|few|these|those|various|numerous|both|\d+)\s$/iu;

export default defineRule({
  id: 'acronym-possessive',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: { generic: 'off' },
  summary: 'An acronym in the genitive',
  rationale:
    'Acronyms take no genitive in United Nations documents: the mandate of UNMIL, the UNMIL mandate. The rule speaks where a noun follows the acronym of a known body; quotations, titles, headings and tables are left alone. The right wording depends on the sentence, so that there is no fix.',
  source: 'United Nations Editorial Manual, abbreviations and acronyms.',
  examples: {
    bad: [
      { profile: 'un-desa', text: 'The representative welcomed UNMIL’s mandate.' },
      { profile: 'un-masthead', text: 'Speakers referred to the ILO’s new survey.' },
    ],
    good: [
      { profile: 'un-desa', text: 'The representative welcomed the mandate of UNMIL and the UNDP survey.' },
      { profile: 'un-desa', text: 'He said: “UNMIL’s mandate is clear.”' },
      {
        profile: 'un-desa',
        text: '# UNMIL’s mandate\n\nMany NGO’s had sent comments. Ms. Vroomgaard’s survey was brief.',
      },
      { text: 'Speakers referred to UNMIL’s mandate.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.acronyms) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      const { start, end } = mention.span;
      if (!/^[’']s\s\p{L}/u.test(text.slice(end, end + 4))) continue;
      // The principal organs are not abbreviated at all, which has its own rule.
      const isBody = mention.forms.some(
        ({ entity }) => entity.kind === 'organization' && entity.category !== 'un-organ',
      );
      if (!isBody) continue;
      if (pluralBefore.test(text.slice(Math.max(0, start - 12), start)) || !isOwnWords(place.prose, mention.span))
        continue;
      yield {
        span: analysis.locate(place, { start, end: end + 2 }),
        what: t`${quote(text.slice(start, end + 2))} is an acronym in the genitive`,
        why: t`Acronyms take no genitive in United Nations documents`,
        todo: t`Write ${quote(`of ${mention.text}`)} after the noun, or ${quote(mention.text)} alone before it`,
      };
    }
  },
});

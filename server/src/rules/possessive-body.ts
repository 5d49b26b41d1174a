import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineRule({
  id: 'possessive-body',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'The name of a country or an organization in the genitive',
  rationale:
    'United Nations documents write “the Government of Brazil” and “the members of the United Nations”. The rule reads registered names of countries and organizations; it is silent in quotations, titles, headings, tables and references, and for acronyms, which have their own rule. The right wording depends on the sentence, so that there is no fix.',
  source: 'DGACM, Editorial Manual, punctuation.',
  examples: {
    bad: [
      un('The delegation welcomed Brazil’s contribution.'),
      un('He described the United Nations’ programme.'),
      un('She referred to the World Bank’s survey.'),
    ],
    good: [
      un('The delegation welcomed the contribution of Brazil to the United Nations Children’s Fund.'),
      un('She quoted the title “Brazil’s way” and the book *Brazil’s Cities*.'),
      un('The ‘United Nations’ of the title, and what ‘the Philippines’ meant, were explained.'),
      un('# Brazil’s contribution\n\nThe Chair’s summary, the members’ comments and IOM’s survey were welcomed.'),
      { text: 'Other houses write of Brazil’s contribution.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.names) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      const { start, end } = mention.span;
      const mark = text[end];
      if (mark !== '’' && mark !== "'") continue;
      const genitive = /^[’']s(?=\s\p{L})/u.exec(text.slice(end, end + 5));
      const plural = text[end - 1] === 's' && /^[’']\s\p{Ll}/u.test(text.slice(end, end + 3));
      if (!genitive && !plural) continue;
      // A mark after a name that ends with s may close a quotation.
      if (plural && /(?<![\p{L}\p{N}])[‘']/u.test(text.slice(0, start))) continue;
      const [form] = mention.forms;
      if (form?.entity.kind !== 'organization' && form?.entity.kind !== 'country') continue;
      if (!/\p{Ll}/u.test(mention.text) || !isOwnWords(place.prose, mention.span)) continue;
      const span = { start, end: end + (genitive?.[0].length ?? 1) };
      yield {
        span: analysis.locate(place, span),
        what: t`${quote(text.slice(span.start, span.end))} is a name in the genitive`,
        why: t`Names of countries and organizations take no genitive in United Nations documents`,
        todo: t`Write ${quote(`of ${mention.text}`)} after the noun, with the article if the name takes one`,
      };
    }
  },
});

import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import type { AcronymMention } from '../mentions/model';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

/** Words after which a noun is in the plural. */
const pluralBefore =
  /(?<![\p{L}-])(?:many|several|some|most|all|few|fewer|these|those|other|various|numerous|both|two|three|four|five|six|seven|eight|nine|\d{2,}|[2-9]|local|national|international|leading|non-State)\s$/iu;
/** What may follow a plural but hardly a genitive: it needs its noun. */
const nounlessAfter =
  /^(?:$|[.,;:)](?:\s|$)|\s(?:and|or|in|on|at|to|of|for|with|by|from|had|have|were|are|would|will|could|should|may|might|that|which|who|as|such|did|do|also)(?![\p{L}-]))/u;

export default defineRule({
  id: 'acronym-plural',
  severity: 'warning',
  fixable: true,
  languages: ['en'],
  summary: 'The plural of an acronym with an apostrophe',
  rationale:
    'The plural of an acronym has an s and no apostrophe: NGOs, MDGs. A genitive looks the same, so that the rule speaks only where the acronym is one that has a plural and the words before or after it need one.',
  source: 'United Nations Editorial Manual, abbreviations and acronyms; UNDRR Editorial Manual.',
  examples: {
    bad: [
      {
        text: 'Non-governmental organizations (NGOs) took part. Many NGO’s had sent comments.',
        fixed: 'Non-governmental organizations (NGOs) took part. Many NGOs had sent comments.',
      },
      {
        text: 'The progress made towards the MDG’s in Africa was reviewed.',
        fixed: 'The progress made towards the MDGs in Africa was reviewed.',
      },
    ],
    good: [
      { text: 'Non-governmental organizations (NGOs) took part. Many NGOs had sent comments.' },
      { text: 'The NGO’s office was closed, and the NGO’s staff had left.' },
      { text: 'The survey was smaller than UNDP’s.' },
      { text: 'The sign read “NGO’s and others”.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.acronyms) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      const { start, end } = mention.span;
      if (!/^[’']s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) || !hasPlural(analysis, mention)) continue;
      if (!nounlessAfter.test(text.slice(end + 2, end + 12))) continue;
      if (!pluralBefore.test(text.slice(Math.max(0, start - 16), start)) && !isPluralOnly(mention)) continue;
      if (!isOwnWords(place.prose, mention.span)) continue;
      const plural = `${mention.text}s`;
      const span = analysis.locate(place, { start, end: end + 2 });
      yield {
        span,
        what: t`${quote(text.slice(start, end + 2))} is a plural with an apostrophe`,
        why: t`The plural of an acronym has an s and no apostrophe`,
        todo: t`Write ${quote(plural)}`,
        fixes: [{ title: replaceTitle(plural), edits: [{ span, text: plural }] }],
      };
    }
  },
});

/** Whether an acronym is one that has a plural: the registry gives one, or the report writes it. */
function hasPlural(analysis: Analysis, { acronym, forms }: AcronymMention): boolean {
  if (forms.some(({ entity }) => entity.kind === 'acronym' && entity.plural !== undefined)) return true;
  const usage = acronymUsage(analysis).get(acronym);
  return usage?.uses.some(({ mention }) => mention.text === `${acronym}s`) ?? false;
}

/** Whether an acronym that has a plural is no body, so that nothing belongs to it: a goal, a country, a technique. */
function isPluralOnly({ forms }: AcronymMention): boolean {
  return forms.length > 0 && forms.every(({ entity }) => entity.kind === 'acronym' && entity.plural !== undefined);
}

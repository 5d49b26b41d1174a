/** Places in a clean report where a country could stand under another name. */

import type { CleanReport } from '../clean-reports';
import type { Defect } from '../mutator';
import type { Random } from '../random';
import { knownNames } from './names';
import { isForeign } from './prose';

/** Puts wrong names in the place of right ones, article included: not in titles, nor where a longer name may hold the country’s. */
export function* renamedCountries(
  report: CleanReport,
  random: Random,
  wrong: readonly { readonly kind: string; readonly text: string }[],
  isPlace: (sentence: string) => boolean = () => true,
): Iterable<Defect> {
  for (const { mention, place, span } of knownNames(report, (entity) => entity.kind === 'country')) {
    const { text, sentences } = place.prose;
    const before = text.slice(0, mention.span.start);
    if (isForeign({ ...place, mentions: { ...place.mentions, names: [] } }, mention.span)) continue;
    if (/^(?:[’'-]| \p{Lu})/u.test(text.slice(mention.span.end)) || inLongerName.test(before.replace(office, '')))
      continue;
    const sentence = sentences.find(({ start, end }) => start <= mention.span.start && mention.span.end <= end);
    if (!sentence || !isPlace(text.slice(sentence.start, sentence.end))) continue;
    const article = /(?:^|\s)[Tt]he $/u.exec(before)?.[0].trimStart().length ?? 0;
    for (const { kind, text: form } of random.shuffled(wrong).slice(0, 4)) {
      yield { kind, edits: [{ span: { start: span.start - article, end: span.end }, text: form }] };
    }
  }
}

const office = /(?:Governments?|[Rr]epresentatives?|[Oo]bservers?) of (?:the )?$/u;
const inLongerName = /\p{Lu}[\p{L}’-]*(?: (?:of|in|for))? (?:the )?$/u;

/** What follows from another name besides: rules that rightly speak of it. */
export const ofAnotherName = {
  'country-order': 'The other name may have another place in the alphabet.',
  'wrong-affiliation': 'The other country is not that of the delegate.',
  'organization-not-participant': 'The other country need not attend.',
  'country-article': 'The wrong form may stand where the right one takes an article.',
};

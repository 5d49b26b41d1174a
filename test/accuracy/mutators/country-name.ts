import type { Country } from '../../../server/src/registry/model';
import { isValidOn } from '../../../server/src/registry/validity';
import { knownNames } from '../mutating/names';
import { isForeign } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Countries under forms that are never right, and under names that were no longer theirs at the meeting. */
export default defineMutator({
  rule: 'country-name',
  *defects(report, random) {
    const { analysis } = report;
    const { registry } = analysis;
    const date = analysis.date ?? '2010-01-01';
    const countries = registry.countries.filter((country) => country.status !== 'former' && isValidOn(country, date));
    const wrong = countries
      .flatMap((country) => wrongForms(country, date))
      .filter(({ text, country }) => registry.lookUp(text).every(({ entity }) => entity === country));
    for (const { mention, place, span } of knownNames(report, (entity) => entity.kind === 'country')) {
      const { text, sentences } = place.prose;
      const before = text.slice(0, mention.span.start);
      const after = text.slice(mention.span.end);
      // Not in a title, and not as a part of a longer name.
      if (isForeign({ ...place, mentions: { ...place.mentions, names: [] } }, mention.span)) continue;
      if (
        /^(?:[’'-]| \p{Lu})/u.test(after) ||
        /\p{Lu}[\p{L}’-]*(?: (?:of|in|for))? (?:the )?$/u.test(
          before.replace(/(?:Government|Governments|representatives?|observers?|Representatives?) of (?:the )?$/u, ''),
        )
      )
        continue;
      const sentence = sentences.find(({ start, end }) => start <= mention.span.start && mention.span.end <= end);
      const isOfPast = sentence && /\d{4}|former|then known/u.test(text.slice(sentence.start, sentence.end));
      const article = /(?:^|\s)[Tt]he $/u.exec(before)?.[0].trimStart().length ?? 0;
      for (const { kind, text: form } of random.shuffled(wrong).slice(0, 4)) {
        if (kind === 'a former name' && isOfPast) continue;
        yield { kind, edits: [{ span: { start: span.start - article, end: span.end }, text: form }] };
      }
    }
  },
  alsoReportedBy: {
    'country-order': 'The other name may have another place in the alphabet.',
    'wrong-affiliation': 'The other country is not that of the delegate.',
    'organization-not-participant': 'The other country need not attend.',
    'country-article': 'The wrong form may stand where the right one takes an article.',
  },
});

function wrongForms(country: Country, date: string) {
  const variants = (country.variants ?? []).map((text) => ({ kind: 'a form that is never right', text, country }));
  const former = (country.formerly ?? [])
    .filter(
      ({ name, until }) =>
        until < date && name !== country.name && name !== country.formal && !country.shortForms?.includes(name),
    )
    .map(({ name }) => ({ kind: 'a former name', text: name, country }));
  return [...variants, ...former];
}

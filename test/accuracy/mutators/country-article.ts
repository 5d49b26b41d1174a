import { knownNames } from '../mutating/names';
import { editIn, isForeign } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** The article left out before the Netherlands, the Niger and others, where it is not an adjective. */
export default defineMutator({
  rule: 'country-article',
  *defects(report, random) {
    if (report.analysis.language !== 'en') return;
    const withArticle = ['Niger', 'Sudan', 'Gambia', 'Netherlands', 'Philippines', 'Dominican Republic'];
    for (const { mention, place, entity } of knownNames(
      report,
      (country, { text }) => country.kind === 'country' && /^[\p{L} ’-]+$/u.test(text),
    )) {
      const { text } = place.prose;
      if (isForeign({ ...place, mentions: { ...place.mentions, names: [] } }, mention.span)) continue;
      if (
        !/^(?:[.;]| (?:had|was|would|to|and|asked|said|noted|suggested|proposed|welcomed) )/u.test(
          text.slice(mention.span.end),
        )
      )
        continue;
      const { start, end } = mention.span;
      // The last of a list, and a name after “of” that may be the end of a longer one, are left alone.
      const before = text.slice(0, start).replace(/the $/u, '');
      if (
        /, [^.]{3,60} and $/u.test(before) ||
        (/\p{Lu}[\p{L}-]* of $/u.test(before) && !/(?:Government|Minister|President) of $/u.test(before))
      )
        continue;
      if (entity.kind === 'country' && entity.article && /(?<=\p{Ll} )the $/u.test(text.slice(0, start))) {
        const edit = editIn(report, place, { start: start - 4, end }, mention.text);
        if (edit) yield { kind: 'the article left out', edits: [edit] };
      } else if (/(?:of|in|from|to) $/u.test(text.slice(0, start))) {
        const edit = editIn(report, place, mention.span, random.pick(withArticle) ?? '');
        if (edit) yield { kind: 'a name that takes the article, without it', edits: [edit] };
      }
    }
  },
  alsoReportedBy: {
    'country-order': 'The other name may have another place in the alphabet.',
    'wrong-affiliation': 'The other country is not that of the delegate.',
    'organization-not-participant': 'The other country need not attend.',
  },
});

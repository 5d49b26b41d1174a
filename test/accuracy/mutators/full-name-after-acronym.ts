import { definitionsIn, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** The full name in place of a later acronym. */
export default defineMutator({
  rule: 'full-name-after-acronym',
  *defects(report) {
    const { registry } = report.analysis;
    for (const { mention, span, entities } of definitionsIn(report)) {
      const [body, ...others] = entities;
      if (body?.kind !== 'organization' || others.length > 0 || body.category === 'un-organ') continue;
      if (!registry.lookUp(mention.expansion).some(({ entity }) => entity === body)) continue;
      for (const use of usesOf(report, mention.acronym)) {
        if (use.span.start < span.end || use.mention.text !== mention.acronym || !standsFree(use)) continue;
        const after = use.place.prose.text.slice(use.mention.span.end);
        if (/^ (?:\p{Lu}|\()/u.test(after)) continue;
        // “Office of the Programme” may be a name as a whole.
        if (/\p{Lu}[\p{L}-]* (?:of|for|to) $/u.test(use.place.prose.text.slice(0, use.mention.span.start))) continue;
        yield { kind: 'the full name again', edits: [{ span: use.span, text: `the ${mention.expansion}` }] };
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The use may have been the only one.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});

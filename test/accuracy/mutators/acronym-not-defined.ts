import { isValidOn } from '../../../server/src/registry/validity';
import { definitionsIn, needsDefinition, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A definition cut down to its acronym. */
export default defineMutator({
  rule: 'acronym-not-defined',
  *defects(report) {
    const { analysis } = report;
    const all = definitionsIn(report);
    for (const { mention, span, place, entities } of all) {
      const { acronym, acronymSpan } = mention;
      if (
        entities.length === 0 ||
        !entities.every(needsDefinition) ||
        all.some((other) => other.span !== span && other.mention.acronym === acronym)
      )
        continue;
      if (!entities.some((entity) => isValidOn(entity, analysis.date ?? '2010-01-01'))) continue;
      const [use] = usesOf(report, acronym);
      const text = place.prose.text.slice(acronymSpan.start, acronymSpan.end);
      // The full name may have been given in another way, and then the first use is the next one.
      yield {
        kind: 'the full name left out',
        edits: [{ span, text }],
        at: { start: span.start, end: use?.span.end ?? span.end },
      };
    }
  },
  alsoReportedBy: { 'article-before-acronym': 'The article of the full name is left.' },
});

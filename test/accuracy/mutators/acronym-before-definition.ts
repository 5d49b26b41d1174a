import { definitionsIn, needsDefinition, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A definition moved from the first mention to a later one. */
export default defineMutator({
  rule: 'acronym-before-definition',
  *defects(report) {
    const { analysis } = report;
    const source = analysis.report.text;
    for (const { mention, span, place, entities } of definitionsIn(report)) {
      if (!entities.every(needsDefinition)) continue;
      const acronym = place.prose.text.slice(mention.acronymSpan.start, mention.acronymSpan.end);
      const definition = source.slice(span.start, span.end);
      for (const later of usesOf(report, mention.acronym)) {
        if (later.span.start < span.end || later.mention.text !== acronym || !standsFree(later)) continue;
        yield {
          kind: 'moved to a later mention',
          edits: [
            { span, text: acronym },
            { span: later.span, text: definition },
          ],
          at: span,
        };
      }
    }
  },
  alsoReportedBy: { 'article-before-acronym': 'The article of the full name is left.' },
});

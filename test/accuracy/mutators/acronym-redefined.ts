import { definitionsIn, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A later mention that defines the acronym again. */
export default defineMutator({
  rule: 'acronym-redefined',
  *defects(report) {
    const source = report.analysis.report.text;
    for (const { mention, span, place } of definitionsIn(report)) {
      const acronym = place.prose.text.slice(mention.acronymSpan.start, mention.acronymSpan.end);
      for (const later of usesOf(report, mention.acronym)) {
        if (later.span.start < span.end || later.mention.text !== acronym || !standsFree(later)) continue;
        yield { kind: 'defined again', edits: [{ span: later.span, text: source.slice(span.start, span.end) }] };
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The mention may have been the only use of the acronym.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});

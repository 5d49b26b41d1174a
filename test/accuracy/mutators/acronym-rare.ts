import { definitionsIn, needsDefinition, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** An acronym that is defined and used, of which all uses but one are taken away. */
export default defineMutator({
  rule: 'acronym-rare',
  *defects(report) {
    const { analysis } = report;
    const { text } = analysis.report;
    for (const { mention, span, entities } of definitionsIn(report)) {
      const uses = usesOf(report, mention.acronym);
      const { acronym, expansion } = mention;
      if (!entities.every(needsDefinition) || !/^[A-Z]{3,}$/u.test(acronym) || uses.length < 2) continue;
      // Anywhere else, in a table or a note, the acronym is wanted; and the name must not stand in full again.
      const everywhere = text.split(new RegExp(`(?<![\\p{L}-])${acronym}(?![\\p{L}-])`, 'u')).length - 1;
      if (everywhere !== uses.length + 1 || text.split(expansion).length > 2) continue;
      if (!uses.every((use) => standsFree(use) && use.mention.text === acronym && use.span.start > span.end)) continue;
      const edits = uses.slice(1).map((use) => ({ span: use.span, text: 'that body' }));
      yield { kind: 'all uses but one taken away', edits, at: span };
    }
  },
  alsoReportedBy: {
    'unknown-organization': 'A body without a name has no representative.',
    'representative-unnamed-body': 'A body without a name has no representative.',
  },
});

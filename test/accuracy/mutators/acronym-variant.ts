import { definitionsIn, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Another acronym of the same body than the one that is defined. */
export default defineMutator({
  rule: 'acronym-variant',
  *defects(report) {
    const { registry } = report.analysis;
    for (const { mention, span, entities } of definitionsIn(report)) {
      const [body, ...rest] = entities;
      if (body?.kind !== 'organization' || rest.length > 0) continue;
      for (const other of body.otherAcronyms ?? []) {
        if (other === mention.acronym || registry.acronymSenses(other).some(({ entity }) => entity !== body)) continue;
        for (const use of usesOf(report, mention.acronym)) {
          if (use.span.start < span.end || use.mention.text !== mention.acronym || !standsFree(use)) continue;
          yield { kind: `${other} for ${mention.acronym}`, edits: [{ span: use.span, text: other }] };
        }
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The use may have been the only one.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});

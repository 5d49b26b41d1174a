import { isAcronymForm } from '../../../server/src/registry/forms';
import { knownNames } from '../mutating/names';
import { isForeign } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** A body that the report names once, in full, with its acronym added. */
export default defineMutator({
  rule: 'acronym-unused',
  *defects(report) {
    const { text } = report.analysis.report;
    const names = knownNames(
      report,
      (entity, { forms }) =>
        entity.kind === 'organization' && entity.acronym !== undefined && !forms.some(isAcronymForm),
    );
    for (const { mention, place, span, entity } of names) {
      const acronym =
        entity.kind === 'organization'
          ? (entity.acronyms?.[report.analysis.language === 'en' ? 'fr' : report.analysis.language] ?? entity.acronym)
          : undefined;
      const own = report.analysis.language === 'en' && entity.kind === 'organization' ? entity.acronym : acronym;
      if (own === undefined || text.includes(own) || text.split(mention.text).length > 2) continue;
      if (
        isForeign({ ...place, mentions: { ...place.mentions, names: [] } }, mention.span) ||
        /^\s?[(\p{L}]/u.test(place.prose.text.slice(mention.span.end, mention.span.end + 2).replace(/^ \p{Ll}/u, ''))
      )
        continue;
      yield {
        kind: 'an acronym that is not needed',
        edits: [{ span: { start: span.end, end: span.end }, text: ` (${own})` }],
      };
    }
  },
  alsoReportedBy: {
    'acronym-rare': 'An acronym without uses is rare, too.',
    'never-abbreviate': 'The body may be one that is never abbreviated.',
  },
});

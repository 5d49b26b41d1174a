import { isAcronymForm } from '../../../server/src/registry/forms';
import { nameMisspelt } from '../../../server/src/rules/shared/official-names';
import { knownNames } from '../mutating/names';
import { editIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Bodies under forms that the registry lists as wrong, and “UN” within their names. */
export default defineMutator({
  rule: 'unofficial-name',
  *defects(report) {
    const { language, report: source } = report.analysis;
    if (language !== 'en') return;
    const isHouse = (source.frontMatter.data.profile ?? 'generic') !== 'generic';
    for (const { mention, place, entity } of knownNames(
      report,
      (own, { forms }) => own.kind === 'organization' && !forms.some(isAcronymForm),
    )) {
      if (entity.kind !== 'organization') continue;
      if (place.mentions.definitions.some(({ span }) => span.start < mention.span.end && mention.span.start < span.end))
        continue;
      if (/^ \p{Lu}/u.test(place.prose.text.slice(mention.span.end))) continue;
      for (const variant of entity.variants ?? []) {
        // Slips of the pen have a rule of their own.
        if (nameMisspelt(variant, entity) !== undefined) continue;
        const edit = editIn(report, place, mention.span, variant);
        if (edit) yield { kind: 'a form that was never right', edits: [edit] };
      }
      if (
        isHouse &&
        /^United Nations (?!General|Secretar|Statistical|Environment)\p{Lu}/u.test(mention.text) &&
        entity.category === 'un-fund-or-programme'
      ) {
        const edit = editIn(report, place, mention.span, mention.text.replace('United Nations', 'UN'));
        if (edit) yield { kind: 'UN for United Nations', edits: [edit] };
      }
    }
  },
  alsoReportedBy: { 'never-abbreviate': 'UN is an abbreviation that is not used.' },
});

import { isAcronymForm } from '../../../server/src/registry/forms';
import { misspellings } from '../mutating/misspelling';
import { knownNames } from '../mutating/names';
import { editIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Slips in the full names of bodies; names of one short word differ too easily. */
export default defineMutator({
  rule: 'misspelled-organization',
  *defects(report, random) {
    const { registry } = report.analysis;
    const bodies = knownNames(
      report,
      (entity, { text, forms }) =>
        entity.kind === 'organization' && !forms.some(isAcronymForm) && text.length >= 12 && text.includes(' '),
    );
    for (const { mention, place } of bodies) {
      // A name that defines an acronym has a rule of its own.
      if (place.mentions.definitions.some(({ span }) => span.start < mention.span.end && mention.span.start < span.end))
        continue;
      for (const { 0: word, index } of mention.text.matchAll(/\p{L}{5,}/gu)) {
        const span = { start: mention.span.start + index, end: mention.span.start + index + word.length };
        for (const { kind, text } of misspellings(word, random)) {
          const written = mention.text.slice(0, index) + text + mention.text.slice(index + word.length);
          // Several bodies can bear one name: a plural alone is no slip.
          if (registry.lookUp(written).length > 0 || `${text}s` === word || text === `${word}s`) continue;
          const edit = editIn(report, place, span, text);
          if (edit) yield { kind, edits: [edit] };
        }
      }
    }
  },
  alsoReportedBy: {
    'citation-unresolved': 'The author of a citation with a slip in it is not in the list.',
    'reference-uncited': 'The author of a citation with a slip in it is not in the list.',
  },
});

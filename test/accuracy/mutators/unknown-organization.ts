import { strangeBodies } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A representative of a body that nobody knows. */
export default defineMutator({
  rule: 'unknown-organization',
  *defects({ analysis }, random) {
    if (!analysis.hasParticipants) return;
    for (const { mention, place } of analysis.representatives) {
      const defined = place.mentions.definitions.some(
        ({ span }) => span.start < mention.span.end && mention.span.start < span.end,
      );
      if (place.zone !== 'body' || defined) continue;
      for (const body of mention.bodies) {
        if (body.forms.length === 0) continue;
        const span = analysis.locate(place, body.span);
        const before = place.prose.text.slice(0, body.span.start);
        const article =
          /(?<!\p{L})(?:the|la|le|el|du|del) $/iu.test(before) || analysis.language !== 'en' ? '' : 'the ';
        // “The Ghana representative” is not the form in which such a body would be named.
        if (!/(?:of|for|and|,) (?:the )?$/u.test(before)) continue;
        yield {
          kind: mention.bodies.length > 1 ? 'one of several bodies' : 'a body',
          edits: [{ span, text: `${article}${random.pick(strangeBodies) ?? ''}` }],
        };
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The acronym that stood here may have been its only use.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
    'country-order': 'A list of countries with a body in it is none.',
  },
});

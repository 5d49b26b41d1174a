import { needsDefinition } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Registered acronyms at the end of headings. */
export default defineMutator({
  rule: 'acronym-in-heading',
  *defects({ analysis }, random) {
    const acronyms = [
      ...new Set(
        analysis.acronyms.flatMap(({ mention }) => {
          const entities = mention.forms.map(({ entity }) => entity);
          return entities.length > 0 && entities.every(needsDefinition) && /^[A-Z]{3,}$/u.test(mention.text)
            ? [mention.text]
            : [];
        }),
      ),
    ];
    for (const place of analysis.places) {
      const acronym = random.pick(acronyms);
      if (place.zone !== 'heading' || acronym === undefined || !/\p{Ll}$/u.test(place.prose.text)) continue;
      const { end } = analysis.locate(place, { start: 0, end: place.prose.text.length });
      yield { kind: 'an acronym', edits: [{ span: { start: end, end }, text: ` and the role of ${acronym}` }] };
    }
  },
});

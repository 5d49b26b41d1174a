import { misspellings } from '../mutating/misspelling';
import { defineMutator } from '../mutator';

/** Slips in a family name that the report itself writes rightly many times, of people whom no list knows. */
export default defineMutator({
  rule: 'inconsistent-name',
  *defects({ analysis }, random) {
    const unknown = analysis.speakers.filter(
      ({ people, occurrence }) =>
        people.length === 0 && occurrence.place.zone === 'body' && !occurrence.mention.honorific.weak,
    );
    for (const { occurrence } of unknown.filter((speaker) => speaker.introducedBy)) {
      const { name, form } = occurrence.mention;
      const others = unknown.filter(
        (other) => other.occurrence !== occurrence && other.occurrence.mention.name.text.endsWith(name.text),
      );
      if (form !== 'short' || others.length < 3 || !/^\p{L}{6,}$/u.test(name.text)) continue;
      const span = analysis.locate(occurrence.place, name.span);
      for (const { kind, text } of misspellings(name.text, random)) yield { kind, edits: [{ span, text }] };
    }
  },
});

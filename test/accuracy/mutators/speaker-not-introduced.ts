import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** The first mention of a person cut down to honorific and family name. */
export default defineMutator({
  rule: 'speaker-not-introduced',
  *defects(report) {
    const all = knownSpeakers(report);
    for (const { speaker, person, name } of all) {
      const { mention, place } = speaker.occurrence;
      if (!speaker.introduces || mention.form !== 'full' || place.zone !== 'body' || person.given === '') continue;
      // Who is given in full again later, or shares the name, is another case; who only writes a letter need not be introduced.
      if (
        all.filter(
          (other) => other.person.family === person.family && other.speaker.occurrence.mention.form !== 'short',
        ).length > 1
      )
        continue;
      if (!mention.name.text.endsWith(person.family)) continue;
      // “Ms. Iorio (Italy)” is the form of session reports.
      if (place.prose.text.startsWith(' (', mention.span.end)) continue;
      const isSpeaker = all.some((other) => other.person === person && other.speaker.occurrence.mention.speaks);
      if (isSpeaker) yield { kind: 'given names left out', edits: [{ span: name, text: person.family }] };
    }
  },
});

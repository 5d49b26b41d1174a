import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Somebody whom the registry knows, and who is not on the list of participants, takes the floor in place of a participant. */
export default defineMutator({
  rule: 'speaker-not-participant',
  *defects(report, random) {
    const { analysis } = report;
    if (!analysis.hasParticipants) return;
    const absent = analysis.registry.people.filter(
      (person) => !person.participant && person.given !== '' && analysis.registry.peopleNamed(person.name).length === 1,
    );
    const all = knownSpeakers(report);
    for (const { speaker, person, name, honorific } of all) {
      const { mention } = speaker.occurrence;
      if (!mention.speaks || mention.form !== 'full' || all.filter((other) => other.person === person).length > 1)
        continue;
      const other = random.pick(absent);
      if (!other) continue;
      const text = `${other.honorific ?? mention.honorific.text} ${other.name}`;
      yield { kind: 'a person who did not attend', edits: [{ span: { start: honorific.start, end: name.end }, text }] };
    }
  },
  alsoReportedBy: { 'wrong-affiliation': 'The person in whose place the other stands may come from another body.' },
});

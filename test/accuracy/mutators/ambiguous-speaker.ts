import { genderOf } from '../../../server/src/mentions/resolve-speakers';
import { fold } from '../../../server/src/registry/fold';
import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** The given name left out of the name of one of two people who share the family name and were both introduced. */
export default defineMutator({
  rule: 'ambiguous-speaker',
  *defects(report) {
    const all = knownSpeakers(report);
    const { people } = report.analysis.registry;
    for (const { speaker, person, name } of all) {
      const { mention, span } = speaker.occurrence;
      const others = people.filter(
        (other) =>
          other !== person &&
          other.participant &&
          fold(other.family) === fold(person.family) &&
          (genderOf(other) ?? genderOf(person)) === genderOf(person),
      );
      const introduced = [person, ...others].map((one) =>
        all.some((other) => other.person === one && other.speaker.occurrence.span.start < span.start),
      );
      // Where the report has introduced one of them alone, it is that one.
      if (others.length === 0 || introduced.filter((is) => is).length === 1 || mention.form === 'short') continue;
      yield { kind: 'given name left out', edits: [{ span: name, text: person.family }] };
    }
  },
  alsoReportedBy: {},
});

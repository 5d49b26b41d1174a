import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A second participant of the same family name and honorific, and the given name left out where the first was introduced. */
export default defineMutator({
  rule: 'ambiguous-speaker',
  *defects(report) {
    const { frontMatter, text } = report.analysis.report;
    const [list] = [frontMatter.valueSpan(['participants', 0])];
    if (!list) return;
    // An entry of a list in the block style of YAML: `  - { name: … }`.
    const start = text.lastIndexOf('\n', list.start) + 1;
    const all = knownSpeakers(report);
    for (const { speaker, person, name } of all) {
      const { mention, place } = speaker.occurrence;
      if (!speaker.introduces || mention.form !== 'full' || place.zone !== 'body' || person.honorific === undefined)
        continue;
      if (!mention.name.text.endsWith(person.family) || !person.participant) continue;
      const entry = `  - { name: Quentin ${person.family}, family: ${person.family}, honorific: ${person.honorific} }\n`;
      yield {
        kind: 'given name left out',
        edits: [
          { span: { start, end: start }, text: entry },
          { span: name, text: person.family },
        ],
        at: { start: name.start, end: text.length },
      };
    }
  },
  alsoReportedBy: {
    'silent-participant': 'The second participant does not speak.',
    'speaker-not-introduced': 'The given name is given nowhere.',
  },
});

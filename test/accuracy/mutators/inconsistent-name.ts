import type { TextEdit } from '../../../server/src/report/model';
import { misspellings } from '../mutating/misspelling';
import { isNobody, knownSpeakers, strangers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A speaker under the name of somebody whom no list knows, wherever the name stands, and one slip in it. */
export default defineMutator({
  rule: 'inconsistent-name',
  *defects(report, random) {
    const all = knownSpeakers(report);
    for (const person of new Set(all.map((known) => known.person))) {
      const mentions = all.filter((known) => known.person === person);
      const short = mentions.filter(({ speaker: { occurrence } }) => occurrence.mention.form === 'short');
      const [given = '', family = ''] = (random.pick(strangers) ?? '').split(' ');
      if (short.length < 2 || mentions.length < 4 || short.length === mentions.length || person.given === '') continue;
      for (const wrong of random.shuffled(short).slice(0, 2)) {
        for (const { kind, text } of misspellings(family, random)) {
          if (!isNobody(report.analysis.registry, text)) continue;
          const edits = mentions.map(({ speaker: { occurrence }, name }): TextEdit => {
            if (name === wrong.name) return { span: name, text };
            return { span: name, text: occurrence.mention.form === 'short' ? family : `${given} ${family}` };
          });
          yield { kind, edits, at: wrong.name };
        }
      }
    }
  },
  alsoReportedBy: {
    'unknown-speaker': 'The person is on no list.',
    'silent-participant': 'The person who is on the list does not speak any more.',
    'person-role-missing': 'The person is on no list.',
  },
});

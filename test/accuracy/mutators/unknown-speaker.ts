import { knownSpeakers, strangers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Somebody whom no list has takes the floor: a person who is named once, under an invented name. */
export default defineMutator({
  rule: 'unknown-speaker',
  *defects(report, random) {
    if (!report.analysis.hasParticipants) return;
    const all = knownSpeakers(report);
    for (const { speaker, person, name } of all) {
      const { mention } = speaker.occurrence;
      if (!mention.speaks || all.filter((other) => other.person === person).length > 1) continue;
      const stranger = random.pick(strangers) ?? '';
      const text = mention.form === 'full' ? stranger : (stranger.split(' ')[1] ?? '');
      yield {
        kind: `a stranger, ${mention.form === 'full' ? 'full name' : 'family name'}`,
        edits: [{ span: name, text }],
      };
    }
    for (const { speaker, name } of all.filter(({ speaker: { occurrence } }) => occurrence.mention.form === 'short')) {
      if (!speaker.occurrence.mention.speaks) continue;
      yield {
        kind: 'a stranger for a later speaker',
        edits: [{ span: name, text: (random.pick(strangers) ?? '').split(' ')[1] ?? '' }],
      };
    }
  },
});

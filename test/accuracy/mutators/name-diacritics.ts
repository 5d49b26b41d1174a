import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Accents left out, one at a time and all at once. */
export default defineMutator({
  rule: 'name-diacritics',
  *defects(report) {
    for (const { speaker, name } of knownSpeakers(report)) {
      const { text } = speaker.occurrence.mention.name;
      for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) {
        const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
        if (bare === letter) continue;
        const span = { start: name.start + index, end: name.start + index + letter.length };
        yield { kind: 'one accent left out', edits: [{ span, text: bare }], at: name };
      }
      const all = text.normalize('NFD').replace(/\p{M}/gu, '');
      if (all !== text) yield { kind: 'all accents left out', edits: [{ span: name, text: all }] };
    }
  },
});

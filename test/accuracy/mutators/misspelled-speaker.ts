import { fold } from '../../../server/src/registry/fold';
import { misspellings } from '../mutating/misspelling';
import { isNobody, knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/**
 * Slips in the family names of people on a list, and in the given names that stand before them. Names are compared without hyphens and
 * particles, which lists of participants often lack, so that these are not taken away here.
 */
export default defineMutator({
  rule: 'misspelled-speaker',
  *defects(report, random) {
    const { registry } = report.analysis;
    for (const { speaker, name } of knownSpeakers(report)) {
      const { text } = speaker.occurrence.mention.name;
      // Particles, initials and suffixes can be left out rightly, and are too short to be told from others.
      const words = Array.from(text.matchAll(/[\p{L}\p{M}]{4,}/gu)).filter(({ 0: word }) => /^\p{Lu}/u.test(word));
      for (const [index, { 0: word, index: at }] of words.entries()) {
        for (const { kind, text: wrong } of misspellings(word, random)) {
          const written = text.slice(0, at) + wrong + text.slice(at + word.length);
          if (fold(written) === fold(text) || !isNobody(registry, written)) continue;
          const part = index === words.length - 1 ? 'family name' : 'another name';
          yield {
            kind: `${part}, ${kind}`,
            edits: [{ span: { start: name.start + at, end: name.start + at + word.length }, text: wrong }],
            at: name,
          };
        }
      }
    }
  },
});

import { editIn, isParagraph, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Paragraphs cut between two words of a sentence, as by the end of a page. */
export default defineMutator({
  rule: 'paragraph-broken',
  *defects(report, random) {
    for (const place of placesIn(report, ['body']).filter(isParagraph)) {
      const breaks = Array.from(place.prose.text.matchAll(/(?<=[\p{L},]) (?=\p{Ll}+ )/gu)).filter(
        ({ index }) => index > 80 && index < place.prose.text.length - 80,
      );
      for (const match of random.shuffled(breaks).slice(0, 3)) {
        const edit = editIn(report, place, { start: match.index, end: match.index + 1 }, '\n\n');
        if (edit) yield { kind: 'between two words', edits: [edit] };
      }
    }
  },
  accepted: {
    recall: 0.8,
    because: 'After “and”, “that” and their like, what follows may be set apart on purpose.',
  },
});

import { editIn, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Enumerations (a), (b), (c) with a letter left out, repeated or written in another form. */
export default defineMutator({
  rule: 'enumeration-sequence',
  *defects(report) {
    for (const place of placesIn(report, ['body', 'annex'])) {
      const letters = Array.from(place.prose.text.matchAll(/(?<=[\s])(\(?)([a-h])\)(?= )/gu));
      const inOrder = letters.every(([, , letter = ''], index) => letter.charCodeAt(0) - 97 === index);
      if (!inOrder || letters.length < 3) continue;
      for (const [index, match] of letters.entries()) {
        const [whole, open = '', letter = ''] = match;
        if (index === 0) continue;
        const written = (code: number) => `${open}${String.fromCharCode(code)})`;
        const code = letter.charCodeAt(0);
        const wrong: Readonly<Record<string, string>> = {
          'a letter twice': written(code - 1),
          'a letter left out': written(code + 1),
          'another form': open === '' ? `(${letter})` : `${letter})`,
        };
        for (const [kind, text] of Object.entries(wrong)) {
          const edit = editIn(report, place, { start: match.index, end: match.index + whole.length }, text);
          // The letter after the wrong one can be where it is seen.
          const at = report.analysis.locate(place, {
            start: match.index,
            end: letters[index + 1] ? (letters[index + 1]?.index ?? 0) + 3 : match.index + whole.length,
          });
          if (edit) yield { kind, edits: [edit], at };
        }
      }
    }
  },
  alsoReportedBy: { 'enumeration-separator': 'A marker in another form may not be read as one.' },
});

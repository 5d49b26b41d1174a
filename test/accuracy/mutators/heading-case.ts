import { defineMutator } from '../mutator';

/** Headings with capitals on all long words that the report elsewhere writes in small letters. */
export default defineMutator({
  rule: 'heading-case',
  *defects({ analysis }) {
    const { text } = analysis.report;
    for (const place of analysis.places) {
      const heading = place.prose.text;
      const long = Array.from(heading.matchAll(/(?<![\p{L}’-])\p{Ll}{4,}/gu));
      const known = long.filter(
        ({ 0: word }) =>
          text.split(new RegExp(`(?<=\\p{Ll}[ ,]{1,2})${word}(?!\\p{L})`, 'u')).length > 2 &&
          !new RegExp(`(?<=[\\p{L},] )${word.charAt(0).toUpperCase()}${word.slice(1)}(?!\\p{L})`, 'u').test(text),
      );
      if (place.zone !== 'heading' || known.length < 2 || known.length < long.length || /[“«(:*]/u.test(heading))
        continue;
      const edits = long.map(({ 0: word, index }) => ({
        span: analysis.locate(place, { start: index, end: index + word.length }),
        text: word.charAt(0).toUpperCase() + word.slice(1),
      }));
      const at = analysis.locate(place, { start: 0, end: heading.length });
      yield { kind: 'capitals on all long words', edits, at };
    }
  },
  alsoReportedBy: { 'required-section': 'A heading may be read as a name then.' },
});

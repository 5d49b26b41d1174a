import { placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** All letters of an enumeration with the parentheses of another language. */
export default defineMutator({
  rule: 'enumerator-form',
  *defects(report) {
    const { analysis } = report;
    const isEnglish = analysis.language === 'en';
    for (const place of placesIn(report, ['body'])) {
      const { text } = place.prose;
      const pattern = isEnglish
        ? /(?<=[:;,] (?:and )?)\(([a-h])\)(?= \p{Ll})/gu
        : /(?<=[:;,][\s\u00A0](?:et |y )?)([a-h])\)(?= )/gu;
      const letters = Array.from(text.matchAll(pattern));
      if (letters.length < 2 || !letters.every(({ 1: letter = '' }, index) => letter.charCodeAt(0) - 97 === index))
        continue;
      const edits = letters.map(({ 0: whole, 1: letter = '', index }) => ({
        span: analysis.locate(place, { start: index, end: index + whole.length }),
        text: isEnglish ? `${letter})` : `(${letter})`,
      }));
      yield { kind: 'the other form', edits };
    }
  },
});

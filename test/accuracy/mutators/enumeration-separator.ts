import { editIn, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** A comma for one of the semicolons of an enumeration in a sentence. */
export default defineMutator({
  rule: 'enumeration-separator',
  *defects(report) {
    for (const place of placesIn(report, ['body'])) {
      const marks = Array.from(place.prose.text.matchAll(/;(?= (?:\(?[b-h]\)) )/gu));
      // With less than two that are right, nobody can tell which is the rule; the last may be a comma in some houses.
      if (marks.length < 2) continue;
      for (const { index } of marks) {
        const edit = editIn(report, place, { start: index, end: index + 1 }, ',');
        const text = place.prose.text;
        const whole = report.analysis.locate(place, { start: 0, end: text.length });
        if (edit) yield { kind: 'a comma for a semicolon', edits: [edit], at: whole };
      }
    }
  },
});

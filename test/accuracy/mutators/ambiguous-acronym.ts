import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Acronyms of several bodies, in reports that name none of them. */
export default defineMutator({
  rule: 'ambiguous-acronym',
  *defects(report, random) {
    const { text } = report.analysis.report;
    const sentences = Object.entries({
      IDB: ['A loan from IDB had paid for the survey.', 'The study by IDB had found the same.'],
      ICJ: ['The matter had been before ICJ for some years.'],
    }).flatMap(([acronym, own]) =>
      text.includes(acronym) || /Islamic Development|Inter-American|Court of Justice|Commission of Jurists/u.test(text)
        ? []
        : own,
    );
    yield* inserting({ 'an acronym of several bodies': sentences })(report, random);
  },
});

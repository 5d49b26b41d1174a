import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Representatives of institutes and foundations without a name. */
export default defineMutator({
  rule: 'representative-unnamed-body',
  *defects(report, random) {
    const { text } = report.analysis.report;
    const kinds = [
      'Foundation',
      'Institute',
      'Association',
      'Centre',
      'Federation',
      'Alliance',
      'Agency',
      'Bank',
      'Network',
    ];
    const unknown = kinds.filter((kind) => !text.includes(kind));
    const sentences = unknown.flatMap((kind) => [
      `The representative of the ${kind} said that the survey had been costly.`,
      `A representative of the ${kind} welcomed the plan.`,
    ]);
    yield* inserting({ 'a kind of body for a name': sentences })(report, random);
  },
  alsoReportedBy: { 'unknown-organization': 'A body without a name is on no list.' },
});

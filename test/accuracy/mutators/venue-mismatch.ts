import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const others = ['Reykjavik', 'Montevideo', 'Ulaanbaatar', 'Wellington'];

/** The meeting in another city. */
export default defineMutator({
  rule: 'venue-mismatch',
  *defects(report, random) {
    const { name, city, session } = report.analysis.report.frontMatter.data.meeting ?? {};
    if (name === undefined || city === undefined || session !== undefined || report.analysis.language !== 'en') return;
    const sentences = others.flatMap((other) => [
      `The ${name} was held in ${other}.`,
      `The ${name} took place in ${other}.`,
    ]);
    yield* inserting({ 'another city': sentences }, 'en', 'start')(report, random);
  },
});

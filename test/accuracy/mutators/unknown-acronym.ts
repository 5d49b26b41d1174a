import { standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

const unknown = ['QXVF', 'ZKPW', 'BVRT', 'XQDK', 'KWZB'];

/** Acronyms that nobody knows, in the place of known ones. */
export default defineMutator({
  rule: 'unknown-acronym',
  *defects(report, random) {
    const { analysis } = report;
    for (const acronym of new Set(analysis.acronyms.map(({ mention }) => mention.acronym))) {
      for (const use of usesOf(report, acronym)) {
        if (use.mention.text !== acronym || !/^[A-Z]{3,}$/u.test(acronym) || !standsFree(use)) continue;
        const other = random.pick(unknown) ?? '';
        if (analysis.registry.acronymSenses(other).length === 0)
          yield { kind: 'unknown letters', edits: [{ span: use.span, text: other }] };
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The use may have been the only one of the acronym that stood there.',
    'acronym-rare': 'The letters stand once.',
  },
});

import { referenceList } from '../../../server/src/mentions/reference-list';
import { defineMutator } from '../mutator';

/** A work that stands twice in the list, as it is and without emphasis. */
export default defineMutator({
  rule: 'reference-duplicate',
  *defects({ analysis }) {
    const { report } = analysis;
    for (const { place } of referenceList(analysis).entries) {
      const start = report.starts[place.block] ?? 0;
      const source = report.blocks[place.block]?.source ?? '';
      if (source.startsWith('_') || report.blocks[place.block]?.kind !== 'paragraph') continue;
      const end = start + source.length;
      yield { kind: 'as it is', edits: [{ span: { start: end, end }, text: `\n\n${source}` }], at: { start, end } };
      yield {
        kind: 'without emphasis',
        edits: [{ span: { start: end, end }, text: `\n\n${source.replaceAll('*', '')}` }],
        at: { start, end },
      };
    }
  },
  alsoReportedBy: {
    'reference-suffix': 'Two works of one author and year need letters.',
    'citation-unresolved': 'Lines that stood for the author stand after another.',
    'reference-uncited': 'Lines that stood for the author stand after another.',
  },
});

import { bodiesNamed, referenceList } from '../../../server/src/mentions/reference-list';
import { defineMutator } from '../mutator';

/** Citations with another year, and works taken out of the list. */
export default defineMutator({
  rule: 'citation-unresolved',
  *defects({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    // Without any work left there is no list.
    if (entries.length < 2) return;
    for (const { author, year, suffix, span, byAuthor } of cited) {
      for (const other of [
        '1971',
        '1984',
        String(Number(year) - 10),
        String(Number(year) + 1),
        String(Number(year) - 1),
      ]) {
        // A year of another work of the author would be no mistake that anyone could see.
        if (byAuthor.length === 0 || entries.some((entry) => entry.year === other)) continue;
        yield { kind: `another year${suffix ? ', with a letter' : ''}`, edits: [{ span, text: other + suffix }] };
      }
      const [entry, ...more] = byAuthor.filter((one) => one.year === year && one.suffix === suffix);
      if (!entry || more.length > 0) continue;
      const start = analysis.report.starts[entry.place.block] ?? 0;
      const end = start + (analysis.report.blocks[entry.place.block]?.source.length ?? 0);
      const isPerson = bodiesNamed(analysis, author).length === 0;
      // A line stands for the author of the entry before, which would then be another.
      const next = entries[entries.indexOf(entry) + 1];
      if (next && analysis.report.text.slice(next.span.start).startsWith('_')) continue;
      yield {
        kind: `a work left out, by ${isPerson ? 'a person' : 'a body'}`,
        edits: [{ span: { start, end }, text: '' }],
        at: span,
      };
    }
  },
  alsoReportedBy: {
    'reference-uncited': 'The work of the right year is not cited any more.',
    'reference-suffix': 'The letters of the works that are left are wrong.',
  },
});

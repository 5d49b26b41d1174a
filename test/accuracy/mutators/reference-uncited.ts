import { referenceList } from '../../../server/src/mentions/reference-list';
import { defineMutator } from '../mutator';

/** Citations taken out, and works added that nobody cites. */
export default defineMutator({
  rule: 'reference-uncited',
  *defects({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    // A list of which less than half is cited is not one of works cited.
    for (const { mention, span } of cited.length > 2 ? analysis.citations : []) {
      const [work, ...others] = cited.filter((one) => span.start <= one.span.start && one.span.end <= span.end);
      if (!work || others.length > 0 || mention.author === '') continue;
      const entry = work.byAuthor.find(({ year, suffix }) => year === work.year && suffix === work.suffix);
      const citing = cited.filter(
        ({ year, suffix, byAuthor }) =>
          entry && year === entry.year && suffix === entry.suffix && byAuthor.includes(entry),
      );
      if (!entry || citing.length > 1) continue;
      const edits = [{ span: { start: span.start - 1, end: span.end }, text: '' }];
      yield { kind: 'the citation left out', edits, at: entry.span };
    }
    for (const { place } of entries) {
      const start = analysis.report.starts[place.block] ?? 0;
      // A line stands for the author of the entry before, which would then be another.
      if (place.prose.text.startsWith('_')) continue;
      yield {
        kind: 'a work added',
        edits: [
          { span: { start, end: start }, text: 'Quexley, T. (1997). *Ropes and Ladders*. Utopia: Drubbage.\n\n' },
        ],
      };
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The citation may have been the only use of the acronym.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});

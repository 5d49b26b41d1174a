import { referenceList } from '../../../server/src/rules/shared/reference-list';
import { defineMutator } from '../mutator';

/** Citations taken out, and works added that nobody cites. */
export default defineMutator({
  rule: 'reference-uncited',
  *defects({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    for (const { mention, span } of analysis.citations) {
      const own = cited.filter((work) => span.start <= work.span.start && work.span.end <= span.end);
      const [work] = own;
      if (
        !work ||
        own.length > 1 ||
        cited.some(
          (other) =>
            other !== work &&
            other.year === work.year &&
            other.suffix === work.suffix &&
            other.byAuthor.some((entry) => work.byAuthor.includes(entry)),
        )
      )
        continue;
      const entry = work.byAuthor.find(({ year, suffix }) => year === work.year && suffix === work.suffix);
      const { text } = analysis.report;
      if (
        !entry ||
        (text.slice(span.start, span.end) !== mention.author + mention.year && text.charAt(span.start) !== '(')
      )
        continue;
      yield {
        kind: 'the citation left out',
        edits: [{ span: { start: span.start - 1, end: span.end }, text: '' }],
        at: entry.span,
      };
    }
    for (const { place } of entries) {
      const start = analysis.report.starts[place.block] ?? 0;
      yield {
        kind: 'a work added',
        edits: [
          { span: { start, end: start }, text: 'Quexley, T. (1997). *Ropes and Ladders*. Utopia: Drubbage.\n\n' },
        ],
      };
    }
  },
  alsoReportedBy: { 'acronym-unused': 'The citation may have been the only use of the acronym.' },
});

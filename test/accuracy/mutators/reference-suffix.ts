import { referenceList } from '../../../server/src/mentions/reference-list';
import { defineMutator } from '../mutator';

/** Letters of years left out, doubled or added. */
export default defineMutator({
  rule: 'reference-suffix',
  *defects({ analysis }) {
    const { entries, cited } = referenceList(analysis);
    const { text } = analysis.report;
    const yearSpan = (entry: (typeof entries)[number]) => {
      const at = text.lastIndexOf(entry.year + entry.suffix, entry.span.end);
      return { start: at, end: at + 4 + entry.suffix.length };
    };
    for (const { year, suffix, span } of cited) {
      if (suffix !== '') yield { kind: 'a citation without its letter', edits: [{ span, text: year }] };
    }
    for (const entry of entries) {
      const same = entries.filter(({ author, year }) => author === entry.author && year === entry.year);
      const span = yearSpan(entry);
      const whole = { start: same[0]?.span.start ?? 0, end: same.at(-1)?.span.end ?? 0 };
      if (same.length > 1) {
        yield { kind: 'a work without its letter', edits: [{ span, text: entry.year }], at: whole };
        const other = same.find((one) => one !== entry);
        if (other) yield { kind: 'a letter twice', edits: [{ span, text: entry.year + other.suffix }], at: whole };
      } else if (entry.suffix === '')
        yield { kind: 'a letter that is not needed', edits: [{ span, text: `${entry.year}a` }], at: whole };
    }
  },
  alsoReportedBy: {
    'citation-unresolved': 'The work is cited with its right letter.',
    'reference-uncited': 'The work is cited with its right letter.',
  },
});

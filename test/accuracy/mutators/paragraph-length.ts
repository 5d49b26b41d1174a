import { defineMutator } from '../mutator';

/** Paragraphs joined until there are more words than may be. */
export default defineMutator({
  rule: 'paragraph-length',
  *defects({ analysis: { report, places } }) {
    const words = (block: number) =>
      places.find((place) => place.block === block)?.prose.text.split(/\s+/u).length ?? 0;
    for (const [index] of report.blocks.entries()) {
      let end = index;
      let count = 0;
      while (count <= 300 && report.blocks[end]?.kind === 'paragraph') count += words(end++);
      if (count <= 300 || end - index < 2) continue;
      const edits = Array.from({ length: end - index - 1 }, (_, offset) => {
        const block = index + offset;
        const start = (report.starts[block] ?? 0) + (report.blocks[block]?.source.length ?? 0);
        return { span: { start, end: report.starts[block + 1] ?? start }, text: ' ' };
      });
      const at = { start: report.starts[index] ?? 0, end: edits.at(-1)?.span.end ?? 0 };
      if (report.blocks.slice(index, end).every(({ source }) => /^\p{Lu}[^|]*\.$/su.test(source)))
        yield { kind: 'paragraphs joined', edits, at };
    }
  },
  alsoReportedBy: { '*': 'What is said twice in two paragraphs may be said once in one, and the other way round.' },
});

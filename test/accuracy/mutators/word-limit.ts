import { isParagraph, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** A report so long that no house would take it. */
export default defineMutator({
  rule: 'word-limit',
  *defects(report) {
    const [place] = placesIn(report, ['body']).filter(isParagraph);
    const { starts, blocks, text } = report.analysis.report;
    if (!place) return;
    const end = (starts[place.block] ?? 0) + (blocks[place.block]?.source.length ?? 0);
    const sentence = 'The survey had been carried out in the harbour and on the hills. ';
    const at = { start: 0, end: text.length };
    yield {
      kind: 'twelve thousand words more',
      edits: [{ span: { start: end, end }, text: `\n\n${sentence.repeat(1000)}` }],
      at,
    };
  },
  alsoReportedBy: { '*': 'The same sentence a thousand times is a repetition, too.' },
});

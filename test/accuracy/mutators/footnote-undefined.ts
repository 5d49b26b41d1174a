import { insertAfter, isParagraph, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Footnotes whose text is gone, and calls with a label that no footnote has. */
export default defineMutator({
  rule: 'footnote-undefined',
  *defects(report, random) {
    const { blocks, starts } = report.analysis.report;
    for (const [index, block] of blocks.entries()) {
      const start = starts[index] ?? 0;
      if (block.kind === 'footnoteDefinition') {
        const label = /^\[\^([^\]]+)\]/u.exec(block.source)?.[1] ?? '';
        const call = blocks.findIndex(({ footnoteCalls }) => footnoteCalls.some((own) => own.label === label));
        const at = starts[call] ?? 0;
        yield {
          kind: 'the text of a note left out',
          edits: [{ span: { start, end: start + block.source.length }, text: '' }],
          at: { start: at, end: at + (blocks[call]?.source.length ?? 0) },
        };
      }
      for (const { label, span } of block.footnoteCalls) {
        yield {
          kind: 'another label',
          edits: [{ span: { start: start + span.start, end: start + span.end }, text: `[^${label}9]` }],
        };
      }
    }
    for (const place of random.shuffled(placesIn(report, ['body']).filter(isParagraph)).slice(0, 20)) {
      const edit = insertAfter(report, place, '');
      yield { kind: 'a call without note', edits: [{ ...edit, text: `[^${random.pick(['99', 'note', 'a'])}]` }] };
    }
  },
  alsoReportedBy: {
    'footnote-unused': 'The note is not called any more.',
    'footnote-order': 'The order has a gap.',
    'footnote-placement': 'In French and Spanish the call goes before the full stop.',
  },
});

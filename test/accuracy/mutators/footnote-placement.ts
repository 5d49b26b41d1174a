import { defineMutator } from '../mutator';

/** Calls on the other side of the punctuation mark. */
export default defineMutator({
  rule: 'footnote-placement',
  *defects({ analysis: { report, language } }) {
    for (const [index, block] of report.blocks.entries()) {
      const start = report.starts[index] ?? 0;
      for (const { span } of block.kind === 'table' ? [] : block.footnoteCalls) {
        const call = block.source.slice(span.start, span.end);
        const before = block.source.charAt(span.start - 1);
        const after = block.source.charAt(span.end);
        if (
          language === 'en' &&
          /[.,;]/u.test(before) &&
          /\p{L}/u.test(block.source.charAt(span.start - 2)) &&
          /^(?:\s|$)/u.test(after)
        ) {
          yield {
            kind: `before “${before}”`,
            edits: [{ span: { start: start + span.start - 1, end: start + span.end }, text: call + before }],
          };
        }
        if (language !== 'en' && /[.,;]/u.test(after)) {
          yield {
            kind: `after “${after}”`,
            edits: [{ span: { start: start + span.start, end: start + span.end + 1 }, text: after + call }],
          };
        }
      }
    }
  },
});

import { defineMutator } from '../mutator';

/** The first section of a chapter a level too low. */
export default defineMutator({
  rule: 'heading-level',
  *defects({ analysis: { report } }) {
    for (const { kind, children } of report.sections) {
      const [first] = children;
      if (kind !== 'section' || !first) continue;
      for (const deeper of [1, 2]) {
        const start = report.starts[first.heading] ?? 0;
        yield {
          kind: `${deeper} level too low`,
          edits: [{ span: { start, end: start }, text: '#'.repeat(deeper) }],
          at: { start: start - 1, end: start + first.depth + 2 },
        };
      }
    }
    // A chapter without sections gets one, too low.
    for (const { kind, children, heading, end, depth } of report.sections) {
      if (kind !== 'section' || children.length > 0 || end - heading < 4 || depth !== 1) continue;
      const start = report.starts[end - 1] ?? 0;
      if (report.blocks[end - 1]?.kind !== 'paragraph') continue;
      yield {
        kind: 'two sections, two levels too low',
        edits: [
          {
            span: { start: report.starts[heading + 1] ?? 0, end: report.starts[heading + 1] ?? 0 },
            text: '### First remarks\n\n',
          },
          { span: { start, end: start }, text: '### Further remarks\n\n' },
        ],
      };
    }
  },
});

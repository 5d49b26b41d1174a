import { defineMutator } from '../mutator';

/** Headings with nothing under them, before other headings and at the end. */
export default defineMutator({
  rule: 'empty-section',
  *defects({ analysis: { report } }) {
    for (const { kind, heading, depth } of report.sections) {
      const start = report.starts[heading] ?? 0;
      if (kind === 'section')
        yield {
          kind: 'a chapter',
          edits: [{ span: { start, end: start }, text: `${'#'.repeat(depth)} Remarks to be written\n\n` }],
        };
    }
    const end = report.text.length;
    yield { kind: 'at the end', edits: [{ span: { start: end, end }, text: '\n\n# Remarks to be written\n' }] };
    for (const { kind, children } of report.sections) {
      for (const child of kind === 'section' ? children : []) {
        const start = (report.starts[child.heading] ?? 0) + (report.blocks[child.heading]?.source.length ?? 0);
        const last = report.blocks[child.end - 1];
        const stop = (report.starts[child.end - 1] ?? 0) + (last?.source.length ?? 0);
        const calls = report.blocks
          .slice(child.heading, child.end)
          .some(({ footnoteCalls }) => footnoteCalls.length > 0);
        if (!calls)
          yield {
            kind: 'a section whose text is gone',
            edits: [{ span: { start, end: stop }, text: '' }],
            at: { start: start - 1, end: start },
          };
      }
    }
  },
  alsoReportedBy: { '*': 'What was introduced, defined or cited in the text that is gone is missing.' },
});

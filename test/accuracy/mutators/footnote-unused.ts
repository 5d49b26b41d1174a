import { defineMutator } from '../mutator';

/** Calls left out, notes without a call, and notes written twice. */
export default defineMutator({
  rule: 'footnote-unused',
  *defects({ analysis: { report } }, random) {
    const { blocks, starts } = report;
    const calls = blocks.flatMap((block, index) =>
      block.footnoteCalls.map(({ label, span }) => ({
        label,
        start: (starts[index] ?? 0) + span.start,
        end: (starts[index] ?? 0) + span.end,
      })),
    );
    for (const [index, block] of blocks.entries()) {
      const start = starts[index] ?? 0;
      if (block.kind === 'footnoteDefinition') {
        const label = /^\[\^([^\]]+)\]/u.exec(block.source)?.[1] ?? '';
        const own = calls.filter((call) => call.label === label);
        const [call] = own;
        const end = start + block.source.length;
        if (call && own.length === 1)
          yield { kind: 'the call left out', edits: [{ span: call, text: '' }], at: { start, end } };
        yield { kind: 'a note twice', edits: [{ span: { start: end, end }, text: `\n\n[^${label}]: Another note.` }] };
      } else if (block.kind === 'heading' && index > 0 && random.below(3) === 0) {
        yield {
          kind: 'a note without call',
          edits: [{ span: { start, end: start }, text: '[^lost]: A note that nothing calls.\n\n' }],
        };
      }
    }
  },
  alsoReportedBy: Object.fromEntries(
    ['footnote-order', 'acronym-unused', 'reference-uncited'].map((rule) => [
      rule,
      'The numbers have a gap, or what stands in the note is lost.',
    ]),
  ),
});

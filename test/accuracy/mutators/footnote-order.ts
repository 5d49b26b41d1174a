import { defineMutator } from '../mutator';

/** Two numbers exchanged where the notes are called, and all from one on too high. */
export default defineMutator({
  rule: 'footnote-order',
  *defects({ analysis: { report } }) {
    const { blocks, starts } = report;
    const calls = blocks.flatMap((block, index) =>
      block.footnoteCalls.map(({ label, span }) => ({
        label,
        span: { start: (starts[index] ?? 0) + span.start, end: (starts[index] ?? 0) + span.end },
      })),
    );
    if (!calls.every(({ label }) => /^\d+$/u.test(label))) return;
    const [first] = calls;
    const whole = { start: first?.span.start ?? 0, end: calls.at(-1)?.span.end ?? 0 };
    for (const [index, call] of calls.entries()) {
      const next = calls[index + 1];
      if (!next || next.label === call.label || next.span.start < call.span.end) continue;
      yield {
        kind: 'two exchanged',
        edits: [
          { span: call.span, text: `[^${next.label}]` },
          { span: next.span, text: `[^${call.label}]` },
        ],
        at: whole,
      };
    }
    const definitions = blocks.flatMap((block, index) => {
      const label = /^\[\^(\d+)\](?=:)/u.exec(block.source)?.[1];
      const start = starts[index] ?? 0;
      return block.kind === 'footnoteDefinition' && label !== undefined
        ? [{ label, span: { start, end: start + label.length + 3 } }]
        : [];
    });
    for (const from of [...new Set(calls.map(({ label }) => Number(label)))].slice(1)) {
      const edits = [...calls, ...definitions]
        .filter(({ label }) => Number(label) >= from)
        .map(({ label, span }) => ({ span, text: `[^${Number(label) + 1}]` }))
        .sort((a, b) => a.span.start - b.span.start);
      yield { kind: 'a number left out', edits, at: whole };
    }
  },
});

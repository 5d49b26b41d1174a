import { misspellings } from '../mutating/misspelling';
import { defineMutator } from '../mutator';

const known = ['contents', 'abbreviations', 'participants', 'documents', 'interventions'];

/** Generated parts under misspelt and invented names. */
export default defineMutator({
  rule: 'unknown-directive',
  *defects({ analysis: { report } }, random) {
    for (const [index, block] of report.blocks.entries()) {
      const start = report.starts[index] ?? 0;
      if (block.kind === 'directive') {
        const name = /^::([a-z]+)/u.exec(block.source)?.[1] ?? '';
        for (const { kind, text } of misspellings(name, random)) {
          yield { kind, edits: [{ span: { start: start + 2, end: start + 2 + name.length }, text }] };
        }
      } else if (block.kind === 'heading' && index > 0) {
        const name = random.pick(['photographs', 'map', 'speakers', 'index', 'annexes']) ?? '';
        if (!known.includes(name))
          yield { kind: 'an invented part', edits: [{ span: { start, end: start }, text: `::${name}\n\n` }] };
      }
    }
  },
});

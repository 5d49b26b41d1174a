import { defineMutator } from '../mutator';

/** Participants added to the list of the front matter whom the report does not mention. */
export default defineMutator({
  rule: 'silent-participant',
  *defects({ analysis: { report } }) {
    const first = report.frontMatter.valueSpan(['participants', 0]);
    if (!first) return;
    const start = report.text.lastIndexOf('\n', first.start) + 1;
    for (const [name, organization] of [
      ['Torvald Quexley', 'Utopian Harbour Authority'],
      ['Octavia Muldrew', 'Observatory of Vanished Islands'],
    ]) {
      const entry = `  - { name: ${name}, honorific: Dr., organization: ${organization} }\n`;
      yield { kind: 'a participant who does not speak', edits: [{ span: { start, end: start }, text: entry }] };
    }
  },
});

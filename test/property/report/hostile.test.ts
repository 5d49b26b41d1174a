import { ok } from 'node:assert/strict';
import { parseReport } from '../../../server/src/report/parse';

describe('reading what nobody would write', () => {
  it('ends, and loses no word', () => {
    for (const hostile of [
      `- a\n${'*_'.repeat(30_000)}\n  \`\`\`\n\nb`,
      '- a\n  ```\n  b\n  ```\n\n'.repeat(500),
      '<div>\n```\n'.repeat(6_000),
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
      '*a **b '.repeat(10_000),
      'a\r'.repeat(50_000),
      `::a[${'['.repeat(50_000)}`,
    ]) {
      const { text, blocks, starts } = parseReport(hostile);
      ok(blocks.every(({ source }, index) => text.startsWith(source, starts[index])));
    }
  }).timeout(20_000);
});

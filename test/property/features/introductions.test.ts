import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complete } from '../../../server/src/features/completion';
import { parseReport } from '../../../server/src/report/parse';
import { LineIndex } from '../../../server/src/source/line-index';
import { checkReport } from '../../../server/src/workspace/check';
import { nodeFileSystem } from '../../../server/src/workspace/node-file-system';
import { createWorkspace } from '../../../server/src/workspace/workspace';

/** Whoever accepts a completion must not be corrected for it. */
describe('introductions that are offered', () => {
  for (const [sample, least] of [
    ['coordination-meeting/coordination-meeting', 40],
    ['session-report/session-report', 10],
    ['rapport-en-francais/rapport', 5],
    ['informe-en-espanol/informe', 5],
  ] as const) {
    it(`are clean for everybody in ${sample}`, async () => {
      const uri = pathToFileURL(join(process.cwd(), `samples/${sample}.report.md`)).href;
      const frontMatter = /^---\n[\s\S]*?\n---\n/.exec(readFileSync(new URL(uri), 'utf8'))?.[0] ?? '';
      const workspace = createWorkspace(nodeFileSystem, [pathToFileURL(process.cwd()).href]);
      const context = await workspace.contextFor(uri, parseReport(frontMatter).frontMatter);
      const { people } = context.registry;
      assert.ok(people.length >= least);
      for (const { name, family, honorific = '' } of people) {
        const typed = `${frontMatter}\n${honorific} ${family.slice(0, 3)}`;
        const lines = new LineIndex(typed);
        const { analysis } = checkReport(parseReport(typed), uri, context);
        const item = complete(analysis, typed.length, lines).items.find(({ label }) => label === name);
        assert.ok(item?.textEdit && 'range' in item.textEdit, `${name} is not offered`);
        const start = lines.offsetAt(item.textEdit.range.start);
        const accepted = `${typed.slice(0, start)}${item.textEdit.newText}, spoke.\n`;
        const { findings } = checkReport(parseReport(accepted), uri, context);
        // A country in a position is as the registration has it; correcting that is the rapporteur's.
        const unexpected = findings.filter(
          ({ rule, severity, span }) =>
            span.start > frontMatter.length &&
            severity !== 'information' &&
            rule !== 'country-name' &&
            rule !== 'country-obsolete',
        );
        assert.deepEqual(unexpected, [], accepted.slice(frontMatter.length));
      }
    });
  }
});

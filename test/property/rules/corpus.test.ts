/** The accuracy corpus: clean reports in which every finding is a false alarm, and every listed person must be recognised. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseReport } from '../../../server/src/report/parse';
import { message } from '../../../server/src/rules/finding';
import { type CheckedReport, checkReport } from '../../../server/src/workspace/check';
import { nodeFileSystem } from '../../../server/src/workspace/node-file-system';
import { createWorkspace } from '../../../server/src/workspace/workspace';

const withErrors = 'samples/draft-with-errors/draft-with-errors.report.md';

const reports = ['samples', 'test/corpus'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.report.md') && path !== withErrors)
    .sort(),
);

const profiles = ['un-desa', 'un-masthead', 'generic'];
const workspace = createWorkspace(nodeFileSystem, [pathToFileURL(resolve('.')).href]);

/** Checks a report as the editor and the command line do, in another profile than its own when one is given. */
async function check(
  path: string,
  profile?: string,
): Promise<CheckedReport & { readonly problems: readonly string[] }> {
  const uri = pathToFileURL(resolve(path)).href;
  const source = readFileSync(path, 'utf8');
  const report = parseReport(profile === undefined ? source : source.replace(/^profile: .*$/mu, `profile: ${profile}`));
  const context = await workspace.contextFor(uri, report.frontMatter);
  const checked = checkReport(report, uri, context);
  const ofFiles = context.fileFindings.map(({ finding }) => message(finding));
  return {
    ...checked,
    problems: [...checked.findings.map((finding) => `${finding.rule}: ${message(finding)}`), ...ofFiles],
  };
}

describe('the corpus', () => {
  it('is large and varied enough to tell something', () => {
    const sources = reports.map((path) => readFileSync(path, 'utf8'));
    assert.ok(reports.length >= 11, `${reports.length} reports`);
    const words = sources.join('\n').split(/\s+/u).length;
    assert.ok(words >= 25_000, `${words} words`);
    for (const expected of [
      'profile: un-desa',
      'profile: un-masthead',
      'profile: generic',
      'language: fr',
      'language: es',
    ]) {
      assert.ok(
        sources.some((source) => source.includes(expected)),
        expected,
      );
    }
  });

  for (const path of reports) {
    it(`finds nothing in ${path}`, async () => {
      assert.deepEqual((await check(path)).problems, []);
    });

    for (const profile of profiles) {
      it(`finds nothing in ${path} as ${profile}`, async () => {
        assert.deepEqual((await check(path, profile)).problems, []);
      });
    }

    it(`recognises everyone who is named with an honorific in ${path}`, async () => {
      const { analysis } = await check(path);
      const strangers = analysis.speakers
        .filter(({ people, occurrence }) => people.length !== 1 && occurrence.place.zone === 'body')
        .map(
          ({ occurrence, people }) =>
            `${occurrence.mention.honorific.text} ${occurrence.mention.name.text}: ${people.length}`,
        );
      assert.deepEqual(strangers, []);
    });

    it(`finds everyone of the list whose name stands in ${path}`, async () => {
      const { analysis } = await check(path);
      const found = new Set(analysis.speakers.flatMap(({ people }) => people));
      const body = analysis.places.flatMap(({ zone, prose }) => (zone === 'body' ? [prose.text] : [])).join('\n');
      const unseen = analysis.registry.people.filter(
        (person) => person.participant && body.includes(person.name) && !found.has(person),
      );
      assert.ok(found.size > 0);
      assert.deepEqual(
        unseen.map(({ name }) => name),
        [],
      );
    });
  }
});

import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clean, createProject, type Project, report, withError, withWarning } from './project';

/** As `withError`, with as many words around the error as a baseline keeps. */
const sentence = 'The delegation of Ivory Coast spoke at some length about the new bridge over the river.';
const old = report(sentence);

describe('rapporteur check with a baseline', function () {
  this.timeout(30_000);
  let project: Project;
  afterEach(async () => await project.remove());

  const inProject = async (files: Record<string, string>): Promise<void> => {
    project = await createProject(files);
  };
  const read = (path: string): Promise<string> => readFile(join(project.folder, path), 'utf8');

  it('writes what is found, and then shows only what is new', async () => {
    await inProject({ 'x/a.report.md': old, 'b.report.md': withWarning, 'c.report.md': clean });
    const written = await project.run(['check', '--write-baseline', 'known.json']);
    assert.equal(written.code, 0);
    assert.equal(written.stdout, 'No findings in 3 files. 2 findings were written to known.json.\n');
    const text = await read('known.json');
    assert.match(
      text,
      /^ {4}"b\.report\.md": \[\n {6}\{ "rule": "unknown-acronym", .*\}\n {4}\],\n {4}"x\/a\.report\.md": \[/m,
    );

    const known = await project.run(['check', '--baseline', 'known.json']);
    assert.equal(known.code, 0);
    assert.equal(known.stdout, 'No findings in 3 files. 2 findings are known from the baseline.\n');

    await project.write('x/a.report.md', report(`One more paragraph.\n\nVietnam was new.\n\n${sentence}`));
    const { code, stdout } = await project.run(['check', '--baseline', 'known.json']);
    assert.equal(code, 1);
    assert.match(stdout, /^x\/a\.report\.md:12:1 error country-name$/m);
    assert.doesNotMatch(stdout, /Ivory/);
    assert.match(stdout, /^1 error in 1 of 3 files\. .*2 findings are known from the baseline\.$/m);
    const json = JSON.parse((await project.run(['check', '--baseline', 'known.json', '--format', 'json'])).stdout);
    assert.deepEqual([json.summary.errors, json.summary.baselined, json.summary.stale], [1, 2, 0]);
  });

  it('is the same file for the same findings', async () => {
    await inProject({ 'a.report.md': old, 'b.report.md': withWarning });
    await project.run(['check', '--write-baseline', 'known.json']);
    const first = await read('known.json');
    await project.write('a.report.md', report(`Another paragraph.\n\n${sentence}`));
    await project.run(['check', '--write-baseline', 'known.json']);
    assert.equal(await read('known.json'), first);
  });

  it('shrinks as findings are mended', async () => {
    await inProject({ 'a.report.md': old, 'b.report.md': withWarning, 'c.report.md': withError });
    await project.run(['check', '--write-baseline', 'known.json']);
    await project.write('a.report.md', old.replace('Ivory Coast', 'Côte d’Ivoire'));
    const { code, stdout } = await project.run(['check', '--baseline', 'known.json']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /2 findings are known from the baseline\. 1 entry of the baseline is found no more; --write-baseline drops it\.$/m,
    );
    await rm(join(project.folder, 'c.report.md'));
    await project.run(['check', 'a.report.md', '--write-baseline', 'known.json']);
    const text = await read('known.json');
    assert.doesNotMatch(text, /a\.report\.md/, 'what was mended is dropped');
    assert.match(text, /b\.report\.md/, 'what was not checked now stays');
    assert.doesNotMatch(text, /c\.report\.md/, 'a report that is gone is dropped');
  });

  it('can be configured, and is then written with all there is in it', async () => {
    await inProject({ '.rapporteur.yaml': 'baseline: ci/known.json\n', 'a.report.md': old, 'ci/x.txt': '' });
    const missing = await project.run(['check']);
    assert.equal(missing.code, 1);
    assert.match(missing.stdout, /^\.rapporteur\.yaml:1:11 error configuration-invalid$/m);
    assert.equal((await project.run(['check', '--write-baseline', 'ci/known.json'])).code, 0);
    assert.match(await read('ci/known.json'), /"\.\.\/a\.report\.md"/);
    assert.equal((await project.run(['check'])).code, 0);
    assert.equal((await project.run(['check', '--write-baseline', 'ci/known.json'])).code, 0);
    assert.match(await read('ci/known.json'), /Ivory Coast/, 'what is known stays known');
    assert.equal((await project.run(['check', '--no-baseline'])).code, 1);
  });

  it('keeps what is known from being fixed', async () => {
    await inProject({ 'a.report.md': old });
    await project.run(['check', '--write-baseline', 'known.json']);
    await project.run(['check', '--fix', '--baseline', 'known.json']);
    assert.equal(await read('a.report.md'), old);
    const { stdout } = await project.run(['check', '--fix', '--write-baseline', 'known.json']);
    assert.match(
      stdout,
      /^1 fix was made in 1 file\. After it: no findings in 1 file\. No finding was written to known\.json\.$/m,
    );
    assert.equal(await read('known.json'), '{\n  "version": 1,\n  "reports": {}\n}\n');
  });

  it('takes only what is shown', async () => {
    await inProject({ 'a.report.md': old, 'b.report.md': withWarning });
    await project.run(['check', '--severity', 'error', '--write-baseline', 'known.json']);
    assert.match(await read('known.json'), /a\.report\.md/);
    assert.doesNotMatch(await read('known.json'), /b\.report\.md/);
  });

  const misuses: readonly (readonly [args: readonly string[], reason: RegExp])[] = [
    [['--baseline', 'none.json'], /--baseline none\.json: there is no such file\. --write-baseline/],
    [['--baseline', 'bad.json'], /--baseline bad\.json: it is not valid JSON/],
    [['--write-baseline', 'package.json'], /this file is not replaced: its version is not 1/],
    [['--write-baseline', 'known.yaml'], /a baseline is a \.json file/],
    [['--write-baseline', 'a.json', '--baseline', 'a.json'], /give it without --baseline/],
    [['--write-baseline', 'a.json', '--fix-dry-run'], /choose one/],
    [['--write-baseline', 'a.json', '-'], /standard input has none/],
  ];
  for (const [args, reason] of misuses) {
    it(`changes nothing and ends with 2: ${args.join(' ')}`, async () => {
      await inProject({ 'a.report.md': old, 'bad.json': '{', 'package.json': '{"name":"x"}' });
      const { code, stdout, stderr } = await project.run(['check', ...args]);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, reason);
      assert.equal(await read('package.json'), '{"name":"x"}');
    });
  }
});

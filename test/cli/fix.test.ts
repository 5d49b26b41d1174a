import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { applyDiff } from './apply-diff';
import { clean, createProject, type Project, report, withError, withWarning } from './project';

const name = 'draft-with-errors.report.md';

async function draft(): Promise<Record<string, string>> {
  const folder = 'samples/draft-with-errors';
  const files = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

const fixedError = withError.replace('Ivory Coast', 'Côte d’Ivoire');

describe('rapporteur check --fix', function () {
  this.timeout(30_000);
  let project: Project;
  afterEach(async () => await project.remove());

  const read = (path = name): Promise<string> => readFile(join(project.folder, path), 'utf8');

  it('leaves nothing that can be fixed, and fixing twice is fixing once', async () => {
    project = await createProject(await draft());
    const before = await read();
    const first = JSON.parse((await project.run(['check', '--fix', '--format', 'json'])).stdout);
    assert.ok(first.summary.fixed > 10, `${first.summary.fixed} fixes`);
    assert.equal(first.summary.filesFixed, 1);
    assert.equal(first.files[0].fixed, first.summary.fixed);
    assert.equal(first.summary.fixable, first.summary.unsafe, 'only what is not safe is left');
    const once = await read();
    assert.notEqual(once, before);

    const second = JSON.parse((await project.run(['check', '--fix', '--format', 'json'])).stdout);
    assert.equal(second.summary.fixed, 0);
    assert.equal(await read(), once);
    assert.deepEqual(second.files[0].findings, first.files[0].findings, 'the findings are of the fixed text');
    assert.deepEqual((await readdir(project.folder)).sort(), Object.keys(await draft()).sort(), 'no file is left over');
  });

  it('changes nothing but what it fixes: byte order mark, line endings and everything else stay', async () => {
    const files = await draft();
    project = await createProject(files);
    await project.run(['check', '--fix']);
    const plain = await read();
    for (const [variant, of] of [
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['a byte order mark', (text: string) => `\ufeff${text}`],
      ['no end of line at the end', (text: string) => text.trimEnd()],
    ] as const) {
      await project.write(name, of(files[name] ?? ''));
      await project.run(['check', '--fix']);
      assert.equal(await read(), of(plain), variant);
    }
    const odd = report('The delegation of Ivory Coast spoke.\u00a0\t \r\n\n\n\u200b𝒳e\u0301  \n<!-- \u0007 -->');
    await project.write('odd.report.md', odd);
    await project.run(['check', '--fix', '--fix-rule', 'country-name', 'odd.report.md']);
    assert.equal(await read('odd.report.md'), odd.replace('Ivory Coast', 'Côte d’Ivoire'));
  });

  it('says how much it fixed, and ends as what is left has it', async () => {
    project = await createProject({ 'a.report.md': withError, 'b.report.md': withWarning });
    const some = await project.run(['check', '--fix']);
    assert.equal(some.code, 1);
    assert.match(some.stdout, /^b\.report\.md:10:\d+ warning unknown-acronym$/m);
    assert.doesNotMatch(some.stdout, /country-name/);
    assert.match(some.stdout, /^1 fix was made in 1 of 2 files\. After it: 1 warning in 1 of 2 files\.$/m);
    await project.write('a.report.md', withError);
    const all = await project.run(['check', '--fix', 'a.report.md']);
    assert.equal(all.code, 0);
    assert.equal(all.stdout, '1 fix was made in 1 file. After it: no findings in 1 file.\n');
    assert.equal((await project.run(['check', '--fix', 'a.report.md'])).stdout, 'No findings in 1 file.\n');
    assert.equal(await read('a.report.md'), fixedError);
  });

  it('takes up what a fixed front matter names', async () => {
    const text = report('Ms. Hania Zlotnick spoke.', 'particpants: p.csv\n');
    project = await createProject({ 'a.report.md': text, 'p.csv': 'honorific,name\nMs.,Hania Zlotnik\n' });
    const { stdout } = await project.run(['check', '--fix', '--format', 'json']);
    const { fixable, unsafe } = JSON.parse(stdout).summary;
    assert.equal(fixable, unsafe, stdout);
    const fixed = await read('a.report.md');
    assert.match(fixed, /^participants: p\.csv$/m);
    assert.match(fixed, /Ms\. Hania Zlotnik spoke/);
  });

  it('does not touch a report in which it fixes nothing', async () => {
    project = await createProject({ 'a.report.md': clean, 'b.report.md': withWarning });
    const times = async () =>
      await Promise.all(['a', 'b'].map(async (file) => (await stat(join(project.folder, `${file}.report.md`))).ino));
    const before = await times();
    await project.run(['check', '--fix']);
    assert.deepEqual(await times(), before);
  });

  it('keeps permissions and links', async () => {
    project = await createProject({ 'deep/a.md': withError });
    await chmod(join(project.folder, 'deep/a.md'), 0o640);
    await symlink('deep/a.md', join(project.folder, 'a.report.md'));
    await project.run(['check', '--fix', 'a.report.md']);
    assert.ok((await lstat(join(project.folder, 'a.report.md'))).isSymbolicLink());
    assert.equal((await stat(join(project.folder, 'deep/a.md'))).mode & 0o777, 0o640);
    assert.equal(await read('deep/a.md'), fixedError);
  });

  it('says what it could not write, and fixes the others', async () => {
    project = await createProject({ 'a.report.md': withError, 'b.report.md': withError });
    // Stands for a file that somebody saves while it is being checked: the second reading finds another text.
    await project.write(
      'meanwhile.cjs',
      `const fs = require('node:fs');
       const path = ${JSON.stringify(join(project.folder, 'a.report.md'))};
       const open = fs.promises.open;
       let readings = 0;
       fs.promises.open = async (file, ...rest) => {
         if (file === path && ++readings === 2) fs.appendFileSync(path, 'Mine.\\n');
         return open(file, ...rest);
       };`,
    );
    const environment = { NODE_OPTIONS: `--require=${join(project.folder, 'meanwhile.cjs')}` };
    const { code, stdout, stderr } = await project.run(['check', '--fix'], { environment });
    assert.equal(code, 2);
    assert.match(stderr, /^rapporteur: a\.report\.md: it was changed while it was being checked/);
    assert.match(
      stdout,
      /^1 fix was made in 1 file\. After it: no findings in 1 file\. 1 input could not be fixed\.$/m,
    );
    assert.equal(await read('a.report.md'), `${withError}Mine.\n`);
    assert.equal(await read('b.report.md'), fixedError);
  });

  describe('--unsafe-fixes', () => {
    /** One error with a safe fix, and one (`ordinal-mismatch`) with a fix that may change what the report says. */
    const text =
      '---\ntitle: Report\nmeeting:\n  name: Sixth Meeting on Quiet Cities\n  start: 2008-05-14\n---\n\n# Opening\n\nMs. Ilse Vroomgaard opened the Fifth Meeting on Quiet Cities. The delegation of Ivory Coast spoke.\n';
    const safe = text.replace('Ivory Coast', 'Côte d’Ivoire');
    const all = safe.replace('Fifth', 'Sixth');

    it('are left by --fix, which says how many there are', async () => {
      project = await createProject({ 'a.report.md': text });
      const before = await project.run(['check']);
      assert.match(before.stdout, /^ {2}unsafe fix: Replace by “Sixth”$/m);
      assert.match(before.stdout, /2 can be fixed by proposed edits, 1 of them only with --unsafe-fixes\.$/m);
      const { code, stdout } = await project.run(['check', '--fix']);
      assert.equal(await read('a.report.md'), safe);
      assert.equal(code, 1);
      assert.match(stdout, /^1 fix was made in 1 file\. After it: .* 1 can be fixed, but only with --unsafe-fixes\.$/m);
      assert.equal((await project.run(['check', '--fix', '--fix-rule', 'ordinal-mismatch'])).code, 1);
      assert.equal(await read('a.report.md'), safe);
    });

    it('are made when they are asked for', async () => {
      project = await createProject({ 'a.report.md': text });
      const dry = await project.run(['check', '--fix-dry-run', '--unsafe-fixes']);
      assert.equal(applyDiff(text, dry.stdout), all);
      assert.equal(applyDiff(text, (await project.run(['check', '--fix-dry-run'])).stdout), safe);
      await project.run(['check', '--fix', '--unsafe-fixes']);
      assert.equal(await read('a.report.md'), all);
    });

    it('are told apart in the JSON', async () => {
      project = await createProject({ 'a.report.md': text });
      const { files, summary } = JSON.parse((await project.run(['check', '--format', 'json'])).stdout);
      const safety = files[0].findings
        .filter(({ fix }: { fix?: object }) => fix)
        .map(({ rule, fix }: { rule: string; fix: { safe: boolean } }) => [rule, fix.safe]);
      assert.deepEqual(safety, [
        ['ordinal-mismatch', false],
        ['country-name', true],
      ]);
      assert.deepEqual([summary.fixable, summary.unsafe], [2, 1]);
    });

    it('mean nothing by themselves', async () => {
      project = await createProject({ 'a.report.md': text });
      const { code, stderr } = await project.run(['check', '--unsafe-fixes']);
      assert.equal(code, 2);
      assert.match(stderr, /add --fix or --fix-dry-run/);
    });
  });

  describe('--fix-rule', () => {
    const two = report('Ivory Coast spoke for the the region.\n\nThe delegation of Vietnam agreed.');

    it('fixes what these rules find and nothing else', async () => {
      project = await createProject(await draft());
      const before = JSON.parse((await project.run(['check', '--format', 'json'])).stdout);
      const rules: string[] = before.files[0].findings
        .filter((finding: { fix?: object }) => finding.fix)
        .map(({ rule }: { rule: string }) => rule);
      const [one = '', other = ''] = [...new Set(rules)];
      assert.notEqual(other, '');
      const after = JSON.parse(
        (await project.run(['check', '--fix', '--fix-rule', one, '--fix-rule', other, '--format', 'json'])).stdout,
      );
      const left: string[] = after.files[0].findings
        .filter((finding: { fix?: object }) => finding.fix)
        .map(({ rule }: { rule: string }) => rule);
      assert.ok(left.length > 0);
      assert.ok(!left.includes(one) && !left.includes(other));
      assert.ok(after.summary.fixed > 0 && after.summary.fixed < before.summary.fixable);
    });

    it('is as narrow as it says', async () => {
      project = await createProject({ 'a.report.md': two });
      await project.run(['check', '--fix', '--fix-rule', 'country-name']);
      assert.equal(
        await read('a.report.md'),
        two.replace('Ivory Coast', 'Côte d’Ivoire').replace('Vietnam', 'Viet Nam'),
      );
    });

    const misuses: [args: string[], reason: RegExp][] = [
      [['--fix', '--fix-rule', 'contry-name'], /there is no rule “contry-name”\. Did you mean “country-name”\?/],
      [['--fix', '--fix-rule', 'unknown-acronym'], /the rule has no fix/],
      [['--fix-rule', 'country-name'], /add --fix or --fix-dry-run/],
      [['--fix', '--fix-dry-run'], /choose one of them/],
    ];
    for (const [args, reason] of misuses) {
      it(`changes nothing and ends with 2: ${args.join(' ')}`, async () => {
        project = await createProject({ 'a.report.md': withError });
        const { code, stdout, stderr } = await project.run(['check', ...args]);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, reason);
        assert.equal(await read('a.report.md'), withError);
      });
    }

    it('does not fix what --severity leaves out', async () => {
      project = await createProject({ 'a.report.md': withError });
      const args = ['check', '--fix', '--severity', 'error', '--rule', 'country-name=warning'];
      assert.equal((await project.run(args)).code, 0);
      assert.equal(await read('a.report.md'), withError);
    });
  });

  describe('--fix-dry-run', () => {
    it('writes nothing, and its diff makes what --fix makes', async () => {
      const files = await draft();
      project = await createProject(files);
      for (const of of [(text: string) => text, (text: string) => `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`]) {
        const text = of(files[name] ?? '');
        await project.write(name, text);
        const dry = await project.run(['check', '--fix-dry-run']);
        assert.equal(await read(), text);
        assert.match(dry.stderr, /^\d+ fixes would be made in 1 file\. After them: /);
        assert.ok(dry.stdout.startsWith(`--- ${name}\n+++ ${name}\n@@ `));
        const fixed = await project.run(['check', '--fix']);
        assert.equal(applyDiff(text, dry.stdout), await read());
        assert.equal(dry.code, fixed.code, 'it ends as --fix does');
      }
    });

    it('gives one diff a file, and nothing for files in which nothing is fixed', async () => {
      project = await createProject({ 'a.report.md': clean, 'b c/é.report.md': withError, 'd.report.md': withError });
      const { code, stdout, stderr } = await project.run(['check', '--fix-dry-run', '--quiet']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.deepEqual(stdout.match(/^--- .*$/gm), ['--- b c/é.report.md\t', '--- d.report.md']);
    });

    it('is in the JSON too', async () => {
      project = await createProject({ 'a.report.md': withError });
      const { stdout } = await project.run(['check', '--fix-dry-run', '--format', 'json']);
      const { files, summary } = JSON.parse(stdout);
      assert.equal(applyDiff(withError, files[0].diff), fixedError);
      assert.equal(files[0].fixed, 1);
      assert.deepEqual([summary.fixed, summary.filesFixed, summary.errors], [1, 1, 0]);
    });
  });

  describe('standard input', () => {
    it('comes out fixed, and what is left is said elsewhere', async () => {
      project = await createProject();
      const text = withError.replace('spoke.', 'sent a copy to the XQVF secretariat.');
      const { code, stdout, stderr } = await project.run(['check', '--fix', '-'], { input: text });
      assert.equal(stdout, text.replace('Ivory Coast', 'Côte d’Ivoire'));
      assert.match(stderr, /^<stdin>:10:\d+ warning unknown-acronym$/m);
      assert.match(stderr, /^1 fix was made in 1 file\. After it: 1 warning in 1 file\.$/m);
      assert.equal(code, 1);
    });

    it('comes out as it went in where there is nothing to fix, byte for byte', async () => {
      project = await createProject();
      const text = `\ufeff${clean.replaceAll('\n', '\r\n').trimEnd()}`;
      const { code, stdout, stderr } = await project.run(['check', '--fix', '--quiet', '-'], { input: text });
      assert.deepEqual([code, stdout, stderr], [0, text, '']);
    });

    it('is shown as a diff, or is in the JSON', async () => {
      project = await createProject({ 'a.report.md': clean });
      const dry = await project.run(['check', '--fix-dry-run', '-', '--stdin-filename', 'a.report.md'], {
        input: withError,
      });
      assert.equal(applyDiff(withError, dry.stdout), fixedError);
      const json = await project.run(['check', '--fix', '--format', 'json', '-'], { input: withError });
      assert.equal(JSON.parse(json.stdout).files[0].text, fixedError);
      assert.equal(await read('a.report.md'), clean, 'the file it belongs to is not written');
    });
  });
});
